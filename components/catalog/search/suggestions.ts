import type { SearchAnswer } from "@/lib/catalog/queries/search-catalog";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { searchTexts } from "../search-texts";
import { foundPath } from "./found-path";

export type Suggestion = {
  kind: string;
  title: string;
  /** Where the title is not in the language that was asked for. */
  lang?: Locale;
  note?: string;
  href: string;
};

/** What public/search-box.js shows and says, in the visitor's words, so that the script itself needs none. */
export function suggestionsOf(locale: Locale, { found }: SearchAnswer): { suggestions: Suggestion[]; status: string } {
  const { kinds, foundAs, suggested, noneSuggested } = searchTexts(locale);
  return {
    status: found.length === 0 ? noneSuggested : plural(locale, found.length, suggested),
    suggestions: found.map((each) => ({
      kind: kinds[each.kind],
      title: each.title,
      ...(each.titleLanguage === locale ? {} : { lang: each.titleLanguage }),
      ...(each.within ? { note: each.within } : each.foundAs ? { note: fill(foundAs, { title: each.foundAs }) } : {}),
      href: `/${locale}${foundPath(each)}`,
    })),
  };
}
