import { expect, test } from "vitest";
import { lockYear, unlockYear } from "@/lib/counseling/lock-year";
import { editPlan } from "@/lib/plans/edit-plan";
import { signPlan } from "@/lib/plans/sign-plan";
import { createCounselor } from "../../support/factories";
import { courseOf, edit, eventKinds, facts, planWorld } from "../../support/plan-people";

const at = () => new Date();

test("a locked year stays as it is until it is opened; only in care, once", async () => {
  const { student, counselor, planId } = await planWorld();
  const stranger = await createCounselor((await planWorld()).school.id);
  expect(await lockYear(stranger, { planId, grade: 10 }, at())).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
  expect(await lockYear(counselor, { planId, grade: 3 }, at())).toEqual({ ok: false, problem: "GRADE_WRONG" });
  const both = await Promise.all([1, 2].map(() => lockYear(counselor, { planId, grade: 10 }, at())));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const { plan, locked } = (await facts(student, planId))!;
  expect(locked).toEqual([10]);
  const change = { planId, revision: plan.revision, edits: [courseOf("BIO", 10)] };
  expect(await editPlan(student, change)).toMatchObject({ ok: false, problem: "YEAR_LOCKED" });
  expect(await unlockYear(stranger, { planId, grade: 10 }, at())).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
  expect(await unlockYear(counselor, { planId, grade: 10 }, at())).toMatchObject({ ok: true });
  expect(await unlockYear(counselor, { planId, grade: 10 }, at())).toEqual({ ok: false, problem: "NOT_LOCKED" });
  expect(await editPlan(student, change)).toMatchObject({ ok: true });
  expect(await eventKinds(planId)).toEqual(expect.arrayContaining(["LOCK", "UNLOCK"]));
});

test("a student signs what they see, once, and signs again after a change", async () => {
  const { student, counselor, planId } = await planWorld();
  const { materialHash } = (await facts(student, planId))!;
  const sign = (name: string, hash = materialHash) => signPlan(student, { planId, materialHash: hash, name }, at());
  expect(await sign("  ")).toEqual({ ok: false, problem: "NAME_MISSING" });
  expect(await sign("Maya", "0".repeat(64))).toEqual({ ok: false, problem: "PLAN_CHANGED" });
  const both = await Promise.all([sign(" Maya  Robinson "), sign("Maya Robinson")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "ALREADY_SIGNED" });
  expect((await facts(counselor, planId))!.standing).toMatchObject({
    toSign: ["GUARDIAN"],
    signatures: [{ kind: "STUDENT", name: "Maya Robinson", holds: true }],
  });
  await edit(student, planId, [courseOf("BIO", 11)]);
  const changed = (await facts(student, planId))!;
  expect(changed.standing.toSign).toEqual(["STUDENT", "GUARDIAN"]);
  expect(await sign("Maya", changed.materialHash)).toMatchObject({ ok: true });
});
