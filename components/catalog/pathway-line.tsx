import { lineStyle } from "@/components/ui/hue";
import { type Comb, type CombStop, lineWidth, type PathwayLine } from "@/lib/catalog/rules/pathway-line";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { languageOf } from "./occupation-link";
import { round } from "./round";
import { catalogTexts, type CatalogTexts } from "./texts";

type Props = { layout: PathwayLine; pathway: string; line: number; locale: Locale; moreHref: string };

const column = lineWidth / schoolStages.length;

/** One pathway as a line from school upward, with the busiest occupations of each stage hanging from it. */
export function PathwayLinePicture({ layout, pathway, line, locale, moreHref }: Props) {
  const texts = catalogTexts(locale);
  const { lineY: y, first, last, height } = layout;
  const end = last === null ? column * 0.8 : column * (last + 1) - 12;
  const start = first === null ? end : column * first;
  return (
    <svg
      className="transit comb"
      viewBox={`0 0 ${lineWidth} ${round(height)}`}
      role="group"
      aria-label={fill(texts.line.label, { pathway })}
      style={lineStyle(line)}
    >
      {schoolStages.map((stage, i) => (
        <path
          key={stage}
          className={i % 2 === 0 ? "edge" : "edge pale"}
          d={`M${round(column * i)} 0h${column}v9h-${column}Z`}
        />
      ))}
      {start > 0 ? <path className="rail dashed" d={`M0 ${y}H${round(start)}`} /> : null}
      <path className="rail" d={`M${round(start)} ${y}H${round(end)}`} />
      <path className="rail terminus" d={`M${round(end)} ${y - 17}v34`} />
      {layout.combs.map((comb) => (
        <StageComb key={comb.stage} comb={comb} layout={layout} locale={locale} texts={texts} moreHref={moreHref} />
      ))}
    </svg>
  );
}

type CombProps = { comb: Comb; layout: PathwayLine; locale: Locale; texts: CatalogTexts; moreHref: string };

function StageComb({ comb, layout, locale, texts, moreHref }: CombProps) {
  const { lineY: y } = layout;
  const x = round(comb.x);
  const left = round(comb.x - 12);
  const lastStop = comb.stops.at(-1);
  return (
    <g>
      <text className="hd stage" x={left} y="39">
        {texts.stages[schoolStages[comb.stage]!]}
      </text>
      <text className="soft note" x={left} y="60">
        {comb.count === 0 ? texts.line.noJob : plural(locale, comb.count, texts.occupations)}
      </text>
      {lastStop ? (
        <>
          <path className="rail tooth" d={`M${x} ${y}V${round(lastStop.y)}`} />
          <circle className="stop" cx={x} cy={y} r="13" />
        </>
      ) : (
        <circle className="hole" cx={x} cy={y} r="5" />
      )}
      {comb.stops.map((stop) => (
        <Stop key={stop.occupation.code} stop={stop} x={comb.x} locale={locale} texts={texts} />
      ))}
      {comb.more > 0 ? (
        <a href={moreHref} className="more">
          <text className="note" x={round(comb.x + 18)} y={round(comb.end + 14)}>
            {plural(locale, comb.more, texts.line.more)}
          </text>
        </a>
      ) : null}
    </g>
  );
}

function Stop({ stop, x, locale, texts }: { stop: CombStop; x: number; locale: Locale; texts: CatalogTexts }) {
  const { occupation, rows, step, top, noteInline } = stop;
  const textX = round(x + 18);
  const shortened = rows.join(" ") !== occupation.title;
  const name = step === null ? occupation.title : `${fill(texts.line.step, { n: step })}: ${occupation.title}`;
  return (
    <a href={`/${locale}/occupations/${occupation.code}`} lang={languageOf(occupation, locale)}>
      {shortened || step !== null ? <title>{name}</title> : null}
      {step === null ? (
        <circle className="stop" cx={round(x)} cy={round(stop.y)} r="6.5" />
      ) : (
        <>
          <circle className="stop step" cx={round(x)} cy={round(stop.y)} r="11.5" />
          <text className="hd step-number" x={round(x)} y={round(stop.y + 5)}>
            {`${step} `}
          </text>
        </>
      )}
      {rows.map((row, i) => (
        <text key={row} className="name" x={textX} y={round(top + 12 + 15 * i)}>
          {`${row} `}
          {noteInline && i === rows.length - 1 ? <tspan className="soft note">{occupation.note}</tspan> : null}
        </text>
      ))}
      {noteInline || !occupation.note ? null : (
        <text className="soft note" x={textX} y={round(top + 12 + 15 * rows.length)}>
          {occupation.note}
        </text>
      )}
    </a>
  );
}
