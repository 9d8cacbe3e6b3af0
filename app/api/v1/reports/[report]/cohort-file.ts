import { columnLabel, rowLabel } from "@/components/counseling/cohort/cohort-words";
import { cohortTexts } from "@/components/counseling/cohort-texts";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { cohortFilterSchema } from "@/lib/counseling/cohort-schema";
import { allowedFilter, getCohortView } from "@/lib/counseling/queries/get-cohort-view";
import { noteCohortFile } from "@/lib/counseling/note-cohort-file";
import type { ReportScope } from "@/lib/counseling/queries/walk-students";
import type { Locale } from "@/lib/platform/texts";
import { csvText } from "../../csv-file";

/** The table as the page shows it, hidden numbers and all; null where there is none. */
export async function cohortFile(
  person: CurrentUser,
  scope: ReportScope,
  query: Record<string, string>,
  locale: Locale,
  at: Date,
): Promise<{ columns: string[]; lines: AsyncIterable<string> } | null> {
  const { what, by, ...filter } = allowedFilter(person, scope, cohortFilterSchema.parse(query));
  if (what === "seats") return null;
  const { cohort, names } = await getCohortView(person, scope, { ...filter, what, by }, locale, at);
  const { table } = cohort;
  if (table === null) return null;
  await noteCohortFile(person, scope, what);
  const texts = cohortTexts(locale);
  const cells = (counts: readonly (number | null)[]) => counts.map((count) => count ?? texts.hidden);
  const totals = by === "grade" || by === "program";
  const lines = [
    ...table.rows.map((row) => [
      ...[rowLabel(locale, what, row, names, texts), ...cells(row.cells)],
      ...(totals ? cells([row.total]) : []),
    ]),
    [texts.total, ...cells(table.columns.map(({ total }) => total)), ...(totals ? cells([table.total]) : [])],
  ];
  return {
    columns: [
      ...[texts.subjects[what], ...table.columns.map((column) => columnLabel(locale, by, column, names, texts))],
      ...(totals ? [texts.all] : []),
    ],
    lines: (async function* () {
      yield lines.map(csvText).join("");
    })(),
  };
}
