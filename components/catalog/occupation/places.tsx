import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { OccupationPlaceName } from "@/lib/catalog/queries/occupation-places";
import type { Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { PlaceLine } from "../place-line";

type Props = { locale: Locale; places: readonly OccupationPlaceName[]; frameworks: readonly FrameworkName[] };

/** The clusters and pathways that an occupation stands in, in every framework; what no source names is marked. */
export function Places({ locale, places, frameworks }: Props) {
  const { overview, occupation } = exploreTexts(locale);
  const texts = occupation.places;
  const labels: Record<string, string> = overview.framework;
  return (
    <section>
      <h2 className="text-xl">{texts.title}</h2>
      {frameworks
        .filter(({ kind }) => kind === "CLUSTERS")
        .map(({ code, title }) => {
          const here = places.filter(({ framework }) => framework === code);
          return (
            <div key={code} className="places">
              <h3>{labels[code] ?? title}</h3>
              {here.length === 0 ? <p className="soft sm">{texts.none}</p> : null}
              <ul>
                {here.map((place) => (
                  <PlaceLine key={place.pathway?.id ?? place.cluster.id} locale={locale} place={place}>
                    {place.inferred ? <span className="tag">{texts.estimated}</span> : null}
                  </PlaceLine>
                ))}
              </ul>
              {here.some(({ inferred }) => inferred) ? <p className="xs soft">{texts.inferred}</p> : null}
            </div>
          );
        })}
    </section>
  );
}
