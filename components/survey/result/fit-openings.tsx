import { round } from "@/components/catalog/round";
import { wageWords } from "@/components/catalog/wage-words";
import { Table } from "@/components/ui/table";
import { fill, formatNumber, formatPercent } from "@/lib/platform/texts";
import { placeByFit } from "@/lib/survey/rules/fit-openings";
import { resultTexts } from "../result-texts";
import type { MatchesData } from "./result-data";

const shown = 12;
const drawings = [
  { size: "w1", width: 740, height: 340, radius: 13, left: 62 },
  { size: "w2", width: 340, height: 340, radius: 12, left: 44 },
] as const;

/** Fit against openings in one picture, and the figures beside it; neither changes the order. */
export function FitOpenings({ result }: { result: MatchesData }) {
  const { locale, matches, told } = result;
  const { market: texts } = resultTexts(locale);
  const listed = matches.occupations.slice(0, shown).flatMap(({ code, score }) => {
    const job = told.jobs.get(code);
    return job ? [{ code, fit: score, job }] : [];
  });
  const rows = listed.map((row, place) => ({ ...row, number: place + 1, openings: row.job.openings }));
  const known = rows.flatMap(({ openings, ...row }) =>
    openings === null || openings <= 0 ? [] : [{ ...row, openings }],
  );
  if (known.length < 2) return null;
  const whole = (n: number) => formatNumber(locale, Math.round(n));
  const label = fill(texts.label, {
    list: known
      .map(({ job, fit, openings }) => fill(texts.item, { name: job.title, fit: whole(fit), n: whole(openings) }))
      .join("; "),
  });
  return (
    <section className="part fit-openings" aria-labelledby="market">
      <h2 id="market">{texts.title}</h2>
      <p>{texts.text}</p>
      <div className="picture">
        {drawings.map(({ size, width, height, radius, left }) => {
          const frame = {
            left: left + radius,
            right: width - radius - 16,
            top: 20 + radius,
            bottom: height - 62,
            radius,
          };
          const { dots, ticksX, ticksY } = placeByFit(known, frame);
          const base = frame.bottom + radius + 4;
          return (
            <svg key={size} className={size} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
              {ticksY.map(({ value, y }) => (
                <g key={value}>
                  <path className="grid-line" d={`M${left} ${round(y)}H${width - 8}`} />
                  <text className="soft tick fin" x={left - 8} y={round(y) + 5}>
                    {value}
                  </text>
                </g>
              ))}
              <path className="all-jobs" d={`M${left} 12V${base}H${width - 8}`} />
              {ticksX.map(({ value, x }) => (
                <g key={value}>
                  <path className="all-jobs" d={`M${round(x)} ${base}v6`} />
                  <text className="soft tick mid" x={round(x)} y={base + 22}>
                    {formatNumber(locale, value, { notation: "compact" })}
                  </text>
                </g>
              ))}
              <text className="tick fin" x={width - 8} y={height - 4}>
                {texts.openings} →
              </text>
              <text className="tick" x={4} y={height - 4}>
                ↑ {texts.fit}
              </text>
              {dots.map(({ item, x, y }) => (
                <g key={item.code}>
                  <circle className="numbered" cx={round(x)} cy={round(y)} r={radius} />
                  <text className="hd mid number" x={round(x)} y={round(y) + 5}>
                    {item.number}
                  </text>
                </g>
              ))}
            </svg>
          );
        })}
      </div>
      <details className="as-table">
        <summary className="chev">{texts.table}</summary>
        <Table
          caption={texts.title}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "occupation",
              label: texts.occupation,
              cell: ({ code, job, number }) => (
                <>
                  <span className="num">{number}. </span>
                  <a
                    href={`/${locale}/occupations/${code}`}
                    lang={job.titleLanguage === locale ? undefined : job.titleLanguage}
                  >
                    {job.title}
                  </a>
                </>
              ),
            },
            { key: "fit", label: texts.fit, numeric: true, cell: ({ fit }) => whole(fit) },
            {
              key: "openings",
              label: texts.openings,
              numeric: true,
              cell: ({ openings }) => (openings === null ? texts.unknown : whole(openings)),
            },
            { key: "pay", label: texts.pay, numeric: true, cell: ({ job }) => wageWords(locale, job) ?? texts.unknown },
            {
              key: "growth",
              label: texts.growth,
              numeric: true,
              cell: ({ job }) =>
                job.growthPercent === null ? texts.unknown : formatPercent(locale, job.growthPercent, { sign: true }),
            },
          ]}
        />
      </details>
    </section>
  );
}
