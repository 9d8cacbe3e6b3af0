import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Source } from "@/lib/catalog/queries/list-sources";
import { isNewerOut } from "@/lib/catalog/rules/newer-release";
import { formatDate, type Locale } from "@/lib/platform/texts";
import { importName } from "./import-name";
import { importTexts } from "./import-texts";

type Props = { locale: Locale; sources: readonly Source[]; at: Date; timeZone: string };

/** Which release of each source is in use, and whether it is old. */
export function SourcesTable({ locale, sources, at, timeZone }: Props) {
  const texts = importTexts(locale);
  return (
    <Table
      caption={texts.sourcesTitle}
      captionHidden
      rows={sources}
      rowKey={({ kind, area, importId }) => `${kind} ${area} ${importId ?? ""}`}
      columns={[
        { key: "source", label: texts.source, cell: (source) => importName(locale, source) },
        {
          key: "release",
          label: texts.release,
          cell: ({ kind, release }) => (
            <>
              {release ?? texts.none}{" "}
              {release !== null && isNewerOut(kind, release, at) ? <Badge tone="warn">{texts.newer}</Badge> : null}
            </>
          ),
        },
        {
          key: "since",
          label: texts.since,
          cell: ({ appliedAt, importId, release }) => {
            if (importId === null) return release === null ? "" : texts.builtIn;
            const date = appliedAt === null ? texts.details : formatDate(locale, appliedAt, timeZone);
            return <a href={`/${locale}/admin/catalog/imports/${importId}`}>{date}</a>;
          },
        },
      ]}
    />
  );
}
