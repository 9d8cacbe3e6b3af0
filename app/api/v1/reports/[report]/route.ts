import { exportMail } from "@/components/counseling/reports/export-mail";
import { termWords } from "@/components/counseling/reports/request-table";
import { reportTexts, type ReportTexts } from "@/components/counseling/report-texts";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { type CurrentUser, isSchoolStaff } from "@/lib/accounts/rules/roles";
import { exportFormSchema } from "@/lib/counseling/cohort-schema";
import { exportStudents } from "@/lib/counseling/export-students";
import { listRequests } from "@/lib/counseling/queries/school-reports";
import { type ReportScope, reportScopes } from "@/lib/counseling/queries/walk-students";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { toLocale } from "@/lib/platform/texts";
import { csvFile, csvText } from "../../csv-file";
import { cohortFile } from "./cohort-file";
import { icapColumns, icapLines } from "./icap-file";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response("Not found", { status: 404, headers: noStore });

/** The school that was asked for, or the first; null where it is not theirs. */
const scopeOf = (person: CurrentUser, school: string | null | undefined): ReportScope | null => {
  const scopes = reportScopes(person);
  return (school == null ? scopes[0] : scopes.find(({ schoolId }) => schoolId === school)) ?? null;
};

const requestColumns = ({ requests }: ReportTexts) => [
  ...[requests.courseCode, requests.courseTitle, requests.term, requests.approved, requests.submitted, requests.draft],
  ...[requests.total, requests.capacity],
];

async function* requestLines(person: CurrentUser, scope: ReportScope, texts: ReportTexts, at: Date) {
  for (const { code, title, term, approved, submitted, draft, all, capacity } of await listRequests(person, scope, at))
    yield csvText([code, title, termWords(term, texts.requests), approved, submitted, draft, all, capacity]);
}

/** Counts of a school as a file (`requests`, `cohort`): for an administrator the school, for a counselor their caseload. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/reports/[report]">) {
  const user = await getCurrentUser();
  if (!user || !isSchoolStaff(user)) return absent();
  const query = new URL(request.url).searchParams;
  const scope = scopeOf(user, query.get("school"));
  if (!scope) return absent();
  const locale = toLocale(query.get("locale") ?? "");
  const texts = reportTexts(locale);
  const { report } = await params;
  const at = now();
  if (report === "requests")
    return csvFile("course-requests", requestColumns(texts), requestLines(user, scope, texts, at), noStore);
  const file = report === "cohort" ? await cohortFile(user, scope, Object.fromEntries(query), locale, at) : null;
  return file ? csvFile("cohort", file.columns, file.lines, noStore) : absent();
}

/** Names as a file (`names`): after the password, within the limits, written down and told to the administrators. */
export async function POST(request: Request, { params }: RouteContext<"/api/v1/reports/[report]">) {
  if (!sameOrigin(request)) return foreignOrigin();
  const user = await getCurrentUser();
  if (!user || !isSchoolStaff(user) || (await params).report !== "names") return absent();
  const form = await request.formData().catch(() => new FormData());
  const input = exportFormSchema.safeParse(Object.fromEntries(form));
  const scope = input.success ? scopeOf(user, input.data.school) : null;
  if (!input.success || !scope) return absent();
  const { locale, kind, currentPassword: password } = input.data;
  const back = (problem: string, until?: Date) => {
    const query = new URLSearchParams({ school: scope.schoolId, problem, until: String(until?.getTime() ?? 0) });
    const Location = `/${locale}/reports/exports?${query.toString()}#export`;
    return new Response(null, { status: 303, headers: { ...noStore, Location } });
  };
  if (password === "") return back("password-missing");
  const at = now();
  const link = (language: string) => `${env.WAYMARK_URL}/${language}/reports/exports?school=${scope.schoolId}`;
  const allowed = await exportStudents(
    user,
    { schoolId: scope.schoolId, kind, password },
    (language, what) => exportMail(language, what, link(language)),
    at,
  );
  if (!allowed.ok)
    return allowed.problem === "not-found"
      ? absent()
      : back(allowed.problem, "retryAt" in allowed ? allowed.retryAt : undefined);
  const texts = reportTexts(locale);
  return csvFile("icap", icapColumns(texts), icapLines(user, allowed.value, texts, at), noStore);
}
