import { beforeAll, expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { editPlan } from "@/lib/plans/edit-plan";
import { getPlan } from "@/lib/plans/queries/get-plan";
import type { Edit } from "@/lib/plans/rules/edits";
import { startPlan } from "@/lib/plans/start-plan";
import { undoEdit } from "@/lib/plans/undo-edit";
import { createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

let pathway = "";
let other = "";

beforeAll(async () => {
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 2`);
  [pathway, other] = rows.map((row) => row.id);
});

async function started(student: Student): Promise<string> {
  const result = await startPlan(student, { pathwayId: pathway, reason: "" });
  if (!result.ok) throw new Error(result.problem);
  return result.value.planId;
}

/** A student of a school with a short list, its plan begun. */
async function planner(grade = 9) {
  const school = await createSchool();
  const course = (code: string, title: string, credits: number, length: number, retired = false) =>
    owner.query(
      `INSERT INTO "Course" (id, "schoolId", code, "titleEn", credits, "gradeFrom", "gradeTo", length, "changedAt", "retiredAt")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 9, 12, $5, now(), $6)`,
      [school.id, code, title, credits, length, retired ? new Date() : null],
    );
  await course("ALG1", "Algebra I", 1, 0);
  await course("GOV", "Government", 0.5, 1);
  await course("LATIN", "Latin", 1, 0, true);
  const student = await createStudent({ schoolId: school.id, grade });
  return { school, student, planId: await started(student) };
}

const edit = (student: Student, planId: string, revision: number, ...edits: Edit[]) =>
  editPlan(student, { planId, revision, edits });
const courses = async (student: Student) =>
  (await getPlan(student))!.content.courses.map(({ code, grade, term }) => [code, grade, term]);
const events = async (planId: string) =>
  (await owner.query(`SELECT kind, revision FROM "PlanEvent" WHERE "planId" = $1 ORDER BY at, id`, [planId])).rows.map(
    ({ kind, revision }) => `${revision} ${kind}`,
  );
const setState = (planId: string, state: string) =>
  owner.query(
    `UPDATE "Plan" SET state = $2::"PlanState", "submittedRevision" = revision, "submittedAt" = now(),
       "approvedRevision" = CASE WHEN $2 = 'APPROVED' THEN revision END WHERE id = $1`,
    [planId, state],
  );

test("a course of the school is put in by its code, moved and taken out, each a revision with its lines", async () => {
  const { student, planId } = await planner();
  const added = await edit(student, planId, 1, { kind: "add", code: "alg1", grade: 9 });
  expect(added).toMatchObject({ ok: true, value: { revision: 2, changes: [{ kind: "COURSE_ADDED" }] } });
  const plan = await getPlan(student);
  const [course] = plan!.content.courses;
  expect(course).toMatchObject({ origin: "SCHOOL", code: "ALG1", title: "Algebra I", credits: 1, grade: 9, term: 0 });
  await edit(student, planId, 2, { kind: "move", id: course!.id, grade: 10 });
  expect(await courses(student)).toEqual([["ALG1", 10, 0]]);
  await edit(student, planId, 3, { kind: "remove", id: course!.id });
  expect(await courses(student)).toEqual([]);
  const { rows } = await owner.query(
    `SELECT number, changes->0->>'kind' AS kind, length("materialHash") AS hash FROM "PlanRevision"
     WHERE "planId" = $1 ORDER BY number`,
    [planId],
  );
  expect(rows.map(({ kind }) => kind)).toEqual([null, "COURSE_ADDED", "COURSE_MOVED", "COURSE_REMOVED"]);
  expect(rows.every(({ hash }) => hash === 64)).toBe(true);
  expect(await events(planId)).toEqual(["1 START", "2 REVISE", "3 REVISE", "4 REVISE"]);
});

test("several edits are one revision, and one that cannot be leaves nothing behind", async () => {
  const { student, planId } = await planner();
  expect(
    await edit(student, planId, 1, { kind: "add", code: "ALG1", grade: 9 }, { kind: "add", code: "LATIN", grade: 9 }),
  ).toEqual({ ok: false, problem: "COURSE_NOT_OFFERED" });
  expect((await getPlan(student))!.revision).toBe(1);
  const both = await edit(
    student,
    planId,
    1,
    { kind: "add", code: "ALG1", grade: 9 },
    { kind: "addOwn", title: "Drone club", credits: 0.5, scedCode: null, grade: 9, term: 1 },
  );
  expect(both).toMatchObject({ ok: true, value: { revision: 2 } });
});

test.for([
  [{ kind: "add", code: "GOV", grade: 8 }, "YEAR_OVER"],
  [{ kind: "add", code: "GOV", grade: 12, term: 4 }, "PLACE_WRONG"],
  [{ kind: "remove", id: "none" }, "ENTRY_NOT_FOUND"],
  [{ kind: "switchPathway", pathwayId: "national-16/none", refit: false }, "PATHWAY_NOT_FOUND"],
  [{ kind: "setOccupation", code: "99-9999.99" }, "OCCUPATION_NOT_FOUND"],
] as [Edit, string][])("%o is refused: %s", async ([wrong, problem]) => {
  const { student, planId } = await planner();
  expect(await edit(student, planId, 1, wrong)).toEqual({ ok: false, problem });
});

test("without a school's list the national one is there", async () => {
  const student = await createStudent({ grade: 9 });
  const planId = await started(student);
  await edit(student, planId, 1, { kind: "add", code: "02052", grade: 9 });
  expect((await getPlan(student))!.content.courses[0]).toMatchObject({ origin: "SCED", scedCode: "02052", credits: 1 });
});

test("a stranger's plan looks as if it did not exist", async () => {
  const { planId } = await planner();
  const stranger = await createStudent();
  const refused = { ok: false, problem: "PLAN_NOT_FOUND" };
  expect(await edit(stranger, planId, 1, { kind: "setTitle", title: "Mine" })).toEqual(refused);
  expect(await undoEdit(stranger, { planId, revision: 1, redo: false })).toEqual(refused);
});

test("whoever comes second sees both sides, and nothing is overwritten; on their word both hold", async () => {
  const { student, planId } = await planner();
  await edit(student, planId, 1, { kind: "add", code: "ALG1", grade: 9 });
  const { id } = (await getPlan(student))!.content.courses[0]!;
  await edit(student, planId, 2, { kind: "move", id, grade: 10 });
  const mine: Edit[] = [
    { kind: "note", id, note: "with Ana" },
    { kind: "setTitle", title: "My plan" },
  ];
  const second = await edit(student, planId, 2, ...mine);
  expect(second).toMatchObject({
    ok: false,
    problem: "PLAN_CHANGED_MEANWHILE",
    meanwhile: {
      revision: 3,
      theirs: [{ kind: "COURSE_MOVED", from: { grade: 9 }, to: { grade: 10 } }],
      free: [mine[1]],
      clashing: [mine[0]],
    },
  });
  expect((await getPlan(student))!.content.title).toBe("");
  await edit(student, planId, 3, ...mine);
  expect((await getPlan(student))!.content).toMatchObject({
    title: "My plan",
    courses: [{ grade: 10, note: "with Ana" }],
  });
});

test("of six edits at the same moment one counts and five are told", async () => {
  const { student, planId } = await planner();
  const results = await Promise.all(
    Array.from({ length: 6 }, (_, i) => edit(student, planId, 1, { kind: "setTitle", title: `Plan ${i}` })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const told = results.filter((result) => !result.ok);
  expect(told.every(({ problem }) => problem === "PLAN_CHANGED_MEANWHILE")).toBe(true);
});

test("a material edit drops an approval and withdraws a submission; an immaterial one does not", async () => {
  const { student, planId } = await planner();
  await edit(student, planId, 1, { kind: "add", code: "ALG1", grade: 9 });
  await setState(planId, "APPROVED");
  const { id } = (await getPlan(student))!.content.courses[0]!;
  expect(await edit(student, planId, 2, { kind: "note", id, note: "!" })).toMatchObject({
    value: { revision: 3, state: "APPROVED", approvalDropped: false },
  });
  expect(await edit(student, planId, 3, { kind: "move", id, grade: 11 })).toMatchObject({
    value: { revision: 4, state: "DRAFT", approvalDropped: true },
  });
  expect((await events(planId)).slice(-2).sort()).toEqual(["4 APPROVAL_DROPPED", "4 REVISE"]);
  const { rows } = await owner.query(
    `SELECT "materialHash" AS hash FROM "PlanRevision" WHERE "planId" = $1 ORDER BY number`,
    [planId],
  );
  expect(rows[1].hash).toBe(rows[2].hash);
  expect(rows[2].hash).not.toBe(rows[3].hash);

  // The plan says again what was approved: so the approval holds again.
  expect(await undoEdit(student, { planId, revision: 4, redo: false })).toMatchObject({
    value: { revision: 5, state: "APPROVED" },
  });
  await setState(planId, "SUBMITTED");
  await edit(student, planId, 5, { kind: "remove", id });
  const after = await owner.query(`SELECT state, "submittedRevision" FROM "Plan" WHERE id = $1`, [planId]);
  expect(after.rows[0]).toEqual({ state: "DRAFT", submittedRevision: null });
});

test("what is immaterial is the school's to say", async () => {
  const { student, planId, school } = await planner();
  await owner.query(
    `INSERT INTO "PlanSettings" ("schoolId", supplements, immaterial, "changedAt") VALUES ($1, '{}', '{steps}', now())`,
    [school.id],
  );
  await setState(planId, "APPROVED");
  const step: Edit = { kind: "addStep", step: "GOAL", grade: 12, title: "Licence" };
  expect(await edit(student, planId, 1, step)).toMatchObject({ value: { state: "APPROVED" } });
  expect(await edit(student, planId, 2, { kind: "setTitle", title: "Mine" })).toMatchObject({
    value: { state: "DRAFT" },
  });
});

test("a locked year refuses changes of its courses, and undoing does not get around it", async () => {
  const { student, planId, school } = await planner();
  await edit(student, planId, 1, { kind: "add", code: "ALG1", grade: 9 });
  await owner.query(
    `INSERT INTO "YearLock" (id, "schoolId", grade, "lockedById") VALUES (gen_random_uuid(), $1, 9, $2)`,
    [school.id, student.id],
  );
  const { id } = (await getPlan(student))!.content.courses[0]!;
  const locked = { ok: false, problem: "YEAR_LOCKED" };
  expect(await edit(student, planId, 2, { kind: "move", id, grade: 10 })).toEqual(locked);
  expect(await edit(student, planId, 2, { kind: "add", code: "GOV", grade: 9 })).toEqual(locked);
  expect(await undoEdit(student, { planId, revision: 2, redo: false })).toEqual(locked);
  expect(await edit(student, planId, 2, { kind: "note", id, note: "!" })).toMatchObject({ ok: true });
});

test("the pathway is switched in place", async () => {
  const { student, planId } = await planner();
  await edit(student, planId, 1, { kind: "switchPathway", pathwayId: other, refit: false });
  expect((await getPlan(student))!.content.pathwayId).toBe(other);
});
