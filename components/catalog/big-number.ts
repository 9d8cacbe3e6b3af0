import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "./overview-texts";

const million = 1_000_000;

const short = (locale: Locale, n: number) =>
  formatNumber(locale, n, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 });

/** "27.1 million people": a sum to be taken in at a glance; below a million to the last digit. */
export function peopleWords(locale: Locale, n: number): string {
  const { peopleCount, peopleMillions } = overviewTexts(locale).economy;
  return n >= million
    ? fill(peopleMillions, { n: short(locale, n) })
    : fill(peopleCount, { n: formatNumber(locale, n) });
}

/** "2.9 million openings a year". */
export function openingsWords(locale: Locale, n: number): string {
  const { openingsCount, openingsMillions } = overviewTexts(locale).economy;
  return n >= million
    ? fill(openingsMillions, { n: short(locale, n) })
    : fill(openingsCount, { n: formatNumber(locale, n) });
}
