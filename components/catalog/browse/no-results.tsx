import { EmptyState } from "@/components/ui/empty-state";
import type { BrowseCounts } from "@/lib/catalog/queries/browse-counts";
import type { BrowseQuery, FilterName } from "@/lib/catalog/rules/browse";
import { browseAddress, noFilters, withoutFilter } from "@/lib/catalog/rules/browse-address";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import type { ActiveFilter } from "./filter-words";

type Props = {
  locale: Locale;
  query: BrowseQuery;
  counts: BrowseCounts;
  active: readonly ActiveFilter[];
  defaultFramework: string;
};

/** The list is empty: which single filter is the reason, and how many there would be without it, most first. */
export function NoResults({ locale, query, counts, active, defaultFramework }: Props) {
  const texts = browseTexts(locale).browse;
  const to = (wanted: BrowseQuery) => `/${locale}/occupations${browseAddress(wanted, defaultFramework)}`;
  const clear = to({ ...query, after: null, filters: noFilters() });
  if (active.length === 0) {
    return <EmptyState level={2} title={texts.empty.nothing} text={texts.empty.nothingText} />;
  }
  const names = [...new Set(active.map(({ name, value }) => (name === "only" ? `only ${value}` : name)))];
  const ways = names
    .flatMap((each) => {
      const [name, value] = each.split(" ") as [FilterName, string?];
      const n = counts.without.get(value ?? name) ?? 0;
      const labels = active.filter((one) => one.name === name && (value === undefined || one.value === value));
      return n === 0 ? [] : [{ each, n, name, value, label: labels.map(({ label }) => label).join(", ") }];
    })
    .sort((a, b) => b.n - a.n);
  return (
    <EmptyState
      level={2}
      title={texts.empty.title}
      text={ways.length > 0 ? texts.empty.text : texts.empty.textNone}
      {...(ways.length > 0 ? {} : { href: clear, action: texts.clear })}
    >
      {ways.length > 0 ? (
        <ul className="loosen">
          {ways.map(({ each, n, name, value, label }) => (
            <li key={each}>
              <a href={to(withoutFilter(query, name, value))}>
                {fill(texts.empty.loosen, { filter: label, results: plural(locale, n, texts.results) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </EmptyState>
  );
}
