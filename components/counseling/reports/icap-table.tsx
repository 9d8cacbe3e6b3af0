import { Table } from "@/components/ui/table";
import { icapGrades, type StudentProgress } from "@/lib/counseling/rules/student-progress";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Props = { lines: readonly StudentProgress[]; locale: Locale; texts: ReportTexts; timeZone: string };

export const trackWords = (onTrack: boolean | null, texts: Pick<ReportTexts, "yes" | "no" | "unknown">) =>
  onTrack === null ? texts.unknown : onTrack ? texts.yes : texts.no;

export function IcapTable({ lines, locale, texts, timeZone }: Props) {
  const { icap } = texts;
  const yes = (value: boolean) => (value ? texts.yes : texts.no);
  return (
    <Table
      caption={icap.title}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: icap.student, cell: ({ name }) => name },
        {
          key: "start",
          label: icap.started,
          cell: ({ startedAt }) => (startedAt ? formatDate(locale, startedAt, timeZone) : icap.never),
        },
        { key: "has", label: icap.has, cell: ({ hasPlan }) => yes(hasPlan) },
        ...icapGrades.map((grade) => ({
          key: `reviewed-${grade}`,
          label: fill(icap.reviewed, { n: grade }),
          cell: ({ reviewedIn }: StudentProgress) => yes(reviewedIn.includes(grade)),
        })),
        { key: "track", label: icap.onTrack, cell: ({ onTrack }) => trackWords(onTrack, texts) },
        {
          key: "credits",
          label: icap.credits,
          numeric: true,
          cell: ({ credits }) => formatNumber(locale, credits, { maximumFractionDigits: 2 }),
        },
      ]}
    />
  );
}
