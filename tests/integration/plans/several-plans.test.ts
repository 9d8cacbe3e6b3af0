import { beforeAll, expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { archivePlan } from "@/lib/plans/archive-plan";
import { copyPlan } from "@/lib/plans/copy-plan";
import { makePrimary } from "@/lib/plans/make-primary";
import { restorePlan } from "@/lib/plans/restore-plan";
import { mostPlans } from "@/lib/plans/rules/content";
import { startPlan } from "@/lib/plans/start-plan";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

let pathway = "";
beforeAll(async () => {
  pathway = (await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 1`)).rows[0].id;
});

async function start(student: Student, another = false): Promise<string> {
  const result = await startPlan(student, { pathwayId: pathway, reason: "", another });
  if (!result.ok) throw new Error(result.problem);
  return result.value.planId;
}
async function copy(student: Student, planId: string, title = "Copy"): Promise<string> {
  const result = await copyPlan(student, { planId, title });
  if (!result.ok) throw new Error(result.problem);
  return result.value.planId;
}
const primary = async (student: Student) =>
  (
    await owner.query(`SELECT id FROM "Plan" WHERE "personId" = $1 AND "primary" AND "archivedAt" IS NULL`, [
      student.id,
    ])
  ).rows.map(({ id }) => id);

test("the first plan is the primary one; another stands beside it only when asked for", async () => {
  const student = await createStudent();
  const first = await start(student);
  expect(await startPlan(student, { pathwayId: pathway, reason: "" })).toEqual({ ok: false, problem: "PLAN_EXISTS" });
  const second = await start(student, true);
  expect(await primary(student)).toEqual([first]);
  expect(await makePrimary(student, { planId: second })).toEqual({ ok: true, value: null });
  expect(await makePrimary(student, { planId: second })).toEqual({ ok: true, value: null });
  expect(await primary(student)).toEqual([second]);
});

test("at whatever moment several plans are made primary, one is", async () => {
  const student = await createStudent();
  const first = await start(student);
  const plans = [first, await copy(student, first), await copy(student, first)];
  const results = await Promise.all([...plans, ...plans].map((planId) => makePrimary(student, { planId })));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await primary(student)).toHaveLength(1);
});

test("a copy says the same under its own title, and knows where it came from", async () => {
  const student = await createStudent();
  const first = await start(student);
  const copied = await copy(student, first, "Plan B");
  const { rows } = await owner.query(
    `SELECT r.content, p."copiedFromId" FROM "PlanRevision" r JOIN "Plan" p ON p.id = r."planId" WHERE p.id = ANY ($1) ORDER BY p."createdAt"`,
    [[first, copied]],
  );
  expect(rows[1].content).toEqual({ ...rows[0].content, title: "Plan B" });
  expect(rows[1].copiedFromId).toBe(first);
});

test("a plan is put away and brought back; the primary one goes last", async () => {
  const student = await createStudent();
  const first = await start(student);
  const second = await copy(student, first);
  expect(await archivePlan(student, { planId: first })).toEqual({ ok: false, problem: "PLAN_IS_PRIMARY" });
  await owner.query(`UPDATE "Plan" SET state = 'SUBMITTED', "submittedRevision" = 1 WHERE id = $1`, [second]);
  expect(await archivePlan(student, { planId: second })).toEqual({ ok: true, value: null });
  expect(await archivePlan(student, { planId: second })).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
  expect(await archivePlan(student, { planId: first })).toEqual({ ok: true, value: null });
  expect(await restorePlan(student, { planId: second })).toEqual({ ok: true, value: null });
  expect(await primary(student)).toEqual([second]);
  expect(await restorePlan(student, { planId: second })).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
  expect(await restorePlan(student, { planId: first })).toEqual({ ok: true, value: null });
  expect(await primary(student)).toEqual([second]);
  const { rows } = await owner.query(`SELECT kind FROM "PlanEvent" WHERE "planId" = $1 ORDER BY at, id`, [second]);
  expect(rows.map(({ kind }) => kind).sort()).toEqual(["ARCHIVE", "RESTORE", "START", "WITHDRAW"]);
});

test("there is a limit of plans in use, also for those brought back", async () => {
  const student = await createStudent();
  const first = await start(student);
  const second = await copy(student, first);
  await archivePlan(student, { planId: second });
  for (let i = 1; i < mostPlans; i++) await copy(student, first);
  const tooMany = { ok: false, problem: "TOO_MANY_PLANS" };
  expect(await copyPlan(student, { planId: first, title: "" })).toEqual(tooMany);
  expect(await startPlan(student, { pathwayId: pathway, reason: "", another: true })).toEqual(tooMany);
  expect(await restorePlan(student, { planId: second })).toEqual(tooMany);
});

test("a stranger's plan looks as if it did not exist", async () => {
  const planId = await start(await createStudent());
  const stranger = await createStudent();
  const refused = { ok: false, problem: "PLAN_NOT_FOUND" };
  expect(await copyPlan(stranger, { planId, title: "" })).toEqual(refused);
  expect(await archivePlan(stranger, { planId })).toEqual(refused);
  expect(await restorePlan(stranger, { planId })).toEqual(refused);
  expect(await makePrimary(stranger, { planId })).toEqual(refused);
});
