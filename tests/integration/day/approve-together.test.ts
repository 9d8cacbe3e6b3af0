import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { approveTogether, undoTogether } from "@/lib/counseling/approve-together";
import { listApprovable, type PlanInList } from "@/lib/counseling/queries/list-approvable";
import { listDecided } from "@/lib/counseling/queries/list-decided";
import { undoReview } from "@/lib/counseling/undo-review";
import { commentOnPlan } from "@/lib/plans/comment-on-plan";
import { startPlan } from "@/lib/plans/start-plan";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { courseOf, createPlanSchool, edit, state, submit } from "../../support/plan-people";
import { audited } from "./day-people";

const papers = { document: async () => new Uint8Array([37, 80, 68, 70]), mail: () => ({ subject: "s", body: "b" }) };
const minutes = (n: number) => new Date(Date.now() + n * 60_000);

/** A school that asks for two credits. */
async function town() {
  const school = await createPlanSchool();
  const code = `rules-${randomUUID().slice(0, 8)}`;
  const line = { id: "any", title: { en: "Any", es: "Lo que sea" }, credits: 2, selectors: ["any"] };
  const content = { totalCredits: 2, countsFrom: 9, split: null, lines: [line], choices: [], conditions: [] };
  await insertRow("RequirementSet", {
    ...{ id: randomUUID(), code, version: 1, kind: "STATE", titleEn: "Some", titleEs: "Algunas" },
    ...{ content: JSON.stringify(content), contentHash: "", state: "PUBLISHED", publishedAt: new Date() },
  });
  await owner.query(`UPDATE "School" SET "stateCode" = $2 WHERE id = $1`, [school.id, code]);
  return { school, counselor: await createCounselor(school.id) };
}

async function planOf(schoolId: string, counselor: Counselor, name: string, courses: string[]) {
  const student = await createStudent({ schoolId, grade: 9, name, email: `${randomUUID()}@example.org` });
  await assign(schoolId, counselor.id, student.id);
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 1`);
  const started = await startPlan(student, { pathwayId: rows[0].id, reason: "" });
  if (!started.ok) throw new Error(started.problem);
  const { planId } = started.value;
  await edit(
    student,
    planId,
    courses.map((code, i) => courseOf(code, 9 + i)),
  );
  await submit(student, planId);
  return { student, planId };
}

const both = ["ENG1", "ALG1"];
const named = (plans: readonly PlanInList[]) => new Map(plans.map((plan) => [plan.student.name, plan]));

test("the list says what each plan closes, changes and lacks; asked questions keep it from going along", async () => {
  const { school, counselor } = await town();
  await planOf(school.id, counselor, "Clean", both);
  await planOf(school.id, counselor, "Short", ["ENG1"]);
  const asker = await planOf(school.id, counselor, "Asker", both);
  await commentOnPlan(asker.student, { planId: asker.planId, entryId: null, text: "Is that all?" }, new Date());
  const broken = await planOf(school.id, counselor, "Broken", both);
  await owner.query(
    `INSERT INTO "Course" (id, "schoolId", code, "titleEn", credits, "gradeFrom", "gradeTo", terms, corequisites)
     VALUES (gen_random_uuid(), $1, 'LATE', 'Late', 1, 12, 12, '{}', '{}')`,
    [school.id],
  );
  await edit(broken.student, broken.planId, [courseOf("LATE", 12)]);
  await owner.query(`UPDATE "Course" SET "gradeTo" = 11 WHERE code = 'LATE' AND "schoolId" = $1`, [school.id]);
  await submit(broken.student, broken.planId);

  const listed = named(await listApprovable(counselor, new Date()));
  expect([...listed.values()].map(({ student, clean }) => [student.name, clean])).toEqual([
    ["Clean", true],
    ["Short", false],
    ["Asker", false],
    ["Broken", false],
  ]);
  expect(listed.get("Clean")).toMatchObject({ check: { complete: true }, findings: [], changes: null, questions: 0 });
  expect(listed.get("Short")?.check?.closing).toMatchObject([{ credits: 1, title: { en: "Any" } }]);
  expect(listed.get("Asker")).toMatchObject({ questions: 1, check: { complete: true } });
  expect(listed.get("Broken")?.findings).toMatchObject([{ kind: "GRADE", title: "Late" }]);
  expect(await audited("plan.list", counselor.id)).toHaveLength(4);
});

test("all that is as it was looked at is approved; the others are refused alone, each with its reason", async () => {
  const { school, counselor } = await town();
  const [one, two, edited, gone, short] = [
    await planOf(school.id, counselor, "One", both),
    await planOf(school.id, counselor, "Two", both),
    await planOf(school.id, counselor, "Edited", both),
    await planOf(school.id, counselor, "Gone", both),
    await planOf(school.id, counselor, "Short", ["ENG1"]),
  ];
  const other = await town();
  const foreign = await planOf(other.school.id, other.counselor, "Foreign", both);
  const looked = [
    ...(await listApprovable(counselor, new Date())),
    ...(await listApprovable(other.counselor, new Date())),
  ];
  // A note binds nothing, yet it was not looked at.
  const { rows } = await owner.query(`SELECT content FROM "PlanRevision" WHERE "planId" = $1 ORDER BY number`, [
    edited.planId,
  ]);
  const entry = rows.at(-1).content.courses[0].id;
  await edit(edited.student, edited.planId, [{ kind: "note", id: entry, note: "With my friends" }]);
  await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "studentId" = $1`, [gone.student.id]);

  const at = new Date();
  const outcome = await approveTogether(counselor, looked, papers, at);
  expect(outcome.approved.map(({ planId }) => planId).sort()).toEqual([one.planId, two.planId].sort());
  expect(new Map(outcome.refused.map(({ planId, problem }) => [planId, problem]))).toEqual(
    new Map([
      [edited.planId, "PLAN_CHANGED"],
      [gone.planId, "PLAN_NOT_FOUND"],
      [short.planId, "NOT_CLEAN"],
      [foreign.planId, "PLAN_NOT_FOUND"],
    ]),
  );
  expect(await state(one.planId)).toMatchObject({ state: "APPROVED" });
  expect(await state(foreign.planId)).toMatchObject({ state: "SUBMITTED" });
  expect((await listDecided(counselor, at)).map(({ name, decision }) => [name, decision])).toEqual([
    ["One", "APPROVED"],
    ["Two", "APPROVED"],
  ]);
  expect(await audited("plan.decided", counselor.id)).toHaveLength(2);
  // A second click decides nothing again.
  const again = await approveTogether(counselor, looked.slice(0, 1), papers, new Date());
  expect(again.refused).toEqual([{ planId: one.planId, problem: "NOT_SUBMITTED" }]);
  expect(await listDecided(other.counselor, at)).toEqual([]);
});

