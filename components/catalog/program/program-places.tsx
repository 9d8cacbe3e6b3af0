import type { ProgramPlace } from "@/lib/catalog/queries/get-training-program";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import { type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { PlaceLine } from "../place-line";
import { programTexts } from "../program-texts";

type Props = { locale: Locale; places: readonly ProgramPlace[]; frameworks: readonly FrameworkName[] };

/** The clusters and pathways of a program in every framework, and how we know. */
export function ProgramPlaces({ locale, places, frameworks }: Props) {
  const texts = programTexts(locale).program;
  const labels: Record<string, string> = exploreTexts(locale).overview.framework;
  if (places.length === 0) return <p className="soft">{texts.noPlace}</p>;
  return frameworks.map(({ code, title }) => {
    const here = places.filter(({ framework }) => framework === code);
    if (here.length === 0) return null;
    return (
      <div key={code} className="places">
        <h3>{labels[code] ?? title}</h3>
        <ul>
          {here.map((place) => (
            <PlaceLine key={place.pathway?.id ?? place.cluster.id} locale={locale} place={place}>
              {place.occupations > 0 ? (
                <span className="xs soft num">{plural(locale, place.occupations, texts.placeJobs)}</span>
              ) : null}
            </PlaceLine>
          ))}
        </ul>
        <p className="xs soft">{here.some(({ listed }) => listed) ? texts.placesListed : texts.placesReached}</p>
      </div>
    );
  });
}
