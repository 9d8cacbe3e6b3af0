import { Table } from "@/components/ui/table";
import type { TextThingRow } from "@/lib/catalog/queries/list-text-things";
import { formatDate, type Locale, plural } from "@/lib/platform/texts";
import { textEditTexts } from "../text-edit-texts";

type Props = { locale: Locale; things: readonly TextThingRow[]; timeZone: string };

/** The address of what has texts, without the language. */
export const textsPath = ({ owner, id }: Pick<TextThingRow, "owner" | "id">) =>
  `/admin/texts/${owner.toLowerCase()}/${id}`;

/** Clusters, pathways and occupations with their texts, and which of them say other than what is shipped. */
export function TextThings({ locale, things, timeZone }: Props) {
  const { list, kinds } = textEditTexts(locale);
  return (
    <Table
      caption={list.title}
      captionHidden
      rows={things}
      rowKey={({ owner, id }) => `${owner} ${id}`}
      columns={[
        {
          key: "what",
          label: list.what,
          cell: (thing) => (
            <>
              <a href={`/${locale}${textsPath(thing)}`}>{locale === "es" ? thing.titleEs : thing.titleEn}</a>
              {locale === "es" && thing.titleEs !== thing.titleEn ? (
                <small className="hint" lang="en">
                  {" "}
                  {thing.titleEn}
                </small>
              ) : null}
            </>
          ),
        },
        { key: "kind", label: list.kind, cell: ({ owner }) => kinds[owner] },
        { key: "within", label: list.within, cell: ({ within, id }) => within ?? id },
        {
          key: "changed",
          label: list.changed,
          cell: ({ edited, editedAt }) =>
            editedAt === null
              ? list.none
              : plural(locale, edited, {
                  one: list.changedCount.one.replace("{date}", formatDate(locale, editedAt, timeZone)),
                  other: list.changedCount.other.replace("{date}", formatDate(locale, editedAt, timeZone)),
                }),
        },
      ]}
    />
  );
}
