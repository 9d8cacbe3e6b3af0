import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { SchoolImportRow } from "@/lib/plans/queries/list-school-imports";
import { formatDate, type Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

export const listTones = { TRIED: "info", ACTIVE: "ok", REPLACED: "warn" } as const;

/** The lists of one kind that a school tried or applied. */
export function ListHistory({ locale, imports }: { locale: Locale; imports: readonly SchoolImportRow[] }) {
  const texts = courseTexts(locale).lists;
  if (imports.length === 0) return <p className="soft">{texts.noHistory}</p>;
  return (
    <Table
      caption={texts.history}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          label: texts.file,
          cell: ({ id, fileName }) => <a href={`/${locale}/admin/lists/${id}`}>{fileName || id.slice(-6)}</a>,
        },
        { key: "when", label: texts.when, cell: ({ createdAt }) => formatDate(locale, createdAt) },
        {
          key: "state",
          label: texts.state,
          cell: ({ state }) => <Badge tone={listTones[state]}>{texts.states[state]}</Badge>,
        },
      ]}
    />
  );
}
