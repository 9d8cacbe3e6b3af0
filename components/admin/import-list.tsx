import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { ImportRow } from "@/lib/catalog/queries/list-imports";
import { formatDate, formatNumber, formatTime, type Locale } from "@/lib/platform/texts";
import { importName } from "./import-name";
import { importTexts } from "./import-texts";

export const importTones = { TRIED: "info", ACTIVE: "ok", REPLACED: "warn" } as const;

/** In words for the one who looks: the table keeps no names of people. */
export function byWhom(locale: Locale, byId: string | null, own: string): string {
  const texts = importTexts(locale);
  return byId === null ? texts.operator : byId === own ? texts.you : texts.someone;
}

type Props = { locale: Locale; imports: readonly ImportRow[]; own: string; timeZone: string };

/** All trials and imports, newest first. */
export function ImportList({ locale, imports, own, timeZone }: Props) {
  const texts = importTexts(locale);
  if (imports.length === 0) return <EmptyState title={texts.historyEmpty} text={texts.historyEmptyText} />;
  return (
    <Table
      caption={texts.historyTitle}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          label: texts.what,
          cell: (row) => <a href={`/${locale}/admin/catalog/imports/${row.id}`}>{importName(locale, row)}</a>,
        },
        { key: "release", label: texts.release, cell: ({ release }) => release || texts.facts.unknown },
        {
          key: "state",
          label: texts.state,
          cell: ({ state }) => <Badge tone={importTones[state]}>{texts.states[state]}</Badge>,
        },
        {
          key: "when",
          label: texts.when,
          cell: ({ createdAt, appliedAt }) => {
            const at = appliedAt ?? createdAt;
            return `${formatDate(locale, at, timeZone)}, ${formatTime(locale, at, timeZone)}`;
          },
        },
        { key: "rows", label: texts.rows, cell: ({ rows }) => formatNumber(locale, rows), numeric: true },
        { key: "who", label: texts.who, cell: ({ byId }) => byWhom(locale, byId, own) },
      ]}
    />
  );
}
