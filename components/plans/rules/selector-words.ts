import type { Selector } from "@/lib/plans/rules/requirement-set";
import { fill, type Locale } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";

/** What counts, in words: subjects by name, SCED courses by title where it is known, other codes as they are. */
export function selectorWords(
  locale: Locale,
  selectors: readonly Selector[],
  titles: ReadonlyMap<string, string>,
): string {
  const { words, areas } = rulesTexts(locale);
  if (selectors.includes("any")) return words.any;
  const codeOf = (selector: Selector) => selector.slice(selector.indexOf(":") + 1);
  const isPrefix = (selector: Selector) => /^sced:\d{3,4}$/.test(selector);
  const list = selectors
    .filter((selector) => !isPrefix(selector))
    .map((selector) => {
      const code = codeOf(selector);
      if (selector.startsWith("sced:") && code.length === 2) return (areas as Record<string, string>)[code] ?? code;
      return titles.get(code) ?? code;
    });
  const prefixes = selectors.filter(isPrefix).map(codeOf);
  if (prefixes.length > 0) list.push(fill(words.codes, { list: prefixes.join(", ") }));
  return list.length === 0 ? "" : fill(words.counts, { list: list.join("; ") });
}

export const yearWords = (locale: Locale, fromYear: number | null, untilYear: number | null): string => {
  const { words } = rulesTexts(locale);
  const range =
    fromYear !== null && untilYear !== null
      ? fill(words.yearsBoth, { from: fromYear, until: untilYear })
      : fromYear !== null
        ? fill(words.yearsFrom, { from: fromYear })
        : untilYear !== null
          ? fill(words.yearsUntil, { until: untilYear })
          : words.yearsAll;
  return fill(words.years, { range });
};
