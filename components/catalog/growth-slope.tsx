import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { round } from "./round";
import { catalogTexts } from "./texts";

type Props = {
  locale: Locale;
  growthPercent: number;
  /** Growth of all jobs over the same years. */
  allGrowthPercent: number | null;
  employment: number;
  employmentProjected: number;
  from?: number;
  to?: number;
};

const drawings = [
  { size: "w1", width: 672, end: 480, both: true },
  { size: "w2", width: 352, end: 196, both: false },
] as const;

const start = 12;
const top = 20;
const rise = 84;
const nearest = 46;

/** How the number of workers changes, as a slope beside that of all jobs; both are drawn to the larger one's scale. */
export function GrowthSlope(props: Props) {
  const { locale, growthPercent, allGrowthPercent, employment, employmentProjected, from = 2024, to = 2034 } = props;
  const texts = catalogTexts(locale).growth;
  const own = formatPercent(locale, growthPercent, { sign: true });
  const all = allGrowthPercent === null ? null : formatPercent(locale, allGrowthPercent, { sign: true });
  const label = all === null ? fill(texts.labelAlone, { from, to, own }) : fill(texts.label, { from, to, own, all });

  const up = Math.max(0, growthPercent, allGrowthPercent ?? 0);
  const down = Math.max(0, -growthPercent, -(allGrowthPercent ?? 0));
  const scale = up + down === 0 ? 0 : rise / (up + down);
  const base = round(top + up * scale);
  const ownY = round(base - growthPercent * scale);
  const allY = round(base - (allGrowthPercent ?? 0) * scale);
  const apart = allGrowthPercent === null ? nearest : Math.abs(ownY - allY);
  const push = Math.max(0, nearest - apart) / 2;
  const ownAbove = ownY <= allY;
  const ownTextY = Math.max(top, round(ownY + (ownAbove ? -push : push)));
  const allTextY = ownAbove ? Math.max(round(allY + push), ownTextY + nearest) : Math.max(top, round(allY - push));
  const height = Math.max(base, ownY, ownTextY + 22, allTextY + 22, 104) + 36;
  const workers = (n: number) => formatNumber(locale, n);
  return (
    <div className="picture">
      {drawings.map(({ size, width, end, both }) => (
        <svg key={size} className={size} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <path className="slope-fill" d={`M${start} ${base}L${end} ${ownY}V${base}Z`} />
          <path className="all-jobs" d={`M2 ${base}H${end}`} />
          {all === null ? null : <path className="all-slope" d={`M${start} ${base}L${end} ${allY}`} />}
          <path className="slope" d={`M${start} ${base}L${end} ${ownY}`} />
          <circle className="stop" cx={start} cy={base} r="8" />
          <circle className="stop" cx={end} cy={ownY} r="8" />
          <text className="soft tick" x="2" y={height - 6}>
            {from}: {workers(employment)}
          </text>
          <text className="soft tick fin" x={end} y={height - 6}>
            {both ? `${to}: ` : ""}
            {workers(employmentProjected)}
          </text>
          <text className="hd big-figure" x={end + 20} y={ownTextY + 1}>
            {own}
          </text>
          <text className="soft tick" x={end + 20} y={ownTextY + 18}>
            {growthPercent < 0 ? texts.shrinking : texts.thisJob}
          </text>
          {all === null ? null : (
            <>
              <text className="hd title soft" x={end + 20} y={allTextY + 1}>
                {all}
              </text>
              <text className="soft tick" x={end + 20} y={allTextY + 18}>
                {texts.allJobs}
              </text>
            </>
          )}
        </svg>
      ))}
      <details className="as-table">
        <summary className="chev">{texts.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.jobs}</th>
              <th scope="col" className="n">
                {texts.change}
              </th>
              <th scope="col" className="n">
                {fill(texts.workers, { year: from })}
              </th>
              <th scope="col" className="n">
                {fill(texts.workers, { year: to })}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{texts.thisJob}</th>
              <td className="n">{own}</td>
              <td className="n">{workers(employment)}</td>
              <td className="n">{workers(employmentProjected)}</td>
            </tr>
            {all === null ? null : (
              <tr>
                <th scope="row">{texts.allJobs}</th>
                <td className="n">{all}</td>
                <td />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </details>
    </div>
  );
}
