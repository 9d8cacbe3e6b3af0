import {
  growthValues,
  interestValues,
  onlyValues,
  schoolValues,
  wageFloors,
  wageValues,
} from "@/lib/catalog/rules/browse";
import type { BrowseFilters, FilterName } from "@/lib/catalog/rules/browse";
import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { catalogTexts } from "../texts";

export type FilterValue = { value: string; label: string };

type Known = { parts: readonly { slug: string; title: string }[]; nationalMedian: number | null };

function wageWords(locale: Locale, nationalMedian: number | null): FilterValue[] {
  const { first, middle, last } = browseTexts(locale).browse.wage;
  const floors = wageFloors(nationalMedian).map((floor) => formatMoney(locale, floor));
  if (floors.length === 0) return [];
  return wageValues.map((value, at) => {
    const [from, to] = [floors[at - 1] ?? "", floors[at] ?? ""];
    return { value, label: fill(at === 0 ? first : at < floors.length ? middle : last, { from, to }) };
  });
}

/** Every value of every filter in words, in their order. */
export function filterWords(locale: Locale, { parts, nationalMedian }: Known): Record<FilterName, FilterValue[]> {
  const texts = browseTexts(locale).browse;
  const { names, words } = catalogTexts(locale).compass;
  return {
    cluster: parts.map(({ slug, title }) => ({ value: slug, label: title })),
    school: schoolValues.map((value) => ({ value, label: texts.school[value] })),
    wage: wageWords(locale, nationalMedian),
    growth: growthValues.map((value) => ({ value, label: texts.growth[value] })),
    interest: interestValues.map((value) => ({
      value,
      label: fill(texts.interest, { name: names[value], words: words[value] }),
    })),
    only: onlyValues.map((value) => ({ value, label: texts.only[value] })),
  };
}

export type ActiveFilter = FilterValue & { name: FilterName };

/** The values that are in use, in the order of the form. */
export const activeFilters = (words: Record<FilterName, FilterValue[]>, filters: BrowseFilters): ActiveFilter[] =>
  (Object.keys(words) as FilterName[]).flatMap((name) =>
    words[name].filter(({ value }) => filters[name].includes(value)).map((each) => ({ name, ...each })),
  );
