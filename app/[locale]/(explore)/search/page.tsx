import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { SearchAnswer } from "@/components/catalog/search/search-answer";
import { SearchForm } from "@/components/catalog/search/search-form";
import { SubjectResults } from "@/components/catalog/search/subject-results";
import { searchTexts } from "@/components/catalog/search-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { listSubjectOccupations } from "@/lib/catalog/queries/list-subject-occupations";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { readSearch, type SearchParams, shortestSearch } from "@/lib/catalog/schema";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { words } = readSearch(await searchParams);
  const texts = searchTexts(locale);
  const title = words ? fill(texts.titleFor, { words }) : texts.title;
  return {
    ...pageMetadata({ locale, path: "/search", title, description: texts.description }),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { words, subject, asTyped, address } = readSearch(await searchParams);
  const texts = exploreTexts(locale);
  return (
    <PageFrame locale={locale} path={`/search${address}`} current="explore">
      <div className="page search">
        <h1>{searchTexts(locale).title}</h1>
        <SearchForm locale={locale} words={words} main />
        {subject ? (
          <Subject locale={locale} id={subject} />
        ) : words ? (
          <Words locale={locale} words={words} asTyped={asTyped} />
        ) : (
          <p className="row">
            <a href={`/${locale}/clusters`}>{texts.allClusters}</a>
            <a href={`/${locale}/occupations`}>{searchTexts(locale).empty.action}</a>
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

async function Words({ locale, words, asTyped }: { locale: Locale; words: string; asTyped: boolean }) {
  const { short } = searchTexts(locale);
  if (words.length < shortestSearch) return <EmptyState level={2} title={short.title} text={short.text} />;
  return <SearchAnswer locale={locale} words={words} answer={await searchCatalog(locale, words, { asTyped })} />;
}
