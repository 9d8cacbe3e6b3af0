import { Table } from "@/components/ui/table";
import type { GradeTally } from "@/lib/counseling/rules/grade-tally";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Props = { tallies: readonly GradeTally[]; locale: Locale; texts: ReportTexts };

/** Each grade as a bar of who is on track, who is not, and of whom it is not known; and the figures. */
export function TrackTable({ tallies, locale, texts }: Props) {
  const { track } = texts;
  const name = ({ grade }: GradeTally) => (grade === null ? texts.noGrade : fill(texts.grade, { n: grade }));
  const n = (value: number) => formatNumber(locale, value);
  const figure = (key: Exclude<keyof GradeTally, "grade">, label: string) => ({
    ...{ key, label, numeric: true },
    cell: (row: GradeTally) => n(row[key]),
  });
  return (
    <>
      <div className="track-bars" aria-hidden="true">
        {tallies.map((row) => (
          <div key={String(row.grade)}>
            <span>{name(row)}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none">
              <rect className="bar-unknown" width="100" height="6" />
              <rect className="bar-off" width={((row.onTrack + row.offTrack) / row.students) * 100} height="6" />
              <rect className="bar-on" width={(row.onTrack / row.students) * 100} height="6" />
            </svg>
          </div>
        ))}
        <p className="bar-key">
          <span className="bar-on">{track.on}</span>
          <span className="bar-off">{track.off}</span>
          <span className="bar-unknown">{track.unknown}</span>
        </p>
      </div>
      <Table
        caption={track.title}
        captionHidden
        rows={tallies}
        rowKey={({ grade }) => String(grade)}
        columns={[
          { key: "grade", label: texts.icap.grade, cell: name },
          figure("students", track.students),
          figure("withPlan", track.plan),
          figure("reviewed", track.reviewed),
          figure("onTrack", track.on),
          figure("offTrack", track.off),
          figure("unknown", track.unknown),
        ]}
      />
    </>
  );
}
