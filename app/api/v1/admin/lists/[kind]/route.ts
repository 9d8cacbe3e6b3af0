import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isSchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { listAgreements } from "@/lib/plans/queries/list-agreements";
import { listSchoolCourses } from "@/lib/plans/queries/list-school-courses";
import { agreementHead, agreementLine, listedAgreement } from "@/lib/plans/rules/agreement-list";
import { courseHead, courseLine } from "@/lib/plans/rules/course-csv";
import { importKinds, type SchoolImportKind } from "@/lib/plans/rules/import-report";
import { transcriptHead } from "@/lib/plans/rules/transcript-list";
import type { Actor } from "@/lib/platform/with-actor";
import { csvFile } from "../../../csv-file";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

const heads: Record<SchoolImportKind, string> = {
  courses: courseHead,
  agreements: agreementHead,
  transcripts: transcriptHead,
};

/** What a school offers and has agreed, in the form that comes back unchanged; records stay in the database. */
async function linesOf(kind: SchoolImportKind, actor: Actor, schoolId: string): Promise<string[] | null> {
  if (kind === "transcripts") return null;
  if (kind === "courses")
    return (await listSchoolCourses(actor, schoolId)).filter(({ retired }) => !retired).map(courseLine);
  const agreements = await listAgreements(actor, schoolId);
  return agreements
    .filter(({ endedAt }) => endedAt === null)
    .map((each) => agreementLine(listedAgreement({ ...each, courseCodes: [...each.courseCodes] })));
}

/** A school's list as a file, or with `template` only its headings. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/admin/lists/[kind]">) {
  const user = await getCurrentUser();
  if (!user || !isSchoolAdministrator(user)) return absent();
  const kind = z.enum(importKinds).safeParse((await params).kind);
  const query = new URL(request.url).searchParams;
  const schools = schoolsOf(user, "SCHOOL_ADMINISTRATOR");
  const asked = query.get("school");
  const school = asked === null ? schools[0] : schools.find(({ id }) => id === asked);
  if (!kind.success || !school) return absent();
  const template = query.get("template") !== null;
  const lines = template ? [] : await linesOf(kind.data, user, school.id);
  if (lines === null) return absent();
  const body = (async function* () {
    for (const line of lines) yield line;
  })();
  const columns = heads[kind.data].trim().split(",");
  return csvFile(template ? `${kind.data}-template` : kind.data, columns, body, noStore);
}
