import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { ChangeExample, TableChange } from "@/lib/catalog/rules/import-report";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { importTexts } from "./import-texts";

type Props = { locale: Locale; changes: readonly TableChange[]; applied: boolean };

/** For each part of the catalogue how many rows come, change and go, with examples. */
export function ImportChanges({ locale, changes, applied }: Props) {
  const texts = importTexts(locale);
  const names: Record<string, string> = texts.tables;
  const title = applied ? texts.changedTitle : texts.changesTitle;
  if (changes.length === 0)
    return (
      <Note tone="ok" title={title}>
        {texts.nothing}
      </Note>
    );
  const count = (name: "added" | "changed" | "gone") => ({
    key: name,
    label: texts[name],
    cell: (change: TableChange) => formatNumber(locale, change[name]),
    numeric: true,
  });
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={title}
        captionHidden
        rows={changes}
        rowKey={({ table }) => table}
        columns={[
          { key: "table", label: texts.table, cell: ({ table }) => names[table] ?? table },
          count("added"),
          count("changed"),
          count("gone"),
          {
            key: "examples",
            label: texts.examples,
            cell: ({ examples }) => <Examples locale={locale} examples={examples} />,
          },
        ]}
      />
    </>
  );
}

function Examples({ locale, examples }: { locale: Locale; examples: readonly ChangeExample[] }) {
  const texts = importTexts(locale);
  const words = ({ what, column, before, after }: ChangeExample) => {
    if (what === "added") return texts.exampleAdded;
    if (what === "gone") return texts.exampleGone;
    return fill(texts.exampleChanged, {
      column: column ?? "",
      before: before || texts.empty,
      after: after || texts.empty,
    });
  };
  return (
    <ul className="examples">
      {examples.map((example) => (
        <li key={`${example.what} ${example.key}`}>
          <b>{example.title ?? example.key}</b> <span>{words(example)}</span>
        </li>
      ))}
    </ul>
  );
}
