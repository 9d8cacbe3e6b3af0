import type { CohortColumns } from "@/lib/counseling/rules/cohort-choices";
import type { CohortSubject, CohortTable as Counts } from "@/lib/counseling/rules/cohort";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { CohortTexts } from "../cohort-texts";
import { CohortFigure } from "./cohort-figure";
import { type CohortNames, columnLabel, rowLabel } from "./cohort-words";
import { listAddress } from "./list-address";

type Props = {
  table: Counts;
  what: CohortSubject;
  by: CohortColumns;
  names: CohortNames;
  /** Of one's own caseload, whose numbers lead to their lists; null: of a school. */
  own: { schoolId: string; isOnly: boolean } | null;
  locale: Locale;
  texts: CohortTexts;
};

type Row = { label: string; key: string | null; cells: readonly (number | null)[]; total: number | null };

/** The counts as a picture and as a table; hidden ones say so, those of one's own students lead to them. */
export function CohortTable({ table, what, by, names, own, locale, texts }: Props) {
  const rowNames = table.rows.map((row) => rowLabel(locale, what, row, names, texts));
  const columnNames = table.columns.map((column) => columnLabel(locale, by, column, names, texts));
  const hasTotals = by === "grade" || by === "program";
  const rows: Row[] = table.rows.map(({ keys, cells, total }, i) => ({
    ...{ label: rowNames[i]!, key: keys[0]!, cells, total },
  }));
  rows.push({ label: texts.total, key: null, cells: table.columns.map(({ total }) => total), total: table.total });

  const number = (row: Row, count: number | null, column: number | null) => {
    if (count === null)
      return (
        <span className="soft" title={texts.hiddenLong}>
          {texts.hidden}
        </span>
      );
    if (own === null || by === "year" || count === 0) return formatNumber(locale, count);
    const place = {
      ...{ what, value: row.key ?? undefined, by },
      column: column === null ? undefined : table.columns[column]!.keys[0],
    };
    const said = [row.label, column === null ? "" : columnNames[column]].filter(Boolean).join(", ");
    return (
      <a href={listAddress(locale, place, own)}>
        {formatNumber(locale, count)}
        <VisuallyHidden>{` ${fill(texts.openList, { what: said })}`}</VisuallyHidden>
      </a>
    );
  };
  return (
    <>
      <CohortFigure table={table} rowNames={rowNames} columnNames={columnNames} texts={texts} />
      <Table
        caption={texts.subjects[what]}
        captionHidden
        rows={rows}
        rowKey={({ label }) => label}
        className="cohort-table"
        columns={[
          { key: "value", label: texts.subjects[what], cell: ({ label }) => label },
          ...columnNames.map((label, j) => ({
            ...{ key: table.columns[j]!.keys.join(), label, numeric: true },
            cell: (row: Row) => number(row, row.cells[j]!, j),
          })),
          ...(hasTotals
            ? [{ key: "all", label: texts.all, numeric: true, cell: (row: Row) => number(row, row.total, null) }]
            : []),
        ]}
      />
    </>
  );
}
