import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { PathwayOpportunity } from "@/lib/opportunities/queries/list-pathway-partners";
import { filterQuery, noFilter } from "@/lib/opportunities/rules/match-filter";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { atSchoolTexts } from "./at-school-texts";

type Props = { locale: Locale; pathwayId: string; opportunities: readonly PathwayOpportunity[]; open: number };

/** What one can apply to on a pathway, those that close first in front. */
export function AtSchoolOpen({ locale, pathwayId, opportunities, open }: Props) {
  const texts = atSchoolTexts(locale).open;
  return (
    <section className="part stack">
      <h2>{texts.title}</h2>
      {opportunities.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} href={`/${locale}/finders`} action={texts.noneLink} />
      ) : (
        <>
          <ul className="finders">
            {opportunities.map(({ id, kind, title, organisation, town, region, remote, applyBy, demo }) => (
              <li key={id}>
                <h3>
                  <a href={`/${locale}/opportunities/${id}`}>{title}</a>
                </h3>
                <p className="row">
                  <Badge>{texts.kinds[kind]}</Badge>
                  {demo ? <Badge tone="warn">{texts.madeUp}</Badge> : null}
                </p>
                <p className="soft sm">
                  {[organisation, town, region, remote ? texts.home : ""].filter(Boolean).join(", ")}
                </p>
                {applyBy ? <p className="sm">{fill(texts.by, { date: formatDate(locale, applyBy) })}</p> : null}
              </li>
            ))}
          </ul>
          <p>
            <a href={`/${locale}/opportunities${filterQuery({ ...noFilter, field: pathwayId })}`}>
              {plural(locale, open, texts.all)}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
