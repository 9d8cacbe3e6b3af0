import type { ListProblem } from "@/lib/plans/rules/list-file";
import { fill, type Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

/** What is wrong, as a sentence. */
export const problemWords = (locale: Locale, { kind, values }: ListProblem): string =>
  fill(courseTexts(locale).problems[kind], values);

/** The column that a problem is about, as a heading; null where it is about no single one. */
export function columnWords(locale: Locale, { column }: ListProblem): string | null {
  const fields: Record<string, string> = courseTexts(locale).fields;
  return column === null ? null : (fields[column] ?? column);
}
