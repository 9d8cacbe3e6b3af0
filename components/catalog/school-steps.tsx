import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, formatPercent, type Locale } from "@/lib/platform/texts";
import { round } from "./round";
import { catalogTexts, type CatalogTexts } from "./texts";

type Drawing = { size: "w1" | "w2"; width: number; bar: number; base: number; rise: number; foot: number };

const drawings: Drawing[] = [
  { size: "w1", width: 672, bar: 54, base: 228, rise: 32, foot: 30 },
  { size: "w2", width: 352, bar: 34, base: 190, rise: 22, foot: 30 },
];

const headroom = 34;
const tallest = 1.35;

/** The schooling that workers named, in percent for each stage, as a flight of steps; nothing where it is unknown. */
export function SchoolSteps({ locale, shares }: { locale: Locale; shares: readonly number[] }) {
  if (shares.length !== schoolStages.length) return null;
  const texts = catalogTexts(locale);
  const percent = (share: number) => formatPercent(locale, share >= 10 ? Math.round(share) : share);
  const said = schoolStages.map((stage, i) => ({ stage: texts.stages[stage], percent: percent(shares[i]!) }));
  const label = fill(texts.school.label, { shares: said.map((each) => fill(texts.school.share, each)).join(", ") });
  return (
    <div className="picture">
      {drawings.map((drawing) => (
        <Flight key={drawing.size} drawing={drawing} label={label} shares={shares} percent={percent} texts={texts} />
      ))}
      <details className="as-table">
        <summary className="chev">{texts.school.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.school.stage}</th>
              <th scope="col" className="n">
                {texts.school.percent}
              </th>
            </tr>
          </thead>
          <tbody>
            {said.map((each) => (
              <tr key={each.stage}>
                <th scope="row">{each.stage}</th>
                <td className="n">{each.percent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

type FlightProps = {
  drawing: Drawing;
  label: string;
  shares: readonly number[];
  percent: (share: number) => string;
  texts: CatalogTexts;
};

function Flight({ drawing, label, shares, percent, texts }: FlightProps) {
  const { size, width, bar, base, rise, foot } = drawing;
  const step = (width - 4) / schoolStages.length;
  const y = (i: number) => base - rise * i;
  const scale = Math.min(tallest, ...shares.map((share, i) => (share === 0 ? tallest : (y(i) - headroom) / share)));
  const most = shares.indexOf(Math.max(...shares));
  const tread = schoolStages
    .map((_, i) => `${i === 0 ? `M2 ${y(0)}` : `V${y(i)}`}H${round(2 + step * (i + 1))}`)
    .join("");
  return (
    <svg className={size} viewBox={`0 0 ${width} ${base + foot}`} role="img" aria-label={label}>
      <path className="ground" d={`${tread}V${base + foot}H2Z`} />
      <path className="tread" d={tread} />
      {schoolStages.map((stage, i) => {
        const height = Math.max(3, shares[i]! * scale);
        const middle = round(2 + step * (i + 0.5));
        const names = size === "w1" ? texts.stages : texts.shortStages;
        return (
          <g key={stage} className={i === most ? "most" : undefined}>
            <rect
              className="share"
              x={round(middle - bar / 2)}
              y={round(y(i) - 1.5 - height)}
              width={bar}
              height={round(height)}
            />
            <text className="figure mid" x={middle} y={round(y(i) - height - 9)}>
              {percent(shares[i]!)}
            </text>
            <text className="soft tick mid" x={middle} y={y(i) + 20}>
              {names[stage]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
