// A school with two courses, an administrator, a counselor and a student in their care: for tests of records.
import { tryTranscriptImport } from "@/lib/plans/try-transcript-import";
import { type TranscriptCells, transcriptFields } from "@/lib/plans/rules/transcript-list";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import { withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createSchool, createSchoolAdministrator, createStudent } from "./factories";
import { insertRow } from "./owner";

export const absent = { ok: false, problem: "not-found" };
export const upload = (text: string) => ({ name: "list.csv", bytes: new TextEncoder().encode(text) });
/** When the newest of these worlds was made: files share this module, and run one after another. */
export let at = new Date();
export const yearEnd = schoolYearEnd(at, "America/Chicago");
export const nextYear = new Date(at.getTime() + 366 * 86_400_000).toISOString().slice(0, 10);

export async function recordWorld() {
  at = new Date();
  const school = await createSchool();
  const administrator = await createSchoolAdministrator(school.id);
  const student = await createStudent({ schoolId: school.id, grade: 10 });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  for (const code of ["ALG1", "EMR"])
    await insertRow("Course", {
      id: crypto.randomUUID(),
      schoolId: school.id,
      code,
      titleEn: code === "ALG1" ? "Algebra I" : "Emergency response",
      scedCode: code === "ALG1" ? "02052" : "14055",
      credits: 1,
      gradeFrom: 9,
      gradeTo: 12,
    });
  const bring = async (text: string) => {
    const tried = await tryTranscriptImport(administrator, { schoolId: school.id, file: upload(text) }, new Date());
    if (!tried.ok) throw new Error(tried.problem);
    return tried.value;
  };
  const records = () => withActor(student, (tx) => tx.transcriptCourse.findMany({ orderBy: { code: "asc" } }));
  return { school, administrator, student, counselor, bring, records };
}

export const cells = (more: Partial<TranscriptCells>) =>
  ({ ...Object.fromEntries(transcriptFields.map((name) => [name, ""])), ...more }) as TranscriptCells;
