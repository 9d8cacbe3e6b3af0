import { Banner } from "@/components/ui/banner";
import type { LineStop } from "@/lib/catalog/queries/list-line-stops";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { fill, type Locale } from "@/lib/platform/texts";
import { CompareLink } from "../compare/compare-link";
import { exploreTexts } from "../explore-texts";
import { occupationTexts } from "../occupation-texts";
import { SaveButton } from "../save-button";
import { LineStops } from "./line-stops";

type Props = { locale: Locale; occupation: OccupationFacts; stops: readonly LineStop[] };

const fewNames = 3;

/** The name of the occupation in the colour of its first cluster, with its pathway's line. */
export function OccupationHead({ locale, occupation, stops }: Props) {
  const { way, allClusters, save, saved, occupation: texts } = exploreTexts(locale);
  const place = occupation.places[0];
  const crumbs = [
    { href: `/${locale}/clusters`, label: allClusters },
    ...(place ? [{ href: `/${locale}${place.cluster.path}`, label: place.cluster.title }] : []),
    ...(place?.pathway ? [{ href: `/${locale}${place.pathway.path}`, label: place.pathway.title }] : []),
    { label: occupation.title },
  ];
  const language = occupation.titleLanguage === locale ? undefined : occupation.titleLanguage;
  // A short form with its long form in brackets says the same name twice.
  const plain = occupation.otherTitles.filter((other) => !other.title.includes("("));
  const names = (plain.length > 0 ? plain : occupation.otherTitles).slice(0, fewNames);
  const said = names[0]?.language ?? locale;
  return (
    <Banner
      hue={place?.cluster.hue ?? "manufacturing"}
      pale
      crumbs={crumbs}
      crumbsLabel={way}
      tile={place?.cluster.mark}
      title={<span lang={language}>{occupation.title}</span>}
      lede={
        names.length > 0 || occupation.officialTitle !== null || occupation.summary !== null ? (
          <>
            {occupation.summary === null ? null : <span className="summary">{occupation.summary}</span>}
            {occupation.officialTitle === null ? null : (
              <span className="sm">
                {fill(occupationTexts(locale).inEnglish, { title: "" })}
                <span lang="en">{occupation.officialTitle}</span>
              </span>
            )}
            {names.length === 0 ? null : (
              <span className="sm">
                {fill(texts.alsoCalled, { titles: "" })}
                <span lang={said === locale ? undefined : said}>
                  {names
                    .filter(({ language }) => language === said)
                    .map(({ title }) => title)
                    .join("; ")}
                </span>
              </span>
            )}
          </>
        ) : null
      }
      aside={
        <div className="row">
          <SaveButton
            kind="OCCUPATION"
            id={occupation.code}
            back={`/${locale}/occupations/${occupation.code}`}
            text={save}
            saved={saved}
          />
          <CompareLink locale={locale} codes={[occupation.code]} />
        </div>
      }
    >
      {place?.pathway && stops.some(({ here }) => here) ? (
        <LineStops locale={locale} pathway={place.pathway} stops={stops} />
      ) : null}
    </Banner>
  );
}
