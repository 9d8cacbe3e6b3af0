import { hueStyle } from "@/components/ui/hue";
import type { FrameworkConnections } from "@/lib/catalog/queries/get-connections";
import { type FlowBand, layOutFlow } from "@/lib/catalog/rules/connection-flow";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";
import { round } from "../round";
import { FlowNodeSign } from "./flow-node-sign";

type Props = { locale: Locale; connections: FrameworkConnections };

export type FlowDrawing = {
  width: number;
  /** Where the bands begin and end. */
  left: number;
  right: number;
  names: boolean;
  sizes: { slot: number; gap: number; bands: number; each: number };
};

export const wideFlow: FlowDrawing = {
  width: 1152,
  left: 352,
  right: 800,
  names: true,
  sizes: { slot: 46, gap: 14, bands: 660, each: 1 },
};
export const narrowFlow: FlowDrawing = {
  width: 336,
  left: 44,
  right: 292,
  names: false,
  sizes: { slot: 34, gap: 8, bands: 420, each: 0.7 },
};

const margin = 12;
const side = 6;

/** The lowest band that has room for its number. */
const numbered = 15;

/** Thinner bands are all line and no casing. */
const cased = 4;

/** What shares nothing has no end in the drawing; the table names it. */
const idsOf = ({ parts }: FrameworkConnections["from"]) => parts.filter(({ found }) => found > 0).map(({ id }) => id);

/** Bands between the clusters of two frameworks, as wide as the number of occupations they share. */
export function FlowPicture({ locale, connections, drawing }: Props & { drawing: FlowDrawing }) {
  const texts = overviewTexts(locale).connections;
  const flow = layOutFlow(idsOf(connections.from), idsOf(connections.to), connections.pairs, drawing.sizes);
  const parts = new Map([...connections.from.parts, ...connections.to.parts].map((part) => [part.id, part]));
  const names = { from: frameworkLabel(locale, connections.from), to: frameworkLabel(locale, connections.to) };
  // The widest run on top: thin ones across them would cut them to shreds.
  const bands = [...flow.bands].sort((a, b) => a.width - b.width);
  return (
    <svg
      className="flow"
      viewBox={`${-side} ${-margin} ${drawing.width + 2 * side} ${round(flow.height + 2 * margin)}`}
      role={drawing.names ? "group" : "img"}
      aria-label={fill(drawing.names ? texts.label : texts.keyLabel, names)}
    >
      {bands.map((band) => {
        const [from, to] = [parts.get(band.from)!, parts.get(band.to)!];
        return (
          <g key={`${band.from} ${band.to}`} style={from.hue ? hueStyle(from.hue) : undefined}>
            <path className={band.width < cased ? "band thin" : "band"} d={bandPath(band, drawing)}>
              <title>{`${from.title} – ${to.title}: ${formatNumber(locale, band.count)}`}</title>
            </path>
          </g>
        );
      })}
      {bands
        .filter(({ width }) => width >= numbered)
        .map((band) => (
          <g
            key={`${band.from} ${band.to}`}
            className="band-number"
            style={parts.get(band.from)!.hue ? hueStyle(parts.get(band.from)!.hue!) : undefined}
            aria-hidden="true"
          >
            <text x={drawing.left + 8} y={round(band.fromY + band.width / 2 + 4.5)}>
              {formatNumber(locale, band.count)}
            </text>
            <text className="fin" x={drawing.right - 8} y={round(band.toY + band.width / 2 + 4.5)}>
              {formatNumber(locale, band.count)}
            </text>
          </g>
        ))}
      {(["from", "to"] as const).map((end) =>
        flow[end].map((node) => (
          <FlowNodeSign
            key={`${end} ${node.id}`}
            locale={locale}
            node={node}
            part={parts.get(node.id)!}
            side={end}
            drawing={drawing}
          />
        )),
      )}
    </svg>
  );
}

function bandPath({ width, fromY, toY }: FlowBand, { left, right }: FlowDrawing): string {
  const middle = (left + right) / 2;
  const [a, b, c, d] = [fromY, toY, toY + width, fromY + width].map(round);
  return `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}V${c}C${middle} ${c} ${middle} ${d} ${left} ${d}Z`;
}
