import { trackWords } from "@/components/counseling/reports/icap-table";
import { termWords } from "@/components/counseling/reports/request-table";
import { reportTexts, type ReportTexts } from "@/components/counseling/report-texts";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { type CurrentUser, isSchoolStaff } from "@/lib/accounts/rules/roles";
import { csvCell } from "@/lib/catalog/rules/open-data-csv";
import { listRequests, walkProgress } from "@/lib/counseling/queries/school-reports";
import { type ReportScope, reportScopes } from "@/lib/counseling/queries/walk-students";
import { icapGrades } from "@/lib/counseling/rules/student-progress";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { csvFile } from "../../csv-file";

const noStore = { "Cache-Control": "private, no-store" };
const line = (cells: (string | number | null)[]) => `${cells.map(csvCell).join(",")}\r\n`;

const icapColumns = ({ icap }: ReportTexts) => [
  ...[icap.student, icap.grade, icap.started, icap.has],
  ...icapGrades.map((n) => fill(icap.reviewed, { n })),
  ...[icap.onTrack, icap.credits],
];

/** Written while the school is walked batch by batch: each student's line leaves before the next hundred are read. */
async function* icapLines(person: CurrentUser, scope: ReportScope, texts: ReportTexts, at: Date) {
  const yes = (value: boolean) => (value ? texts.yes : texts.no);
  for await (const lines of walkProgress(person, scope, { download: true, at }))
    yield lines
      .filter(({ grade }) => grade !== null && grade >= icapGrades[0])
      .map((each) =>
        line([
          ...[each.name, each.grade, each.startedAt?.toISOString().slice(0, 10) ?? "", yes(each.hasPlan)],
          ...icapGrades.map((grade) => yes(each.reviewedIn.includes(grade))),
          ...[trackWords(each.onTrack, texts), each.credits],
        ]),
      )
      .join("");
}

const requestColumns = ({ requests }: ReportTexts) => [
  ...[requests.courseCode, requests.courseTitle, requests.term, requests.approved, requests.submitted, requests.draft],
  ...[requests.total, requests.capacity],
];

async function* requestLines(person: CurrentUser, scope: ReportScope, texts: ReportTexts, at: Date) {
  for (const { code, title, term, approved, submitted, draft, all, capacity } of await listRequests(person, scope, at))
    yield line([code, title, termWords(term, texts.requests), approved, submitted, draft, all, capacity]);
}

/** A school's report as a file (`icap`, `requests`): for an administrator the school, for a counselor their caseload. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/reports/[report]">) {
  const absent = () => new Response("Not found", { status: 404, headers: noStore });
  const user = await getCurrentUser();
  if (!user || !isSchoolStaff(user)) return absent();
  const query = new URL(request.url).searchParams;
  const scopes = reportScopes(user);
  const school = query.get("school");
  const scope = school === null ? scopes[0] : scopes.find(({ schoolId }) => schoolId === school);
  if (!scope) return absent();
  const texts = reportTexts(toLocale(query.get("locale") ?? ""));
  const { report } = await params;
  const at = now();
  if (report === "icap") return csvFile("icap", icapColumns(texts), icapLines(user, scope, texts, at), noStore);
  if (report === "requests")
    return csvFile("course-requests", requestColumns(texts), requestLines(user, scope, texts, at), noStore);
  return absent();
}
