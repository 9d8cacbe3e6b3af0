import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { StudentExport } from "@/lib/counseling/queries/list-exports";
import { formatDate, formatNumber, formatTime, type Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Props = {
  exports: readonly StudentExport[];
  title: string;
  locale: Locale;
  timeZone: string;
  texts: ReportTexts["exports"];
};

export function ExportList({ exports, title, locale, timeZone, texts }: Props) {
  if (exports.length === 0) return <EmptyState {...texts.none} level={3} />;
  return (
    <Table
      caption={title}
      captionHidden
      rows={exports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "when",
          label: texts.when,
          cell: ({ createdAt }) =>
            `${formatDate(locale, createdAt, timeZone)}, ${formatTime(locale, createdAt, timeZone)}`,
        },
        { key: "who", label: texts.who, cell: ({ by }) => by ?? texts.gone },
        {
          key: "kind",
          label: texts.kind,
          cell: ({ kind }) => (texts.kinds as Record<string, string>)[kind] ?? kind,
        },
        { key: "rows", label: texts.rows, numeric: true, cell: ({ rows }) => formatNumber(locale, rows) },
      ]}
    />
  );
}
