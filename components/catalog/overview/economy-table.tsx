import { Table } from "@/components/ui/table";
import type { EconomyFacts } from "@/lib/catalog/queries/economy";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { badgeWords } from "../fact-badges";
import { overviewTexts } from "../overview-texts";
import { round } from "../round";
import { catalogTexts } from "../texts";

export type EconomyTableRow = {
  id: string;
  title: string;
  /** With the language; what has no page of its own has none. */
  href: string | null;
  /** A part of the row above it. */
  inner?: boolean;
  facts: EconomyFacts | undefined;
};

type Props = {
  locale: Locale;
  caption: string;
  captionHidden?: boolean;
  first: string;
  rows: readonly EconomyTableRow[];
  /** A last row to hold the others against. */
  all?: NationalFigures;
};

type Row = EconomyTableRow & { national?: NationalFigures };

/** What the picture says, and the exact figures. */
export function EconomyTable({ locale, caption, captionHidden = false, first, rows, all }: Props) {
  const texts = overviewTexts(locale).economy;
  const { unknown, stages } = catalogTexts(locale);
  const figure = (value: number | null | undefined, words: (n: number) => string) =>
    value === null || value === undefined ? unknown : words(value);
  const number = (n: number) => formatNumber(locale, n);
  const of = (row: Row) => row.national ?? row.facts;
  const whole: Row[] = all ? [{ id: "", title: texts.allJobs, href: null, facts: undefined, national: all }] : [];
  return (
    <Table<Row>
      caption={caption}
      captionHidden={captionHidden}
      className="eco-table"
      rows={[...rows, ...whole]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: first,
          cell: ({ title, href, inner }) => (
            <span className={inner ? "eco-inner" : undefined}>{href ? <a href={href}>{title}</a> : title}</span>
          ),
        },
        { key: "people", label: texts.people, numeric: true, cell: (row) => figure(of(row)?.employment, number) },
        { key: "openings", label: texts.openings, numeric: true, cell: (row) => figure(of(row)?.openings, number) },
        {
          key: "growth",
          label: texts.growth,
          numeric: true,
          cell: (row) => figure(of(row)?.growthPercent, (n) => formatPercent(locale, round(n), { sign: true })),
        },
        {
          key: "wage",
          label: texts.wage,
          numeric: true,
          cell: (row) => figure(of(row)?.wageMedian, (n) => formatMoney(locale, n)),
        },
        {
          key: "school",
          label: texts.school,
          cell: ({ facts, national }) => (national ? "" : facts?.schoolStage ? stages[facts.schoolStage] : unknown),
        },
        {
          key: "badges",
          label: texts.badges,
          cell: ({ facts, national }) => (national ? "" : facts ? badgeWords(locale, facts.badges) : unknown),
        },
      ]}
    />
  );
}
