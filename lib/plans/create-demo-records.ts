import "server-only";
import { endSession } from "@/lib/accounts/end-session";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { isSchoolAdministrator, type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import type { Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { applyAgreementImport } from "./apply-agreement-import";
import { applyCourseImport } from "./apply-course-import";
import { applyTranscriptImport } from "./apply-transcript-import";
import { listSchoolImports } from "./queries/list-school-imports";
import { defaultSettings } from "./rules/plan-settings";
import { savePlanSettings } from "./save-plan-settings";
import { tryAgreementImport } from "./try-agreement-import";
import { tryCourseImport } from "./try-course-import";
import { tryTranscriptImport } from "./try-transcript-import";

export type DemoLists = Record<"courses" | "agreements" | "transcripts", Uint8Array>;

type Tried = Result<{ id: string; report: { problemCount: number; problems: unknown[] } }, string>;

/** The administrator as a request would see them, through a session that ends at once. */
async function administratorOf(signInName: string, at: Date): Promise<SchoolAdministrator | null> {
  const sessionId = await withPurpose("sign-in", async (tx) => {
    const person = await tx.person.findUnique({ where: { signInName }, select: { id: true } });
    return person && openSession(tx, person.id, at);
  });
  if (!sessionId) return null;
  const user = await getUserOfSession(sessionId, at);
  await endSession(sessionId);
  return user && isSchoolAdministrator(user) ? user : null;
}

function idOf(tried: Tried): string {
  if (tried.ok && tried.value.report.problemCount === 0) return tried.value.id;
  throw new Error(`A demo list is wrong: ${JSON.stringify(tried.ok ? tried.value.report.problems : tried.problem)}`);
}

async function applied(done: Promise<Result<unknown, string>>) {
  const result = await done;
  if (!result.ok) throw new Error(`A demo list was not applied: ${result.problem}`);
}

/**
 * Gives the demo school its courses, agreements, graduation rules and its students' records, by the same verbs as any
 * school's. A school that has brought a list is left alone; answers whether there was something to do.
 */
export async function createDemoRecords(signInName: string, lists: DemoLists, at: Date): Promise<boolean> {
  const administrator = await administratorOf(signInName, at);
  const schoolId = administrator && schoolsOf(administrator, "SCHOOL_ADMINISTRATOR")[0]?.id;
  if (!administrator || !schoolId) return false;
  if ((await listSchoolImports(administrator, schoolId, "courses")).length > 0) return false;
  const file = (kind: keyof DemoLists) => ({ schoolId, file: { name: `${kind}.csv`, bytes: lists[kind] } });
  const courses = idOf(await tryCourseImport(administrator, file("courses"), at));
  await applied(applyCourseImport(administrator, courses, at));
  const agreements = idOf(await tryAgreementImport(administrator, file("agreements"), at));
  await applied(applyAgreementImport(administrator, agreements, at));
  const transcripts = idOf(await tryTranscriptImport(administrator, file("transcripts"), at));
  await applied(applyTranscriptImport(administrator, transcripts, at));
  const form = {
    stateCode: "us-mo",
    requirementCode: "",
    supplements: [],
    terms: String(defaultSettings.terms),
    minimumCredits: "6",
    maximumCredits: "8",
    immaterial: defaultSettings.immaterial,
    guardianSigns: true,
  };
  await applied(savePlanSettings(administrator, { schoolId, form }, at));
  return true;
}
