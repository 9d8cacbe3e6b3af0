import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";

/** "Grade 11", "Year 13", "Later". */
export function yearName(locale: Locale, grade: number): string {
  const texts = boardTexts(locale);
  if (grade > 14) return texts.later;
  return fill(grade > 12 ? texts.year : texts.grade, { n: grade });
}

/** "Grade 11, term 2"; a course of the whole year has its year alone. */
export function placeName(locale: Locale, { grade, term }: { grade: number; term: number | null }): string {
  if (!term) return yearName(locale, grade);
  const texts = boardTexts(locale);
  return fill(grade > 12 ? texts.placeYear : texts.place, { grade, term });
}

/** "1.0", "0.5", "0.25": as many places as there are, one at least. */
export const creditFigure = (locale: Locale, credits: number): string =>
  formatNumber(locale, credits, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** "6.5 credits", "1 credit". */
export const creditWords = (locale: Locale, credits: number): string =>
  plural(locale, credits, boardTexts(locale).credits);

/** "A, B and C". */
export const listWords = (
  locale: Locale,
  words: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
) => new Intl.ListFormat(locale, { type }).format(words);
