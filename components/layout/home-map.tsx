import type { CSSProperties } from "react";
import { Tile } from "@/components/ui/tile";
import { narrowRibbon, ribbon } from "./ribbon";

export type HomeCluster = { id: string; title: string; hue: string; mark: string; href: string };
type Props = { clusters: readonly HomeCluster[]; label: string; here: string };

const colour = (hue: string) => `var(--c-${hue})`;

function WideRibbon({ clusters, here }: Omit<Props, "label">) {
  const { width, height, lines, station } = ribbon(clusters.length);
  const middle = station.x + station.width / 2;
  return (
    <svg className="ribbon" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {clusters.map(({ id, hue }, i) => (
        <path key={id} d={lines[i]?.path} fill="none" stroke={colour(hue)} strokeWidth="6" />
      ))}
      <rect {...station} rx={station.width / 2} fill="var(--raised)" stroke="var(--ink)" strokeWidth="5" />
      <circle cx={middle} cy={station.y + station.height / 2} r="7" fill="var(--here)" />
      <text className="here" x={station.x + station.width + 14} y={station.y - 2}>
        {here}
      </text>
    </svg>
  );
}

/** Hard stops: each line in its colour, the gap to the next one clear. The first cluster's line is the last. */
function bundle(clusters: readonly HomeCluster[]): string {
  const { edges, line } = narrowRibbon(clusters.length);
  const stops = clusters.flatMap(({ hue }, i) => {
    const [from, to] = [edges[i] ?? 0, (edges[i] ?? 0) + line];
    return `transparent ${from}px, ${colour(hue)} ${from}px ${to}px, transparent ${to}px`;
  });
  return `linear-gradient(90deg, ${stops.reverse().join(", ")})`;
}

const variables = (values: Record<`--${string}`, string>) => values as CSSProperties;

/** Where every line of the home page ends: all clusters, drawn as one map and listed as its links. */
export function HomeMap({ clusters, label, here }: Props) {
  const { edges, width, line } = narrowRibbon(clusters.length);
  const { top, rowHeight } = ribbon(clusters.length);
  const measures = variables({
    "--bundle": bundle(clusters),
    "--bundle-width": `${width}px`,
    "--line": `${line}px`,
    "--top": `${top}px`,
    "--row": `${rowHeight}px`,
  });
  return (
    <>
      <WideRibbon clusters={clusters} here={here} />
      <nav className="termini" aria-label={label} style={measures}>
        <p className="station" aria-hidden="true">
          <i />
          {here}
        </p>
        <ul>
          {clusters.map(({ id, title, hue, mark, href }, i) => (
            <li key={id} style={variables({ "--edge": `${edges[i]}px`, "--l": colour(hue) })}>
              <a href={href}>
                <Tile mark={mark} hue={hue} />
                <span>{title}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
