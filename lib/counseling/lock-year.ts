import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { recordPlanEvent } from "@/lib/plans/record-plan-event";
import { planGrades } from "@/lib/plans/rules/school-year";
import { findPlanInCare } from "./queries/find-plan-in-care";

export type LockYearProblem = "PLAN_NOT_FOUND" | "GRADE_WRONG" | "ALREADY_LOCKED";

/** Keeps one year of one student's plan shut until it is unlocked. */
export async function lockYear(
  counselor: Counselor,
  { planId, grade }: { planId: string; grade: number },
  at: Date,
): Promise<Result<{ lockId: string }, LockYearProblem>> {
  if (!planGrades.some((each) => each === grade)) return fail("GRADE_WRONG");
  return withActor(counselor, async (tx) => {
    const found = await findPlanInCare(tx, counselor, planId, at);
    if (!found) return fail("PLAN_NOT_FOUND");
    const open = await tx.yearLock.count({ where: { planId, grade, unlockedAt: null } });
    if (open > 0) return fail("ALREADY_LOCKED");
    const lockId = randomUUID();
    const { plan, schoolId } = found;
    await tx.yearLock.createMany({
      data: [{ id: lockId, schoolId, planId, grade, lockedById: counselor.id, lockedAt: at }],
    });
    const detail = { grade };
    await recordPlanEvent(tx, {
      plan,
      who: counselor,
      kind: "LOCK",
      at,
      detail,
      action: "plan.lock",
      fields: ["grade"],
    });
    return succeed({ lockId });
  });
}

/** Opens a year again that was shut in this one plan. */
export const unlockYear = (
  counselor: Counselor,
  { planId, grade }: { planId: string; grade: number },
  at: Date,
): Promise<Result<null, "PLAN_NOT_FOUND" | "NOT_LOCKED">> =>
  withActor(counselor, async (tx) => {
    const found = await findPlanInCare(tx, counselor, planId, at);
    if (!found) return fail("PLAN_NOT_FOUND");
    const { count } = await tx.yearLock.updateMany({
      where: { planId, grade, unlockedAt: null },
      data: { unlockedAt: at },
    });
    if (count === 0) return fail("NOT_LOCKED");
    const { plan } = found;
    const detail = { grade };
    await recordPlanEvent(tx, {
      plan,
      who: counselor,
      kind: "UNLOCK",
      at,
      detail,
      action: "plan.unlock",
      fields: ["grade"],
    });
    return succeed(null);
  });