test("two at once approve each plan once", async () => {
  const { school, counselor } = await town();
  await planOf(school.id, counselor, "One", both);
  await planOf(school.id, counselor, "Two", both);
  const looked = await listApprovable(counselor, new Date());
  const [first, second] = await Promise.all([1, 2].map(() => approveTogether(counselor, looked, papers, new Date())));
  expect(first!.approved.length + second!.approved.length).toBe(2);
  expect([...first!.refused, ...second!.refused].map(({ problem }) => problem)).toEqual([
    "NOT_SUBMITTED",
    "NOT_SUBMITTED",
  ]);
});

test("all of it is taken back within ten minutes, by whoever did it, but for what went on since", async () => {
  const { school, counselor } = await town();
  const plans = [];
  for (const name of ["One", "Two", "Three"]) plans.push(await planOf(school.id, counselor, name, both));
  const at = new Date();
  const outcome = await approveTogether(counselor, await listApprovable(counselor, at), papers, at);
  expect(outcome.approved).toHaveLength(3);
  const [one, two, three] = plans as [(typeof plans)[0], (typeof plans)[0], (typeof plans)[0]];
  const colleague = await createCounselor(school.id);
  await assign(school.id, colleague.id, one.student.id);
  const stranger = await createCounselor((await createSchool()).id);
  for (const nobody of [colleague, stranger, one.student as unknown as Counselor])
    expect(await undoTogether(nobody, { decidedAt: at }, new Date())).toEqual({ undone: 0, kept: [] });
  expect(await undoTogether(counselor, { decidedAt: at }, minutes(11))).toEqual({
    ...{ undone: 0, kept: ["TOO_LATE", "TOO_LATE", "TOO_LATE"] },
  });
  // One of them alone; another went on.
  const { reviewId } = outcome.approved.find(({ planId }) => planId === two.planId)!;
  expect(await undoReview(counselor, { reviewId }, minutes(1))).toMatchObject({ ok: true });
  await edit(three.student, three.planId, [courseOf("BIO", 11)]);
  expect(await undoTogether(counselor, { decidedAt: at }, minutes(9))).toEqual({ undone: 1, kept: ["PLAN_CHANGED"] });
  expect(await state(one.planId)).toEqual({ state: "SUBMITTED", approvedRevision: null });
  expect(await state(three.planId)).toMatchObject({ state: "DRAFT" });
  expect(await undoTogether(counselor, { decidedAt: at }, minutes(9))).toEqual({ undone: 0, kept: ["PLAN_CHANGED"] });
});

test("a colleague of the same school and one of another see nothing in the list, a student neither", async () => {
  const { school, counselor } = await town();
  const { student } = await planOf(school.id, counselor, "One", both);
  for (const nobody of [
    await createCounselor(school.id),
    await createCounselor((await createSchool()).id),
    student as unknown as Counselor,
  ]) {
    expect(await listApprovable(nobody, new Date())).toEqual([]);
    expect(await audited("plan.list", nobody.id)).toEqual([]);
  }
});
