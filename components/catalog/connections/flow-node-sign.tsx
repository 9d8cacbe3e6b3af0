import { hueStyle } from "@/components/ui/hue";
import { type Mark, marks } from "@/components/ui/marks";
import type { ConnectedPart } from "@/lib/catalog/queries/get-connections";
import type { FlowNode } from "@/lib/catalog/rules/connection-flow";
import { wrapToWidth } from "@/lib/catalog/rules/text-width";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "../overview-texts";
import { round } from "../round";
import type { FlowDrawing } from "./flow-picture";

type Props = {
  locale: Locale;
  node: FlowNode;
  part: ConnectedPart;
  side: "from" | "to";
  drawing: FlowDrawing;
};

const tile = 34;
const post = 7;
const row = 16;
const nameSize = 15;

/** One cluster at the end of its bands: its mark, and on the wide drawing its name, a link to its page. */
export function FlowNodeSign({ locale, node, part, side, drawing }: Props) {
  const { left, right, width, names } = drawing;
  const outward = side === "from" ? -1 : 1;
  const edge = side === "from" ? left : right;
  const middle = round(node.y + node.height / 2);
  const tileX = side === "from" ? edge - post - 3 - tile : edge + post + 3;
  const room = (side === "from" ? tileX : width - tileX - tile) - 12;
  const rows = wrapToWidth(part.title, room, nameSize);
  const textX = side === "from" ? tileX - 10 : tileX + tile + 10;
  const top = middle - ((rows.length + 1) * row) / 2 + 12;
  const mark: Mark | undefined = part.mark === null ? undefined : (marks as Record<string, Mark>)[part.mark];
  const scale = round(tile * 0.62) / 24;
  return (
    <g style={part.hue ? hueStyle(part.hue) : undefined}>
      <rect
        className="flow-post"
        x={outward < 0 ? edge - post : edge}
        y={round(node.y)}
        width={post}
        height={round(node.height)}
      />
      {mark ? (
        <g className="flow-tile">
          <rect x={tileX} y={round(middle - tile / 2)} width={tile} height={tile} rx="4" />
          <g
            className="flow-mark"
            transform={`translate(${round(tileX + tile * 0.19)} ${round(middle - tile * 0.31)}) scale(${scale})`}
          >
            <path d={mark.path} />
            {mark.circles?.map(({ dot, ...circle }) => (
              <circle key={circle.cx} {...circle} className={dot ? "dot" : undefined} />
            ))}
          </g>
        </g>
      ) : null}
      {names ? (
        <a href={`/${locale}${part.path}`}>
          <text className={side === "from" ? "fin" : undefined}>
            {rows.map((text, i) => (
              <tspan key={text} className="hd flow-name" x={textX} y={round(top + i * row)}>
                {text}
              </tspan>
            ))}
            <tspan className="soft flow-count" x={textX} y={round(top + rows.length * row)}>
              {fill(overviewTexts(locale).connections.found, {
                found: formatNumber(locale, part.found),
                n: formatNumber(locale, part.occupations),
              })}
            </tspan>
          </text>
        </a>
      ) : null}
    </g>
  );
}
