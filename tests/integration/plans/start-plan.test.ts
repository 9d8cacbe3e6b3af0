import { beforeAll, expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { editPlan } from "@/lib/plans/edit-plan";
import { erasePlans } from "@/lib/plans/erase-person";
import { exportPlans } from "@/lib/plans/export-person";
import { comparePlans } from "@/lib/plans/queries/compare-plans";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { getRules } from "@/lib/plans/queries/get-rules";
import { getWhatIf } from "@/lib/plans/queries/get-what-if";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import { mergeCourses } from "@/lib/plans/rules/merge-courses";
import type { StartPlanInput } from "@/lib/plans/schema";
import { startPlan } from "@/lib/plans/start-plan";
import { withActor } from "@/lib/platform/with-actor";
import { createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

const health = "national-16/health-science/therapeutic-services";
const finance = "national-16/finance/accounting";

beforeAll(async () => {
  const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "Pathway" WHERE id = ANY ($1)`, [
    [health, finance],
  ]);
  expect(rows[0].n).toBe(2);
});

async function start(student: Student, more: Partial<StartPlanInput> = {}) {
  const result = await startPlan(student, { pathwayId: health, reason: "", fit: true, ...more });
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
const inMissouri = async () => {
  const school = await createSchool();
  await owner.query(`UPDATE "School" SET "stateCode" = 'us-mo' WHERE id = $1`, [school.id]);
  return school;
};

test("one step gives a student of a school in Missouri a plan that graduates, with steps after school", async () => {
  const student = await createStudent({ schoolId: (await inMissouri()).id, grade: 8 });
  const { unfitted, planId } = await start(student);
  const { content } = (await getPlan(student))!;
  expect(unfitted).toEqual([]);
  const { base } = await getRules({ code: "us-mo", classOf: content.classOf });
  expect(checkRequirements(base!.content, mergeCourses([], content.courses)).complete).toBe(true);
  expect(content.steps.some(({ exit }) => exit !== undefined)).toBe(true);
  expect(content.steps.some(({ about }) => about?.startsWith("credential:"))).toBe(true);
  const { rows } = await owner.query(`SELECT detail FROM "PlanEvent" WHERE "planId" = $1`, [planId]);
  expect(rows[0].detail).toEqual({ unfitted: [] });
});

test("a student without a school plans by the rules they choose", async () => {
  const student = await createStudent({ grade: 9 });
  await start(student, { rules: "us-ak" });
  const { content } = (await getPlan(student))!;
  expect(content.rules.set).toBe("us-ak");
  const { base } = await getRules({ code: "us-ak", classOf: content.classOf });
  expect(checkRequirements(base!.content, mergeCourses([], content.courses)).complete).toBe(true);
});

test("a school's own courses are used where it has a list; what they lack is said, and the record is not repeated", async () => {
  const school = await inMissouri();
  const course = (code: string, scedCode: string) =>
    owner.query(
      `INSERT INTO "Course" (id, "schoolId", code, "scedCode", "titleEn", credits, "gradeFrom", "gradeTo", "changedAt")
       VALUES (gen_random_uuid(), $1, $2, $3, $2, 1, 9, 12, now())`,
      [school.id, code, scedCode],
    );
  await course("ENG-9", "01001");
  await course("ALG-1", "02052");
  await course("NURS", "14051");
  const student = await createStudent({ schoolId: school.id, grade: 10 });
  await owner.query(
    `INSERT INTO "TranscriptCourse" (id, "personId", grade, code, "scedCode", title, credits, outcome, source, "createdById", "changedAt")
     VALUES (gen_random_uuid(), $1, 9, 'ALG-1', '02052', 'Algebra', 1, 'COMPLETED', 'IMPORTED', $1, now())`,
    [student.id],
  );
  const { unfitted } = await start(student);
  const { content } = (await getPlan(student))!;
  expect(content.courses.map(({ code }) => code).sort()).toEqual(["ENG-9", "NURS"]);
  expect(unfitted).toContainEqual(
    expect.objectContaining({ kind: "LINE", lineId: "fine-arts", reason: "NOT_OFFERED" }),
  );
});

test("what-if looks and changes nothing; the switch then does what was seen", async () => {
  const student = await createStudent({ schoolId: (await inMissouri()).id, grade: 9 });
  const { planId } = await start(student);
  const seen = await getWhatIf(student, { planId, pathwayId: finance });
  if (!seen.ok) throw new Error(seen.problem);
  expect(seen.value.whatIf.lost.length).toBeGreaterThan(2);
  expect(seen.value.whatIf.check?.complete).toBe(true);
  expect((await getPlan(student))!.revision).toBe(1);
  const edits = [{ kind: "switchPathway" as const, pathwayId: finance, refit: true }];
  expect(await editPlan(student, { planId, revision: 1, edits })).toMatchObject({ ok: true, value: { revision: 2 } });
  const { content } = (await getPlan(student))!;
  const codes = ({ courses }: { courses: readonly { code: string; grade: number }[] }) =>
    courses.map(({ code, grade }) => `${code}@${grade}`).sort();
  expect(codes(content)).toEqual(codes(seen.value.whatIf.content));
  expect(await getWhatIf(student, { planId, pathwayId: "national-16/none" })).toEqual({
    ok: false,
    problem: "PATHWAY_NOT_FOUND",
  });
  const stranger = await createStudent();
  const refused = { ok: false, problem: "PLAN_NOT_FOUND" };
  expect(await getWhatIf(stranger, { planId, pathwayId: finance })).toEqual(refused);
});

test("two plans are compared line by line, and only one's own", async () => {
  const student = await createStudent({ grade: 9 });
  const first = await start(student);
  const second = await start(student, { pathwayId: finance, another: true });
  const compared = await comparePlans(student, { planId: first.planId, otherId: second.planId });
  expect(compared?.changes).toContainEqual({ kind: "PATHWAY", from: health, to: finance, material: true });
  expect(await comparePlans(await createStudent(), { planId: first.planId, otherId: second.planId })).toBeNull();
});

test("of six fitted starts at the same moment one makes a plan", async () => {
  const student = await createStudent({ grade: 9 });
  const results = await Promise.all(
    Array.from({ length: 6 }, () => startPlan(student, { pathwayId: health, reason: "", fit: true })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("history, record and conditions are taken along, and erased with the person", async () => {
  const student = await createStudent({ grade: 9 });
  const { planId } = await start(student);
  await editPlan(student, { planId, revision: 1, edits: [{ kind: "setTitle", title: "Mine" }] });
  await owner.query(
    `INSERT INTO "PlanComment" (id, "planId", revision, text, "authorId", "authorName", "authorKind")
     VALUES (gen_random_uuid(), $1, 2, 'Looks good', $2, 'C', 'COUNSELOR')`,
    [planId, student.id],
  );
  await owner.query(
    `INSERT INTO "TranscriptCourse" (id, "personId", grade, code, title, credits, outcome, source, "createdById", "changedAt")
     VALUES (gen_random_uuid(), $1, 9, 'ENG', 'English', 1, 'COMPLETED', 'IMPORTED', $1, now())`,
    [student.id],
  );
  await owner.query(
    `INSERT INTO "MetCondition" (id, "personId", "conditionId", "metOn", source, "recordedById")
     VALUES (gen_random_uuid(), $1, 'cpr', now(), 'STAFF', $1)`,
    [student.id],
  );
  const taken = await exportPlans(student);
  expect(taken.plans[0]?.events.map(({ kind }) => kind)).toEqual(["START", "REVISE"]);
  expect(taken.plans[0]?.revisions[1]?.changes).toMatchObject([{ kind: "TITLE", to: "Mine" }]);
  expect(taken.plans[0]?.comments).toMatchObject([{ text: "Looks good" }]);
  expect(taken.transcript).toMatchObject([{ code: "ENG", credits: 1 }]);
  expect(taken.conditions).toMatchObject([{ conditionId: "cpr" }]);

  const stranger = await createStudent();
  await withActor(stranger, (tx) => erasePlans(tx, student));
  expect((await exportPlans(student)).transcript).toHaveLength(1);
  await withActor(student, (tx) => erasePlans(tx, student));
  const after = await exportPlans(student);
  expect(after).toEqual({ saved: [], plans: [], transcript: [], conditions: [] });
});
