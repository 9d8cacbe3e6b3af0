import { SavedList, type SavedEntry } from "@/components/plans/saved-list";
import { planTexts } from "@/components/plans/texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton } from "@/components/ui/sign";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { Locale } from "@/lib/platform/texts";

type Props = {
  locale: Locale;
  saved: { clusters: string[]; pathways: string[]; occupations: string[] };
  names: ReadonlyMap<string, Named>;
  canPlan: boolean;
  planPathway: string | null;
};

/** What someone saved, by kind; what the catalogue no longer has keeps its id. */
export function SavedSection({ locale, saved, names, canPlan, planPathway }: Props) {
  const texts = planTexts(locale).home;
  const entries = (kind: SavedEntry["kind"], ids: string[]): SavedEntry[] =>
    ids.map((id) => {
      const gone = {
        id,
        title: id,
        titleLanguage: locale,
        path: null,
        hue: null,
        mark: null,
        letter: null,
        parent: null,
      };
      return { kind, ...(names.get(id) ?? gone) };
    });
  const nothing = saved.clusters.length + saved.pathways.length + saved.occupations.length === 0;
  const common = { locale, texts };
  return (
    <section className="part stack" id="saved">
      <h2>{texts.saved}</h2>
      {nothing ? (
        <EmptyState title={texts.noSaved.title} text={texts.noSaved.text}>
          <PlainButton href={`/${locale}/clusters`}>{texts.noSaved.action}</PlainButton>
        </EmptyState>
      ) : (
        <>
          <SavedList
            {...common}
            heading={texts.pathways}
            entries={entries("PATHWAY", saved.pathways)}
            canPlan={canPlan}
            planPathway={planPathway}
          />
          <SavedList {...common} heading={texts.clusters} entries={entries("CLUSTER", saved.clusters)} />
          <SavedList {...common} heading={texts.occupations} entries={entries("OCCUPATION", saved.occupations)} />
        </>
      )}
    </section>
  );
}
