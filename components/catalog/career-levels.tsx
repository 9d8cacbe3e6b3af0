import type { PathwayOccupation } from "@/lib/catalog/queries/get-pathway";
import { byWorkers } from "@/lib/catalog/rules/map-network";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import { OccupationLink } from "./occupation-link";
import { catalogTexts } from "./texts";
import { wageRange } from "./wage-words";

const levels = [
  ["ENTRY", "entry"],
  ["MID", "mid"],
  ["ADVANCED", "advanced"],
] as const;

const examples = 3;

/** Entry, middle and advanced occupations of a pathway: how many, the busiest, and what they pay. */
export function CareerLevels({ occupations, locale }: { occupations: readonly PathwayOccupation[]; locale: Locale }) {
  const texts = catalogTexts(locale);
  const { pathway } = texts;
  return (
    <table className="table stack-narrow careers" aria-label={pathway.careers}>
      <thead>
        <tr>
          <th scope="col">{pathway.career}</th>
          <th scope="col" className="n">
            {pathway.count}
          </th>
          <th scope="col">{pathway.examples}</th>
          <th scope="col" className="n">
            {pathway.wages}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(([level, name]) => {
          const own = occupations.filter(({ careerStage }) => careerStage === level).sort(byWorkers);
          return (
            <tr key={level}>
              <th scope="row">{pathway[name]}</th>
              <td className="n" data-label={pathway.count}>
                {formatNumber(locale, own.length)}
              </td>
              <td>
                {own.length === 0 ? <span className="hint">{texts.line.noJob}</span> : null}
                <ul className="inline-list">
                  {own.slice(0, examples).map((occupation) => (
                    <li key={occupation.code}>
                      <OccupationLink occupation={occupation} locale={locale} />
                    </li>
                  ))}
                </ul>
              </td>
              <td className="n" data-label={pathway.wages}>
                {wageRange(locale, own) ?? (own.length > 0 ? texts.unknown : null)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
