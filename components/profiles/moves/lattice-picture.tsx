import { lineStyle } from "@/components/ui/hue";
import { type Lattice, latticeTrunk } from "@/lib/catalog/rules/lattice";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { MoveTexts } from "../move-texts";
import { groupLine } from "./move-groups";

type Props = {
  lattice: Lattice;
  /** The code that one is heading for. */
  destination: string | null;
  hrefOf: (code: string) => string;
  texts: MoveTexts;
};

const row = 17;
const beside = 16;

function Name({ rows, x, y }: { rows: readonly string[]; x: number; y: number }) {
  return (
    <text className="hd name">
      {rows.map((words, i) => (
        <tspan key={i} x={x + beside} y={y + 5 + row * i}>
          {`${words} `}
        </tspan>
      ))}
    </text>
  );
}

/** One's own stop, and around it the moves: columns of school, a lane for each kind of move. */
export function LatticePicture({ lattice, destination, hrefOf, texts }: Props) {
  const { width, height, columns, lanes, stops, homes } = lattice;
  const own = lanes.find(({ group }) => group === "same");
  const words = texts.lattice;
  return (
    <svg className="transit lattice" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.label}>
      <path className="meridian" d={columns.map((x) => `M${x} 0V${height}`).join("")} />
      {schoolStages.map((stage, i) => (
        <text key={stage} className="hd lattice-stage" x={columns[i]! + 12} y="26">
          {texts.stages[stage]}
        </text>
      ))}
      {lanes.map(({ group, y, to }) => (
        <g key={group} style={lineStyle(groupLine[group])}>
          {own ? <path className="rail" d={`M${latticeTrunk} ${own.y}V${y}`} /> : null}
          <path className="rail" d={`M${latticeTrunk} ${y}H${to}`} />
          <text className="soft note" x={latticeTrunk + 12} y={y - 11}>
            {texts.groups[group].title}
          </text>
        </g>
      ))}
      {[...stops, ...homes.map((home) => ({ ...home, group: "same" as const }))].map(({ code, group, x, y }) => (
        <path
          key={code}
          className="rail branch"
          style={lineStyle(groupLine[group])}
          d={`M${x} ${lanes.find((lane) => lane.group === group)!.y}V${y}`}
        />
      ))}
      {stops.map(({ code, x, y, rows }) => (
        <a key={code} href={hrefOf(code)}>
          <circle className="stop" cx={x} cy={y} r="8" />
          {code === destination ? <circle className="lattice-aim" cx={x} cy={y} r="13" /> : null}
          <Name rows={code === destination ? [...rows, `(${words.there})`] : rows} x={x} y={y} />
        </a>
      ))}
      {homes.map(({ code, x, y, rows }) => (
        <g key={code}>
          <circle className="here" cx={x} cy={y} r="10" />
          <Name rows={[`${words.here}: ${rows[0] ?? ""}`, ...rows.slice(1)]} x={x} y={y} />
        </g>
      ))}
    </svg>
  );
}
