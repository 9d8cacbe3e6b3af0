import type { CohortColumns } from "@/lib/counseling/rules/cohort-choices";
import type { CohortSubject } from "@/lib/counseling/rules/cohort";
import { fill, type Locale } from "@/lib/platform/texts";
import type { CohortTexts } from "../cohort-texts";

/** What values and columns are called: titles of clusters, pathways, programs and schools by their ids. */
export type CohortNames = { values: ReadonlyMap<string, string>; columns: ReadonlyMap<string, string> };

/** The school year that ends in this calendar year: "2026-27". */
export const yearWords = (year: number, texts: Pick<CohortTexts, "yearOf">) =>
  fill(texts.yearOf, { from: String(year - 1), to: String(year % 100).padStart(2, "0") });

const valueWords = (what: CohortSubject, key: string, names: CohortNames, texts: CohortTexts) =>
  (texts.values[what] as Record<string, string>)[key] ?? names.values.get(key) ?? key;

export function columnWords(by: CohortColumns, key: string, names: CohortNames, texts: CohortTexts): string {
  if (by === "grade") return key === "0" ? texts.noGrade : fill(texts.grade, { n: key });
  if (by === "year") return yearWords(Number(key), texts);
  if (key === "none") return texts.noProgram;
  if (key === "several") return texts.severalPrograms;
  return names.columns.get(key) ?? (by === "program" ? texts.endedProgram : key);
}

/** "Draft, Returned and Approved": rows and columns of small groups name all that they stand for. */
const together = (locale: Locale, words: string[]) =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(words);

type Group = { keys: readonly string[]; isRest?: boolean };

const mostNamed = 5;

export const rowLabel = (locale: Locale, what: CohortSubject, row: Group, names: CohortNames, texts: CohortTexts) =>
  row.isRest || row.keys.length > mostNamed
    ? texts.rest
    : together(
        locale,
        row.keys.map((key) => valueWords(what, key, names, texts)),
      );

export const columnLabel = (
  locale: Locale,
  by: CohortColumns,
  { keys }: Group,
  names: CohortNames,
  texts: CohortTexts,
) =>
  together(
    locale,
    keys.map((key) => columnWords(by, key, names, texts)),
  );
