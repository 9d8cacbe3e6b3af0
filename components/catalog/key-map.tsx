import { lineStyle } from "@/components/ui/hue";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { MapStop, TransitMap } from "@/lib/catalog/rules/transit-map";
import { fill } from "@/lib/platform/texts";
import { round } from "./round";
import type { CatalogTexts } from "./texts";

const width = 352;
const left = 28;
const column = 62;
const pitch = 28;
const top = 18;

/** Letters, lines and stops of the map, small and without names. */
export function KeyMap({ map, cluster, texts }: { map: TransitMap; cluster: string; texts: CatalogTexts }) {
  const { frame, lanes, stops, changes } = map;
  const y = (lane: number) => top + pitch * lane;
  const toX = (x: number) => round(left + ((x - frame.gutter) / frame.column) * column);
  const bottom = y(lanes.length - 1);
  const stopOf = ({ x, lanes: own }: MapStop) => {
    const [from, to] = [y(own[0]!), y(own.at(-1)!)];
    return (
      <rect
        key={`${x} ${from}`}
        className="stop"
        x={round(toX(x) - 4.5)}
        y={from - 4.5}
        width="9"
        height={to - from + 9}
        rx="4.5"
      />
    );
  };
  return (
    <svg
      className="key-map"
      viewBox={`0 0 ${width} ${bottom + 44}`}
      role="img"
      aria-label={fill(texts.map.keyLabel, { cluster })}
    >
      {lanes.map((lane, i) => {
        const first = lane.first === null ? toX(lane.end) : left + column * lane.first;
        return (
          <g key={lane.id} style={lineStyle(lane.line)}>
            <circle className="end" cx="12" cy={y(i)} r="10.5" />
            <text className="hd letter" x="12" y={y(i) + 4.7}>
              {lane.letter}
            </text>
            {first > left ? <path className="rail dashed" d={`M${left} ${y(i)}H${first}`} /> : null}
            {lane.first === null ? null : <path className="rail" d={`M${first} ${y(i)}H${toX(lane.end)}`} />}
          </g>
        );
      })}
      <path className="bar" d={changes.map((c) => `M${toX(c.x)} ${y(c.lanes[0])}V${y(c.lanes[1])}`).join("")} />
      {stops.map(stopOf)}
      {schoolStages.map((stage, i) => (
        <text key={stage} className="soft mid" x={left + column * (i + 0.5)} y={bottom + 34}>
          {texts.shortStages[stage]}
        </text>
      ))}
    </svg>
  );
}
