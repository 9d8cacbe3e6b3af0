import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { SearchForm } from "@/components/catalog/search/search-form";
import { SearchResults } from "@/components/catalog/search/search-results";
import { SubjectResults } from "@/components/catalog/search/subject-results";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { listSubjectOccupations } from "@/lib/catalog/queries/list-subject-occupations";
import { mostFound, searchCatalog, sureFit } from "@/lib/catalog/queries/search-catalog";
import { readSearch, type SearchParams, shortestSearch } from "@/lib/catalog/schema";
import { fill, type Locale, plural, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { words } = readSearch(await searchParams);
  const texts = exploreTexts(locale).search;
  const title = words ? fill(texts.titleFor, { words }) : texts.title;
  return {
    ...pageMetadata({ locale, path: "/search", title, description: texts.description }),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { words, subject, address } = readSearch(await searchParams);
  const texts = exploreTexts(locale);
  return (
    <PageFrame locale={locale} path={`/search${address}`} current="explore">
      <div className="page search">
        <h1>{texts.search.title}</h1>
        <SearchForm locale={locale} words={words} main />
        {subject ? (
          <Subject locale={locale} id={subject} />
        ) : words ? (
          <Words locale={locale} words={words} />
        ) : (
          <p className="row">
            <a href={`/${locale}/clusters`}>{texts.allClusters}</a>
            <a href={`/${locale}/occupations`}>{texts.overview.allOccupations}</a>
          </p>
        )}
      </div>
    </PageFrame>
  );
}

async function Subject({ locale, id }: { locale: Locale; id: string }) {
  const subject = await listSubjectOccupations(locale, id);
  if (!subject) notFound();
  return <SubjectResults locale={locale} subject={subject} />;
}

async function Words({ locale, words }: { locale: Locale; words: string }) {
  const { empty, short, results, resultsFor, top, near, language } = exploreTexts(locale).search;
  if (words.length < shortestSearch) return <EmptyState level={2} title={short.title} text={short.text} />;
  const found = await searchCatalog(locale, words);
  if (found.length === 0) {
    return (
      <EmptyState
        level={2}
        title={fill(empty.title, { words })}
        text={empty.text}
        href={`/${locale}/occupations`}
        action={empty.action}
      />
    );
  }
  const guess = found.every(({ fit }) => fit < sureFit);
  const count = guess
    ? fill(near, { words })
    : found.length < mostFound
      ? fill(resultsFor, { results: plural(locale, found.length, results), words })
      : fill(top, { n: found.length, words });
  return (
    <>
      <p className="search-count">{count}</p>
      {found.some(({ titleLanguage }) => titleLanguage !== locale) ? <p className="sm soft">{language}</p> : null}
      <SearchResults locale={locale} found={found} />
    </>
  );
}
