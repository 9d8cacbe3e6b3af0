import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { hoursTexts } from "./hours-texts";

/** Minutes as hours and minutes: "12 h 30 min". */
export function hoursWords(locale: Locale, minutes: number): string {
  const { time } = hoursTexts(locale);
  const [h, m] = [formatNumber(locale, Math.floor(minutes / 60)), minutes % 60];
  if (m === 0) return fill(time.hours, { h });
  return minutes < 60 ? fill(time.minutes, { m }) : fill(time.both, { h, m });
}

/** A day as columns of days hold it. */
export const heldWords = (locale: Locale, day: Date): string => formatDate(locale, day);

/** As fields of days want it: "2026-05-31". */
export const dayValue = (day: Date | null): string => day?.toISOString().slice(0, 10) ?? "";

type Titled = { titleEn: string; titleEs: string };
export const ruleTitle = (locale: Locale, { titleEn, titleEs }: Titled): string =>
  (locale === "es" ? titleEs : titleEn) || titleEn;
