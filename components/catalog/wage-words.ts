import { fill, formatMoney, formatNumber, type Locale } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";

type Wage = { wageMedian: number | null; wageMedianAtLeast: boolean; wageMedianHourly: number | null };

/** The middle wage in words, or null where none is known: by the year, else by the hour. */
export function wageWords(locale: Locale, { wageMedian, wageMedianAtLeast, wageMedianHourly }: Wage): string | null {
  const texts = catalogTexts(locale);
  if (wageMedian === null) {
    if (wageMedianHourly === null) return null;
    return fill(texts.hourly, { wage: formatNumber(locale, wageMedianHourly, { style: "currency", currency: "USD" }) });
  }
  const wage = formatMoney(locale, wageMedian);
  return wageMedianAtLeast ? fill(texts.orMore, { wage }) : wage;
}

/** From the lowest to the highest yearly middle wage of some occupations; null where none is known. */
export function wageRange(locale: Locale, wages: readonly Wage[]): string | null {
  const known = wages.filter(({ wageMedian }) => wageMedian !== null).sort((a, b) => a.wageMedian! - b.wageMedian!);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [wageWords(locale, first)!, wageWords(locale, last)!];
  return from === to ? from : fill(catalogTexts(locale).cluster.range, { from, to });
}
