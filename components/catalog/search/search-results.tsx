import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { Found, FoundKind } from "@/lib/catalog/queries/search-catalog";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { wageWords } from "../wage-words";

const pathOf = ({ kind, id }: Found) =>
  kind === "OCCUPATION"
    ? `/occupations/${id}`
    : kind === "SUBJECT"
      ? `/search?subject=${encodeURIComponent(id)}`
      : `/clusters/${id}`;

/** The group that holds the best result comes first. */
function grouped(found: readonly Found[]): [FoundKind, Found[]][] {
  const groups = new Map<FoundKind, Found[]>();
  for (const each of found) groups.set(each.kind, [...(groups.get(each.kind) ?? []), each]);
  return [...groups];
}

export function SearchResults({ locale, found }: { locale: Locale; found: readonly Found[] }) {
  const texts = exploreTexts(locale).search;
  return grouped(found).map(([kind, members]) => (
    <section key={kind} className="found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{texts.groups[kind]}</h2>
      <ul>
        {members.map((each) => (
          <Result key={each.id} locale={locale} found={each} />
        ))}
      </ul>
    </section>
  ));
}

function Result({ locale, found }: { locale: Locale; found: Found }) {
  const texts = exploreTexts(locale).search;
  const wage = wageWords(locale, found);
  return (
    <li style={found.hue ? hueStyle(found.hue) : undefined}>
      {found.mark ? <Tile mark={found.mark} /> : null}
      <div>
        <a href={`/${locale}${pathOf(found)}`} lang={found.titleLanguage === locale ? undefined : found.titleLanguage}>
          {found.letter ? <Bullet letter={found.letter} /> : null}
          {found.title}
        </a>
        {found.within ? <p>{found.within}</p> : null}
        {found.foundAs ? <p>{fill(texts.foundAs, { title: found.foundAs })}</p> : null}
        {found.kind === "SUBJECT" ? <p>{texts.subjectLink}</p> : null}
      </div>
      {wage ? <p className="num">{fill(texts.pays, { wage })}</p> : null}
    </li>
  );
}
