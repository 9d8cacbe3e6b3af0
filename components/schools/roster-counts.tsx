import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { countedKinds, type RosterCounts } from "@/lib/schools/rules/roster/counts";
import { rosterTexts } from "./roster-texts";

const figures = ["read", "new", "changed", "same", "gone", "problems"] as const;

/** What a run would change, or did: a line for each kind of thing. */
export function RosterCountsTable({
  locale,
  counts,
  applied,
}: {
  locale: Locale;
  counts: RosterCounts;
  applied: boolean;
}) {
  const { run: texts } = rosterTexts(locale);
  const rows = countedKinds.flatMap((kind) => (counts.kinds[kind] ? [{ kind, ...counts.kinds[kind] }] : []));
  const number = (n: number) => formatNumber(locale, n);
  const title = applied ? texts.countsDone : texts.counts;
  const left = (["family", "other", "elsewhere"] as const).filter((why) => counts.left[why] > 0);
  const leftOut = left.reduce((sum, why) => sum + counts.left[why], 0);
  const changing = rows.reduce((sum, row) => sum + row.new + row.changed + row.gone, 0);
  const newCourses = counts.kinds.course?.new ?? 0;
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        className="roster-counts"
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { key: "kind", label: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
          ...figures.map((figure) => ({
            key: figure,
            label: texts[figure],
            numeric: true,
            cell: (row: (typeof rows)[number]) =>
              row[figure] === 0 ? <span className="soft">0</span> : <b>{number(row[figure])}</b>,
          })),
        ]}
      />
      {changing === 0 && !applied ? <Note tone="ok">{texts.nothing}</Note> : null}
      {leftOut > 0 ? (
        <p className="soft">
          {plural(locale, leftOut, texts.left)}
          {new Intl.ListFormat(locale).format(
            left.map((why) => fill(texts.leftWhy[why], { n: number(counts.left[why]) })),
          )}
          .
        </p>
      ) : null}
      {newCourses > 0 ? <p>{plural(locale, newCourses, texts.newCourses)}</p> : null}
    </>
  );
}
