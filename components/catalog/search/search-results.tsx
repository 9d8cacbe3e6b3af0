import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { Found } from "@/lib/catalog/queries/search-catalog";
import { fill, type Locale } from "@/lib/platform/texts";
import { CompareLink } from "../compare/compare-link";
import { searchTexts } from "../search-texts";
import { wageWords } from "../wage-words";
import { foundPath } from "./found-path";

/** The groups come in the order of their best results. */
export function SearchResults({ locale, found }: { locale: Locale; found: readonly Found[] }) {
  const { groups } = searchTexts(locale);
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, members]) => (
    <section key={kind} className="found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{groups[kind]}</h2>
      <ul>
        {members.map((each) => (
          <Result key={each.id} locale={locale} found={each} />
        ))}
      </ul>
    </section>
  ));
}

function Result({ locale, found }: { locale: Locale; found: Found }) {
  const texts = searchTexts(locale);
  const wage = wageWords(locale, found);
  return (
    <li style={found.hue ? hueStyle(found.hue) : undefined}>
      {found.mark ? <Tile mark={found.mark} /> : null}
      <div>
        <a
          href={`/${locale}${foundPath(found)}`}
          lang={found.titleLanguage === locale ? undefined : found.titleLanguage}
        >
          {found.letter ? <Bullet letter={found.letter} /> : null}
          {found.title}
        </a>
        {found.within ? <p>{found.within}</p> : null}
        {found.foundAs ? <p>{fill(texts.foundAs, { title: found.foundAs })}</p> : null}
        {found.kind === "SUBJECT" ? <p>{texts.subjectLink}</p> : null}
      </div>
      {found.kind === "OCCUPATION" ? (
        <p className="num">
          {wage ? <>{fill(texts.pays, { wage })} </> : null}
          <CompareLink locale={locale} codes={[found.id]} label={fill(texts.compare, { title: found.title })} inline />
        </p>
      ) : null}
    </li>
  );
}
