import { Note } from "@/components/ui/note";
import type { BrowseCounts } from "@/lib/catalog/queries/browse-counts";
import type { BrowseFramework } from "@/lib/catalog/queries/browse-frameworks";
import type { BrowsePage as Page } from "@/lib/catalog/queries/browse-occupations";
import type { BrowseQuery } from "@/lib/catalog/rules/browse";
import { browseAddress, type Ignored } from "@/lib/catalog/rules/browse-address";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { ActiveFilters } from "./active-filters";
import { FilterForm, type FilterScale } from "./filter-form";
import { activeFilters, filterWords } from "./filter-words";
import { IgnoredNote } from "./ignored-note";
import { NoResults } from "./no-results";
import { ResultList } from "./result-list";
import { SortLinks } from "./sort-links";

type Props = {
  locale: Locale;
  query: BrowseQuery;
  ignored: readonly Ignored[];
  frameworks: readonly BrowseFramework[];
  scale: FilterScale;
  counts: BrowseCounts;
  page: Page;
  pageSize: number;
  defaultFramework: string;
};

export function BrowsePage(props: Props) {
  const { locale, query, ignored, frameworks, scale, counts, page, pageSize, defaultFramework } = props;
  const texts = browseTexts(locale).browse;
  const parts = frameworks.find(({ code }) => code === query.framework)?.parts ?? [];
  const words = filterWords(locale, { parts, nationalMedian: scale.national.wageMedian });
  const active = activeFilters(words, query.filters);
  const shared = { locale, query, defaultFramework };
  const shown = page.occupations.length;
  const n = (each: number) => formatNumber(locale, each);
  return (
    <div className="page browse">
      <div className="browse-head">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <a className="no-print" href={`/${locale}/occupations/all`}>
          {texts.all}
        </a>
      </div>
      <IgnoredNote locale={locale} ignored={ignored} />
      {page.afterKnown ? null : <Note tone="warn">{texts.afterGone}</Note>}
      <div className="browse-body">
        <FilterForm {...shared} frameworks={frameworks} words={words} counts={counts} scale={scale} />
        <section aria-labelledby="results">
          <div className="browse-count">
            <h2 id="results">{plural(locale, counts.total, texts.results)}</h2>
            {shown > 0 && counts.total > shown ? (
              <p className="sm soft">
                {fill(texts.range, { from: n(page.before + 1), to: n(page.before + shown), total: n(counts.total) })}
                {page.before > 0 ? (
                  <>
                    {" "}
                    <a href={`/${locale}/occupations${browseAddress({ ...query, after: null }, defaultFramework)}`}>
                      {texts.first}
                    </a>
                  </>
                ) : null}
              </p>
            ) : null}
          </div>
          <ActiveFilters {...shared} active={active} />
          {counts.total === 0 ? (
            <NoResults {...shared} counts={counts} active={active} />
          ) : (
            <>
              <SortLinks {...shared} />
              <p className="sm soft sort-note">{texts.sortNote[query.sort]}</p>
              <ResultList {...shared} page={page} total={counts.total} pageSize={pageSize} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
