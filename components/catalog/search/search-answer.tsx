import { EmptyState } from "@/components/ui/empty-state";
import type { SearchAnswer as Answer } from "@/lib/catalog/queries/search-catalog";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { searchTexts } from "../search-texts";
import { SearchResults } from "./search-results";

type Props = { locale: Locale; words: string; answer: Answer };

/** What was found, what the words were taken for, and what to do where that is not what was meant. */
export function SearchAnswer({ locale, words, answer }: Props) {
  const { found, understood } = answer;
  const texts = searchTexts(locale);
  if (found.length === 0) {
    const { title, text, action } = texts.empty;
    return (
      <EmptyState
        level={2}
        title={fill(title, { words })}
        text={text}
        href={`/${locale}/occupations`}
        action={action}
      />
    );
  }
  const asTyped = new URLSearchParams({ q: words, exact: "1" });
  return (
    <>
      <p className="search-count">{countOf(locale, words, answer)}</p>
      {understood ? (
        <p className="search-mended">
          <a href={`/${locale}/search?${asTyped}`}>{fill(texts.asTyped, { words })}</a>
        </p>
      ) : null}
      {answer.more ? <p className="sm soft">{fill(texts.narrow, { n: found.length })}</p> : null}
      {found.some(({ titleLanguage }) => titleLanguage !== locale) ? <p className="sm soft">{texts.language}</p> : null}
      <SearchResults locale={locale} found={found} />
    </>
  );
}

function countOf(locale: Locale, words: string, { found, more, understood, partial }: Answer): string {
  const texts = searchTexts(locale);
  if (partial) return fill(texts.near, { words });
  if (understood) return fill(texts.mended, { understood });
  if (more) return fill(texts.top, { words });
  return fill(texts.resultsFor, { results: plural(locale, found.length, texts.results), words });
}
