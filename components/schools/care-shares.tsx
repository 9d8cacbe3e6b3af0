import { Table } from "@/components/ui/table";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import type { Care, Preview } from "@/lib/schools/queries/get-care";
import { structureTexts } from "./structure-texts";

type Props = { locale: Locale; care: Care; /** What a rule would make of it. */ preview?: Preview | null };
type Row = { id: string; name: string; now: number; then: number; rule: number; hand: number; code: number };

/** How many students each counselor has, and would have. */
export function CareShares({ locale, care, preview }: Props) {
  const { care: texts } = structureTexts(locale);
  const number = (value: number) => formatNumber(locale, value);
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : "0");
  const then = new Map(preview?.shares.map(({ id, students }) => [id, students]));
  const rows: Row[] = [
    ...care.shares.map(({ by, ...share }) => ({ ...share, ...by, then: then.get(share.id) ?? 0 })),
    { id: "lone", name: texts.lone, now: care.lone, then: preview?.lone ?? 0, rule: 0, hand: 0, code: 0 },
  ];
  const count = (key: "rule" | "hand" | "code", label: string) => ({
    key,
    label,
    numeric: true,
    cell: (row: Row) => (row.id === "lone" ? "" : number(row[key])),
  });
  return (
    <Table
      caption={preview ? texts.previewTitle : texts.shares}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: texts.counselor, cell: ({ name }) => name },
        { key: "now", label: texts.now, numeric: true, cell: ({ now }) => number(now) },
        ...(preview
          ? [
              { key: "then", label: texts.then, numeric: true, cell: (row: Row) => number(row.then) },
              {
                key: "difference",
                label: texts.difference,
                numeric: true,
                cell: (row: Row) => signed(row.then - row.now),
              },
            ]
          : [count("rule", texts.byRule), count("hand", texts.byHand), count("code", texts.byCode)]),
      ]}
    />
  );
}
