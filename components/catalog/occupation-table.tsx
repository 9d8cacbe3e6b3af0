import { Badge } from "@/components/ui/badge";
import type { PathwayOccupation } from "@/lib/catalog/queries/get-pathway";
import { byWorkers } from "@/lib/catalog/rules/map-network";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { OccupationLink } from "./occupation-link";
import { catalogTexts } from "./texts";
import { wageWords } from "./wage-words";

type Props = { occupations: readonly PathwayOccupation[]; near: boolean; locale: Locale; label: string };

const atFirst = 20;

/** All occupations of a pathway by school and workers; a long list shows twenty and opens to the rest. */
export function OccupationTable({ occupations, near, locale, label }: Props) {
  const texts = catalogTexts(locale);
  const stageOf = ({ stage }: PathwayOccupation) =>
    stage === null ? schoolStages.length : schoolStages.indexOf(stage);
  const sorted = [...occupations].sort((a, b) => stageOf(a) - stageOf(b) || byWorkers(a, b));
  const first = sorted.length > atFirst + 3 ? sorted.slice(0, atFirst) : sorted;
  const rest = sorted.slice(first.length);
  const isWider = occupations.some(({ wageIsWider, projectionIsWider }) => wageIsWider || projectionIsWider);
  return (
    <>
      <Rows occupations={first} near={near} locale={locale} label={label} />
      {rest.length > 0 ? (
        <details className="rest">
          <summary className="chev">{plural(locale, rest.length, texts.pathway.rest)}</summary>
          <Rows occupations={rest} near={near} locale={locale} label={label} />
        </details>
      ) : null}
      {isWider ? <p className="xs soft footnote">{texts.pathway.widerNote}</p> : null}
      {occupations.some(({ inferred }) => inferred) ? (
        <p className="xs soft footnote">{texts.cluster.inferredNote}</p>
      ) : null}
    </>
  );
}

function Rows({ occupations, near, locale, label }: Props) {
  const texts = catalogTexts(locale);
  const heads = texts.pathway;
  const wider = (is: boolean) => (is ? <abbr title={heads.wider}>*</abbr> : null);
  return (
    <table className="table stack-narrow occupations" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads.occupation}</th>
          <th scope="col">{heads.school}</th>
          <th scope="col" className="n">
            {heads.wage}
          </th>
          <th scope="col" className="n">
            {heads.growth}
          </th>
          <th scope="col" className="n">
            {heads.openings}
          </th>
        </tr>
      </thead>
      <tbody>
        {occupations.map((occupation) => (
          <tr key={occupation.code}>
            <th scope="row">
              <OccupationLink occupation={occupation} locale={locale} />{" "}
              {near ? (
                <Badge>{heads.nearTag}</Badge>
              ) : occupation.inferred ? (
                <Badge>{texts.cluster.inferred}</Badge>
              ) : null}
            </th>
            <td data-label={heads.school}>{occupation.entryEducationTitle ?? texts.unknown}</td>
            <td className="n" data-label={heads.wage}>
              <span>
                {wageWords(locale, occupation) ?? texts.unknown}
                {wider(occupation.wageIsWider)}
              </span>
            </td>
            <td className="n" data-label={heads.growth}>
              <span>
                {occupation.growthPercent === null
                  ? texts.unknown
                  : formatPercent(locale, occupation.growthPercent, { sign: true })}
                {wider(occupation.projectionIsWider && occupation.growthPercent !== null)}
              </span>
            </td>
            <td className="n" data-label={heads.openings}>
              <span>
                {occupation.openings === null ? texts.unknown : formatNumber(locale, occupation.openings)}
                {wider(occupation.projectionIsWider && occupation.openings !== null)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
