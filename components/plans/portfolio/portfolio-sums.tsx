import { Disclosure } from "@/components/ui/disclosure";
import { type Fact, Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { hoursKinds, type PortfolioEntryView, sumHours } from "@/lib/plans/rules/portfolio";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";
import { gradeWords } from "./portfolio-words";

type Props = { entries: readonly PortfolioEntryView[]; locale: Locale; texts: PortfolioTexts };

/** Goals reached, credentials earned, and hours: over all years, and for each. */
export function PortfolioSums({ entries, locale, texts }: Props) {
  const { sums, hoursTable, kinds } = texts;
  const { years, all } = sumHours(entries);
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const done = (kind: string) => of(kind).filter(({ doneOn }) => doneOn !== null).length;
  const n = (hours: number) => formatNumber(locale, hours);
  const facts: Fact[] = [];
  if (of("GOAL").length > 0)
    facts.push({
      label: sums.goals,
      value: fill(sums.goalsValue, { done: done("GOAL"), all: of("GOAL").length }),
      note: sums.goalsNote,
    });
  if (done("CREDENTIAL") > 0)
    facts.push({ label: sums.credentials, value: done("CREDENTIAL"), note: sums.credentialsNote });
  if (all.WORK > 0) facts.push({ label: sums.work, value: n(all.WORK) });
  if (all.TRAINING > 0) facts.push({ label: sums.training, value: n(all.TRAINING) });
  if (all.ACTIVITY > 0) facts.push({ label: sums.activity, value: n(all.ACTIVITY) });
  if (facts.length === 0) return null;
  return (
    <>
      <Facts facts={facts} />
      {years.length > 1 ? (
        <Disclosure summary={hoursTable.summary}>
          <Table
            caption={hoursTable.summary}
            captionHidden
            rows={years}
            rowKey={(row) => String(row.grade)}
            columns={[
              {
                key: "year",
                label: hoursTable.year,
                cell: (row) => (row.grade === null ? hoursTable.none : gradeWords(row.grade, texts)),
              },
              ...hoursKinds.map((kind) => ({
                key: kind,
                label: kinds[kind].title,
                numeric: true,
                cell: (row: (typeof years)[number]) => n(row[kind]),
              })),
              {
                key: "all",
                label: hoursTable.all,
                numeric: true,
                cell: (row) => n(hoursKinds.reduce((sum, kind) => sum + row[kind], 0)),
              },
            ]}
          />
        </Disclosure>
      ) : null}
    </>
  );
}
