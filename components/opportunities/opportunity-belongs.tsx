import type { OpportunityView } from "@/lib/opportunities/queries/get-opportunity";
import type { Locale } from "@/lib/platform/texts";
import type { MatchNames } from "./match-words";
import { opportunityTexts } from "./opportunity-texts";

type Props = { locale: Locale; opportunity: OpportunityView; names: MatchNames };

/** The pathways, jobs and skills that it belongs to, each with its page. */
export function OpportunityBelongs({ locale, opportunity, names }: Props) {
  const texts = opportunityTexts(locale);
  const named = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => (known.has(id) ? [{ id, title: known.get(id)! }] : []));
  const pathways = named(opportunity.pathwayIds, names.pathways);
  const occupations = named(opportunity.occupationCodes, names.occupations);
  const skills = named(opportunity.elementIds, names.skills);
  if (pathways.length + occupations.length + skills.length === 0) return null;
  const linked = (label: string, things: typeof pathways, base: string) =>
    things.length === 0 ? null : (
      <div>
        <dt>{label}</dt>
        {things.map(({ id, title }) => (
          <dd key={id}>
            <a href={`/${locale}/${base}/${id}`}>{title}</a>
          </dd>
        ))}
      </div>
    );
  return (
    <section className="part stack" aria-labelledby="belongs">
      <h2 id="belongs">{texts.belongs}</h2>
      <dl className="opportunity-facts">
        {linked(texts.pathways, pathways, "clusters")}
        {linked(texts.occupations, occupations, "occupations")}
        {skills.length > 0 ? (
          <div>
            <dt>{texts.skills}</dt>
            {skills.map(({ id, title }) => (
              <dd key={id}>{title}</dd>
            ))}
          </div>
        ) : null}
      </dl>
    </section>
  );
}
