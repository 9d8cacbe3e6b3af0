import type { Metadata } from "next";
import { ComparePage } from "@/components/catalog/compare/compare-page";
import { browseTexts } from "@/components/catalog/browse-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { listBrowseFrameworks } from "@/lib/catalog/queries/browse-frameworks";
import { getCompared } from "@/lib/catalog/queries/compare-occupations";
import { listCompareSuggestions } from "@/lib/catalog/queries/compare-suggestions";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { browseParams, readBrowse } from "@/lib/catalog/rules/browse-address";
import { mostCompared, readCompare } from "@/lib/catalog/rules/compare";
import { type SearchParams, shortestSearch } from "@/lib/catalog/schema";
import { env } from "@/lib/platform/env";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const mostOffered = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = browseTexts(locale).compare;
  return {
    ...pageMetadata({ locale, path: "/compare", title, description }),
    robots: { index: false, follow: true },
  };
}

async function lookFor(locale: Locale, words: string) {
  if (words === "") return null;
  if (words.length < shortestSearch) return [];
  const { found } = await searchCatalog(locale, words);
  return found
    .filter(({ kind }) => kind === "OCCUPATION")
    .slice(0, mostOffered)
    .map(({ id, title, titleLanguage }) => ({ code: id, title, language: titleLanguage }));
}

export default async function CompareOccupationsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const address = await searchParams;
  const { codes, words, ignored } = readCompare(address);
  const [{ homeStates, ...thresholds }, national, frameworks, release, found] = await Promise.all([
    getSettings(),
    getNationalFigures(),
    listBrowseFrameworks(locale),
    getRelease(),
    lookFor(locale, words),
  ]);
  const occupations = await getCompared(locale, codes, { thresholds, homeStates, national });
  const known = occupations.map(({ code }) => code);
  const suggestions = known.length < mostCompared && !found ? await listCompareSuggestions(locale, known) : [];
  const { query } = readBrowse(address, frameworks, env.WAYMARK_DEFAULT_FRAMEWORK);
  const listParams = browseParams({ ...query, after: null, chosen: [] }, env.WAYMARK_DEFAULT_FRAMEWORK);
  const own = new URLSearchParams([...listParams, ...codes.map((code): [string, string] => ["o", code])]);
  return (
    <PageFrame locale={locale} path={`/compare${own.size > 0 ? `?${own}` : ""}`} current="explore">
      <ComparePage
        locale={locale}
        occupations={occupations}
        gone={codes.filter((code) => !known.includes(code))}
        ignored={ignored}
        homeStates={homeStates}
        national={national}
        onetVersion={release?.onetVersion ?? ""}
        adding={{ words, found, suggestions }}
        listParams={listParams}
      />
    </PageFrame>
  );
}
