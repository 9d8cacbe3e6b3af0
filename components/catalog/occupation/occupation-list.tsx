import { Crumbs } from "@/components/ui/crumbs";
import type { OccupationName } from "@/lib/catalog/queries/list-occupations";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { SearchForm } from "../search/search-form";

const letterOf = (title: string) => title.normalize("NFD").charAt(0).toUpperCase();

/** Every occupation under its first letter. */
export function OccupationList({ locale, occupations }: { locale: Locale; occupations: readonly OccupationName[] }) {
  const { way, allClusters, list } = exploreTexts(locale);
  const letters = Map.groupBy(occupations, ({ title }) => letterOf(title));
  return (
    <div className="page a-to-z">
      <Crumbs label={way} crumbs={[{ href: `/${locale}/clusters`, label: allClusters }, { label: list.title }]} />
      <h1>{list.title}</h1>
      <p className="lede my-3">{fill(list.lede, { n: formatNumber(locale, occupations.length) })}</p>
      <SearchForm locale={locale} />
      <nav className="letters" aria-label={list.letters}>
        {[...letters.keys()].map((letter) => (
          <a key={letter} href={`#${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {[...letters].map(([letter, members]) => (
        <section key={letter} aria-labelledby={letter}>
          <h2 id={letter}>{letter}</h2>
          <ul>
            {members.map(({ code, title, titleLanguage }) => (
              <li key={code} lang={titleLanguage === locale ? undefined : titleLanguage}>
                <a href={`/${locale}/occupations/${code}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
