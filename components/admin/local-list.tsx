import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { LocalFrameworkEntry } from "@/lib/catalog/queries/list-local-frameworks";
import type { Locale } from "@/lib/platform/texts";
import { adminTexts } from "./texts";

const tones = { NEW: "info", PUBLISHED: "ok", CHANGED: "warn" } as const;

/** The frameworks made here, each with what everybody sees of it. */
export function LocalList({ locale, frameworks }: { locale: Locale; frameworks: readonly LocalFrameworkEntry[] }) {
  const texts = adminTexts(locale).frameworks;
  if (frameworks.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />;
  return (
    <Table
      caption={texts.listTitle}
      captionHidden
      rows={frameworks}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          label: texts.name,
          cell: ({ code, titleEn, titleEs }) => (
            <a href={`/${locale}/admin/frameworks/${code}`}>{locale === "es" ? titleEs : titleEn}</a>
          ),
        },
        { key: "groups", label: texts.groups, cell: ({ groups }) => groups, numeric: true },
        {
          key: "state",
          label: texts.state,
          cell: ({ state }) => <Badge tone={tones[state]}>{texts.states[state]}</Badge>,
        },
      ]}
    />
  );
}
