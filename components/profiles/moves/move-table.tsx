import { wageWords } from "@/components/catalog/wage-words";
import { type Column, Table } from "@/components/ui/table";
import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { underAYear } from "@/lib/catalog/rules/move-time";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";
import { type MoveRow, reasonWords } from "./move-words";
import { langOf } from "./title-language";

type Props = {
  locale: Locale;
  world: TransferWorld;
  caption: string;
  rows: readonly MoveRow[];
  /** Where a row leads. */
  hrefOf: (code: string) => string;
  hasInterests: boolean;
  texts: MoveTexts;
};

/** Moves of one group: what carries over, why, and the figures beside. */
export function MoveTable({ locale, world, caption, rows, hrefOf, hasInterests, texts }: Props) {
  const { columns } = texts;
  const interests: Column<MoveRow>[] = hasInterests
    ? [
        {
          key: "fit",
          label: columns.interests,
          numeric: true,
          cell: ({ fit }) => (fit === null ? texts.unknown : fill(texts.fit, { n: Math.round(fit) })),
        },
      ]
    : [];
  return (
    <Table
      className="moves"
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "job",
          label: columns.job,
          cell: ({ code, occupation }) => (
            <a href={hrefOf(code)} lang={langOf(locale, occupation)}>
              {titleIn(locale, occupation)}
            </a>
          ),
        },
        {
          key: "ready",
          label: columns.ready,
          cell: ({ carries, of, ready, readiness }) => (
            <>
              <b>{texts.ready[ready]}</b>
              <small>
                {fill(texts.count, { carries, of })} ·{" "}
                {fill(texts.percent, { percent: formatPercent(locale, Math.round(readiness * 100)) })}
              </small>
            </>
          ),
        },
        {
          key: "why",
          label: columns.why,
          cell: (row) => (
            <>
              {reasonWords(locale, world, row, texts).join(" · ")}
              {underAYear({ ...row.occupation, schoolUp: row.direction.school }) === "yes" ? (
                <small>{texts.quick}</small>
              ) : null}
            </>
          ),
        },
        ...interests,
        {
          key: "pay",
          label: columns.pay,
          numeric: true,
          cell: ({ occupation }) => wageWords(locale, occupation) ?? texts.unknown,
        },
        {
          key: "openings",
          label: columns.openings,
          numeric: true,
          cell: ({ occupation: { openings } }) => (openings === null ? texts.unknown : formatNumber(locale, openings)),
        },
        {
          key: "school",
          label: columns.school,
          cell: ({ occupation: { schoolStage } }) => (schoolStage ? texts.stages[schoolStage] : texts.unknown),
        },
      ]}
    />
  );
}
