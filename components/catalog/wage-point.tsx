import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { round } from "./round";
import { catalogTexts, type CatalogTexts } from "./texts";

type Props = {
  locale: Locale;
  /** Dollars a year. */
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  /** The median of all jobs. */
  nationalMedian: number | null;
};

type Drawing = { width: number; left: number; right: number; titleY: number; lineY: number; size: "w1" | "w2" };

const drawings: Drawing[] = [
  { size: "w1", width: 672, left: 92, right: 652, titleY: 80, lineY: 74 },
  { size: "w2", width: 352, left: 10, right: 340, titleY: 56, lineY: 94 },
];

/** Where the scale ends, and its steps: round numbers a little above the highest figure. */
function scaleFor(highest: number): { top: number; step: number } {
  const step = highest > 110_000 ? 50_000 : highest > 55_000 ? 25_000 : 10_000;
  return { top: Math.max(2 * step, Math.ceil((highest * 1.06) / step) * step), step };
}

/** The middle wage of an occupation as a point beside that of all jobs; nothing where it is not known. */
export function WagePoint({ locale, wageMedian, wageMedianAtLeast, nationalMedian }: Props) {
  if (wageMedian === null) return null;
  const texts = catalogTexts(locale);
  const money = formatMoney(locale, wageMedian);
  const wage = wageMedianAtLeast ? fill(texts.orMore, { wage: money }) : money;
  const all = nationalMedian === null ? null : formatMoney(locale, nationalMedian);
  const label = all === null ? fill(texts.wage.labelAlone, { wage }) : fill(texts.wage.label, { wage, all });
  return (
    <div className="picture">
      {drawings.map((drawing) => (
        <Scale
          key={drawing.size}
          drawing={drawing}
          label={label}
          median={wageMedian}
          wage={wage}
          national={nationalMedian}
          locale={locale}
          texts={texts.wage}
        />
      ))}
      <p className="xs soft">
        {texts.wage.onlyMiddle} {texts.wage.noState}
      </p>
      <details className="as-table">
        <summary className="chev">{texts.wage.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.wage.place}</th>
              <th scope="col" className="n">
                {texts.wage.middle}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{texts.wage.thisJob}</th>
              <td className="n">{wage}</td>
            </tr>
            {all === null ? null : (
              <tr>
                <th scope="row">{texts.wage.allJobs}</th>
                <td className="n">{all}</td>
              </tr>
            )}
          </tbody>
        </table>
      </details>
    </div>
  );
}

type ScaleProps = {
  drawing: Drawing;
  label: string;
  median: number;
  wage: string;
  national: number | null;
  locale: Locale;
  texts: CatalogTexts["wage"];
};

function Scale({ drawing, label, median, wage, national, locale, texts }: ScaleProps) {
  const { width, left, right, titleY, lineY: y, size } = drawing;
  const { top, step } = scaleFor(Math.max(median, national ?? 0));
  const toX = (dollars: number) => round(left + ((right - left) * dollars) / top);
  const bottom = y + 36;
  const marks = Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
  const every = marks.length > (size === "w1" ? 6 : 4) ? 2 : 1;
  // A label near an edge is set from that edge inwards.
  const anchorAt = (x: number) => (x < left + 60 ? "" : x > right - 60 ? " fin" : " mid");
  return (
    <svg className={size} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      <path className="meridian" d={marks.map((mark) => `M${toX(mark)} 28V${bottom}`).join("")} />
      {marks
        .filter((_, i) => i % every === 0)
        .map((mark) => (
          <text key={mark} className={`soft tick${anchorAt(toX(mark))}`} x={toX(mark)} y={bottom + 20}>
            {formatMoney(locale, mark)}
          </text>
        ))}
      {national === null ? null : (
        <>
          <path className="all-jobs" d={`M${toX(national)} 24V${bottom}`} />
          <text className={`tick strong${anchorAt(toX(national))}`} x={toX(national)} y="16">
            {fill(texts.all, { wage: formatMoney(locale, national) })}
          </text>
        </>
      )}
      <text className="hd title" x={size === "w1" ? 0 : left} y={titleY}>
        {texts.us}
      </text>
      <path className="wage-line" d={`M${left} ${y}H${toX(median)}`} />
      <rect className="stop" x={round(toX(median) - 6)} y={y - 19} width="12" height="38" rx="6" />
      <text className={`figure${anchorAt(toX(median))}`} x={toX(median)} y={y - 26}>
        {wage}
      </text>
    </svg>
  );
}
