import type { CSSProperties } from "react";
import { planStands, type PlanTally } from "@/lib/counseling/rules/plan-tally";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { dayTexts } from "../day-texts";

const band = (share: number) => ({ "--part": `${Math.round(100 * share)}%` }) as CSSProperties;

/** The caseload by grade and plan: the number is the cell and leads to the list, the band below it is the picture. */
export function DayCaseload({ locale, plans }: { locale: Locale; plans: readonly PlanTally[] }) {
  const { heat: words, noGrade, grade: gradeText } = dayTexts(locale);
  const to = (grade: number | null, plan: string) => `/${locale}/caseload?grade=${grade ?? "none"}&plan=${plan}`;
  return (
    <section>
      <h2>{words.title}</h2>
      <table className="heat">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <td />
            {planStands.map((stand) => (
              <th key={stand} scope="col">
                {words.stands[stand]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map(({ grade, total, plans: counts }) => (
            <tr key={grade}>
              <th scope="row">{grade === null ? noGrade : fill(gradeText, { n: grade })}</th>
              {planStands.map((stand) => (
                <td key={stand} className={stand.toLowerCase()} style={band(counts[stand] / total)}>
                  {counts[stand] === 0 ? "0" : <a href={to(grade, stand)}>{formatNumber(locale, counts[stand])}</a>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs soft">{words.note}</p>
    </section>
  );
}
