// A school with a counselor, a student in care and a plan of a few courses, as the verbs make them.
import { randomUUID } from "node:crypto";
import type { Student } from "@/lib/accounts/rules/roles";
import { editPlan } from "@/lib/plans/edit-plan";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import type { Edit } from "@/lib/plans/rules/edits";
import { startPlan } from "@/lib/plans/start-plan";
import { submitPlan } from "@/lib/plans/submit-plan";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createEducator, createSchool, createStudent } from "./factories";
import { insertRow, owner } from "./owner";

export const offered = [
  { code: "ENG1", scedCode: "01001", titleEn: "English I" },
  { code: "ALG1", scedCode: "02052", titleEn: "Algebra I" },
  { code: "BIO", scedCode: "03051", titleEn: "Biology" },
] as const;

export async function createPlanSchool() {
  const school = await createSchool();
  for (const course of offered)
    await insertRow("Course", {
      id: randomUUID(),
      schoolId: school.id,
      ...course,
      credits: 1,
      gradeFrom: 7,
      gradeTo: 12,
      terms: [],
      corequisites: [],
    });
  return school;
}

export const courseOf = (code: string, grade: number): Edit => ({ kind: "add", code, grade });

export async function edit(student: Student, planId: string, edits: Edit[]) {
  const { revision } = (await facts(student, planId))!.plan;
  const edited = await editPlan(student, { planId, revision, edits });
  if (!edited.ok) throw new Error(edited.problem);
  return edited.value;
}

export const facts = (actor: Actor, planId: string): Promise<PlanFacts | null> =>
  withActor(actor, (tx) => loadPlanFacts(tx, { planId }, new Date()));

/** A student of a school with a counselor and a plan of two courses. */
export async function planWorld(options: { email?: string } = {}) {
  const school = await createPlanSchool();
  const counselor = await createCounselor(school.id, { name: "Rosa Delgado" });
  const student = await createStudent({ schoolId: school.id, grade: 9, name: "Maya Robinson", ...options });
  await assign(school.id, counselor.id, student.id);
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 1`);
  const started = await startPlan(student, { pathwayId: rows[0].id, reason: "I like people." });
  if (!started.ok) throw new Error(started.problem);
  const { planId } = started.value;
  await edit(student, planId, [courseOf("ENG1", 9), courseOf("ALG1", 10)]);
  return { school, counselor, student, planId };
}

export async function submit(student: Student, planId: string) {
  const { plan, materialHash } = (await facts(student, planId))!;
  const submitted = await submitPlan(student, { planId, revision: plan.revision }, new Date());
  if (!submitted.ok) throw new Error(submitted.problem);
  return materialHash;
}

/** An educator of the school with the student in a class of theirs. */
export async function teacherOf(schoolId: string, studentId: string) {
  const educator = await createEducator(schoolId, { name: "Sam Okafor" });
  const [year, room] = [randomUUID(), randomUUID()];
  const dates = { startsOn: new Date("2026-07-01"), endsOn: new Date("2027-06-30") };
  await insertRow("SchoolYear", { id: year, schoolId, title: "2026-27", ...dates });
  await insertRow("Class", { id: room, schoolId, schoolYearId: year, title: "Biology, period 2" });
  for (const [personId, role] of [[educator.id, "EDUCATOR"], [studentId, "STUDENT"]])
    await insertRow("Enrollment", {
      id: randomUUID(),
      classId: room,
      personId,
      role,
      from: new Date(Date.now() - 60_000),
    });
  return educator;
}

export const state = async (planId: string) =>
  (await owner.query(`SELECT state, "approvedRevision" FROM "Plan" WHERE id = $1`, [planId])).rows[0];

export const eventKinds = async (planId: string): Promise<string[]> =>
  (await owner.query(`SELECT kind FROM "PlanEvent" WHERE "planId" = $1 ORDER BY at, id`, [planId])).rows.map(
    ({ kind }) => kind,
  );

export const auditActions = async (planId: string): Promise<string[]> =>
  (await owner.query(`SELECT action FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY id`, [planId])).rows.map(
    ({ action }) => action,
  );
