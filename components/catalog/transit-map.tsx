import type { CSSProperties } from "react";
import { columnX, type Frame, stageRows } from "@/lib/catalog/rules/map-geometry";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { MapLane, MapStop, TransitMap } from "@/lib/catalog/rules/transit-map";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { lineStyle } from "@/components/ui/hue";
import { round } from "./round";
import { catalogTexts, type CatalogTexts } from "./texts";

/** From the centre of a bullet to the baseline of its letter. */
const bulletBaseline = ({ sizes }: Frame) => round(sizes.bullet * 0.42);

type Props = { map: TransitMap; cluster: string; locale: Locale; className?: string };

/** The map of a cluster's pathways; every stop and every line leads to its page. */
export function TransitMapPicture({ map, cluster, locale, className = "transit" }: Props) {
  const texts = catalogTexts(locale);
  const { frame } = map;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={fill(texts.map.label, { cluster })}
      style={{ "--title": `${frame.sizes.title.size}px` } as CSSProperties}
    >
      <Edge frame={frame} texts={texts} />
      {map.lanes.map((lane, i) => (
        <Line key={lane.id} lane={lane} at={i} frame={frame} />
      ))}
      <Trailhead frame={frame} text={texts.map.here} />
      {map.lanes.map((lane, i) => (
        <LineTitle key={lane.id} lane={lane} at={i} frame={frame} locale={locale} texts={texts} />
      ))}
      <Joins map={map} />
      {map.stops.map((stop) => (
        <Stop key={`${stop.lanes[0]} ${stop.occupation.code}`} stop={stop} frame={frame} locale={locale} />
      ))}
    </svg>
  );
}

function Edge({ frame, texts }: { frame: Frame; texts: CatalogTexts }) {
  const { gutter, column, height } = frame;
  const xs = schoolStages.map((_, i) => round(columnX(frame, i)));
  return (
    <g>
      <path className="edge pale" d={`M0 0H${gutter}V9H0Z`} />
      {xs.map((x, i) => (
        <path key={x} className={i % 2 === 0 ? "edge" : "edge pale"} d={`M${x} 0h${round(column)}v9H${x}Z`} />
      ))}
      <path
        className="meridian"
        d={xs
          .slice(1)
          .map((x) => `M${x} 9V${height}`)
          .join("")}
      />
      {schoolStages.map((stage, i) => (
        <text key={stage} className="hd stage">
          {stageRows(texts.stages[stage], frame).map((row, at) => (
            <tspan key={row} x={round(xs[i]! + 12)} y={36 + 18 * at}>
              {`${row} `}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

function Line({ lane, at, frame }: { lane: MapLane; at: number; frame: Frame }) {
  const x = frame.bundleX[at]!;
  const { y } = lane;
  const end = round(lane.end);
  const turn = 2 * frame.sizes.stroke;
  const bend = `M${x} 60V${y - turn}Q${x} ${y} ${x + turn} ${y}`;
  const start = lane.first === null ? end : lane.first === 0 ? null : round(columnX(frame, lane.first));
  return (
    <g style={lineStyle(lane.line)}>
      {start === null ? (
        <path className="rail" d={`${bend}H${end}`} />
      ) : (
        <>
          <path className="rail" d={bend} />
          <path className="rail dashed" d={`M${x + turn} ${y}H${start}`} />
          {lane.first === null ? null : <path className="rail" d={`M${round(start - 8)} ${y}H${end}`} />}
        </>
      )}
      <circle className="end" cx={end} cy={y} r={frame.sizes.bullet} />
      <text className="hd letter" x={end} y={y + bulletBaseline(frame)} aria-hidden="true">
        {lane.letter}
      </text>
    </g>
  );
}

const Trailhead = ({ frame, text }: { frame: Frame; text: string }) => (
  <g>
    <rect className="trailhead" x="12" y="42" width={frame.head} height="26" rx="13" />
    <circle className="here" cx={12 + frame.head / 2} cy="55" r="6" />
    <text className="hd here-text" x={frame.head + 22} y="61">
      {text}
    </text>
  </g>
);

type TitleProps = { lane: MapLane; at: number; frame: Frame; locale: Locale; texts: CatalogTexts };

function LineTitle({ lane, at, frame, locale, texts }: TitleProps) {
  const rows = frame.titles[at]!;
  const { y } = lane;
  const { bullet, bulletLift, title, counts } = frame.sizes;
  const count = plural(locale, lane.occupationCount, texts.occupations);
  const none = lane.occupationCount === 0 ? texts.map.near : texts.map.unplaced;
  return (
    <a href={`/${locale}/clusters/${lane.id}`}>
      <g style={lineStyle(lane.line)}>
        <circle className="end" cx={frame.bulletX} cy={y - bulletLift} r={bullet} />
        <text className="hd letter" x={frame.bulletX} y={y - bulletLift + bulletBaseline(frame)}>
          {`${lane.letter} `}
        </text>
      </g>
      {rows.map((row, i) => (
        <text
          key={row}
          className="hd title"
          x={frame.titleX}
          y={round(y - title.lift - title.row * (rows.length - 1 - i))}
        >
          {`${row} `}
        </text>
      ))}
      {counts && lane.occupationCount > 0 ? (
        <text className="soft note" x={frame.countX} y={y + 25}>
          {`${count} `}
        </text>
      ) : null}
      {lane.first === null ? (
        <text className="soft name" x={round(lane.end + bullet + 9)} y={y + 4.5}>
          {none}
        </text>
      ) : null}
    </a>
  );
}

function Joins({ map: { frame, stops, changes } }: { map: TransitMap }) {
  const bars = changes.map(({ x, lanes }) => `M${round(x)} ${frame.y[lanes[0]]}V${frame.y[lanes[1]]}`).join("");
  return (
    <g>
      <path className="bar" d={bars} />
      <path className="bar inner" d={bars} />
      {stops
        .filter(({ lanes }) => lanes.length > 1)
        .map(({ occupation, x, lanes }) => {
          const top = frame.y[lanes[0]!]! - 10;
          const height = frame.y[lanes.at(-1)!]! + 10 - top;
          return (
            <rect key={occupation.code} className="stop" x={round(x - 10)} y={top} width="20" height={height} rx="10" />
          );
        })}
    </g>
  );
}

const anchorClass = { start: "", middle: " mid", end: " fin" };

function Stop({ stop, frame, locale }: { stop: MapStop; frame: Frame; locale: Locale }) {
  const { occupation, label, lanes } = stop;
  const x = round(label.textX);
  const anchor = anchorClass[label.anchor];
  const shortened = label.rows.join(" ") !== occupation.title;
  return (
    <a
      href={`/${locale}/occupations/${occupation.code}`}
      lang={occupation.language === locale ? undefined : occupation.language}
    >
      {shortened ? <title>{occupation.title}</title> : null}
      {lanes.length === 1 ? <circle className="stop" cx={round(stop.x)} cy={frame.y[lanes[0]!]} r="8" /> : null}
      {label.rows.map((row, i) => (
        <text key={row} className={`name${anchor}`} x={x} y={round(label.y + 12 + 16 * i)}>
          {`${row} `}
        </text>
      ))}
      {label.note ? (
        <text className={`soft note${anchor}`} x={x} y={round(label.y + 12 + 16 * label.rows.length)}>
          {label.note}
        </text>
      ) : null}
    </a>
  );
}
