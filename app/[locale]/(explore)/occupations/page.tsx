import type { Metadata } from "next";
import { cache } from "react";
import { BrowsePage } from "@/components/catalog/browse/browse-page";
import { activeFilters, filterWords } from "@/components/catalog/browse/filter-words";
import { browseTexts } from "@/components/catalog/browse-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { countBrowse } from "@/lib/catalog/queries/browse-counts";
import { listBrowseFrameworks } from "@/lib/catalog/queries/browse-frameworks";
import { browsePageSize, listBrowsed } from "@/lib/catalog/queries/browse-occupations";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { browseAddress, readBrowse } from "@/lib/catalog/rules/browse-address";
import type { SearchParams } from "@/lib/catalog/schema";
import { env } from "@/lib/platform/env";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const path = "/occupations";
const defaultFramework = env.WAYMARK_DEFAULT_FRAMEWORK;

const frameworksOnce = cache(listBrowseFrameworks);
const nationalOnce = cache(getNationalFigures);

async function readAddress(locale: Locale, searchParams: Props["searchParams"]) {
  const frameworks = await frameworksOnce(locale);
  return { frameworks, ...readBrowse(await searchParams, frameworks, defaultFramework) };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = browseTexts(locale).browse;
  const [{ frameworks, query }, national] = await Promise.all([readAddress(locale, searchParams), nationalOnce()]);
  const parts = frameworks.find(({ code }) => code === query.framework)?.parts ?? [];
  const words = filterWords(locale, { parts, nationalMedian: national.wageMedian });
  const filters = activeFilters(words, query.filters).map(({ label }) => label);
  const title = filters.length > 0 ? fill(texts.titleFiltered, { filters: filters.join(", ") }) : texts.title;
  return {
    ...pageMetadata({ locale, path, title, description: texts.description }),
    // One address for search engines: all others show the same occupations in another order or in part.
    ...(browseAddress(query, defaultFramework) ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function OccupationsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const [{ frameworks, query, ignored }, national, thresholds] = await Promise.all([
    readAddress(locale, searchParams),
    nationalOnce(),
    getSettings(),
  ]);
  const scale = { thresholds, national };
  const [counts, page] = await Promise.all([
    countBrowse(locale, query, scale),
    listBrowsed(locale, query, scale, defaultFramework),
  ]);
  return (
    <PageFrame locale={locale} path={`${path}${browseAddress(query, defaultFramework)}`} current="explore">
      <BrowsePage
        locale={locale}
        query={query}
        ignored={ignored}
        frameworks={frameworks}
        scale={scale}
        counts={counts}
        page={page}
        pageSize={browsePageSize}
        defaultFramework={defaultFramework}
      />
    </PageFrame>
  );
}
