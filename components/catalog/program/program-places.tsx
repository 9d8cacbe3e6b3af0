import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { ProgramPlace } from "@/lib/catalog/queries/get-training-program";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import { type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
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
            <Place key={place.pathway?.id ?? place.cluster.id} locale={locale} place={place} />
          ))}
        </ul>
        <p className="xs soft">{here.some(({ listed }) => listed) ? texts.placesListed : texts.placesReached}</p>
      </div>
    );
  });
}

function Place({ locale, place: { cluster, pathway, occupations } }: { locale: Locale; place: ProgramPlace }) {
  return (
    <li style={hueStyle(cluster.hue)}>
      <Tile mark={cluster.mark} />
      <span>
        <a href={`/${locale}${cluster.path}`}>{cluster.title}</a>
        {pathway ? (
          <span className="place-pathway">
            <Bullet letter={pathway.letter} line={pathway.line} />
            <a href={`/${locale}${pathway.path}`}>{pathway.title}</a>
          </span>
        ) : null}
      </span>
      {occupations > 0 ? (
        <span className="xs soft num">{plural(locale, occupations, programTexts(locale).program.placeJobs)}</span>
      ) : null}
    </li>
  );
}
