import type { TextOwner } from "@/prisma/generated/enums";
import { easeInSpanish, gradeInEnglish, longestSentence, withoutNames } from "./readability";

type Language = "en" | "es";

export type Reading = {
  /** English: the school grade that reads it. Spanish: 0 to 100, the higher the easier. */
  level: number;
  /** Words of the longest sentence. */
  longest: number;
  /** Harder than the texts of its kind shall be. */
  hard: boolean;
  /** A sentence is longer than any shall be. */
  long: boolean;
};

export const mostWords = 20;

/** English grade at most, Spanish ease at least: grade 6 for clusters and pathways, grade 8 for occupations. */
export const readingBounds: Record<TextOwner, { en: number; es: number }> = {
  CLUSTER: { en: 6, es: 70 },
  PATHWAY: { en: 6, es: 70 },
  OCCUPATION: { en: 8, es: 60 },
};

/** How hard a text of the catalogue is to read, the given titles and all codes taken out first. */
export function readingOf(owner: TextOwner, language: Language, text: string, titles: readonly string[]): Reading {
  const plain = withoutNames(text, titles);
  const level = language === "en" ? gradeInEnglish(plain) : easeInSpanish(plain);
  const bound = readingBounds[owner][language];
  const longest = longestSentence(plain);
  return { level, longest, hard: language === "en" ? level > bound : level < bound, long: longest > mostWords };
}
