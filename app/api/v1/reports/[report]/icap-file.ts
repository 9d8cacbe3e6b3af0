import { trackWords } from "@/components/counseling/reports/icap-table";
import type { ReportTexts } from "@/components/counseling/report-texts";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { walkProgress } from "@/lib/counseling/queries/school-reports";
import type { ReportScope } from "@/lib/counseling/queries/walk-students";
import { icapGrades } from "@/lib/counseling/rules/student-progress";
import { fill } from "@/lib/platform/texts";
import { csvText } from "../../csv-file";

export const icapColumns = ({ icap }: ReportTexts) => [
  ...[icap.student, icap.grade, icap.started, icap.has],
  ...icapGrades.map((n) => fill(icap.reviewed, { n })),
  ...[icap.onTrack, icap.credits],
];

/** Written while the school is walked batch by batch: each student's line leaves before the next hundred are read. */
export async function* icapLines(person: CurrentUser, scope: ReportScope, texts: ReportTexts, at: Date) {
  const yes = (value: boolean) => (value ? texts.yes : texts.no);
  for await (const lines of walkProgress(person, scope, { download: true, at }))
    yield lines
      .filter(({ grade }) => grade !== null && grade >= icapGrades[0])
      .map((each) =>
        csvText([
          ...[each.name, each.grade, each.startedAt?.toISOString().slice(0, 10) ?? "", yes(each.hasPlan)],
          ...icapGrades.map((grade) => yes(each.reviewedIn.includes(grade))),
          ...[trackWords(each.onTrack, texts), each.credits],
        ]),
      )
      .join("");
}
