import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { OccupationPlaceName } from "@/lib/catalog/queries/occupation-places";
import type { Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";

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
                  <Place key={place.pathway?.id ?? place.cluster.id} locale={locale} place={place} />
                ))}
              </ul>
              {here.some(({ inferred }) => inferred) ? <p className="xs soft">{texts.inferred}</p> : null}
            </div>
          );
        })}
    </section>
  );
}

function Place({ locale, place: { cluster, pathway, inferred } }: { locale: Locale; place: OccupationPlaceName }) {
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
      {inferred ? <span className="tag">{exploreTexts(locale).occupation.places.estimated}</span> : null}
    </li>
  );
}
