import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { planHeadIn } from "./queries/plan-head";
import { recordPlanEvent } from "./record-plan-event";

export type WithdrawPlanProblem = "PLAN_NOT_FOUND" | "NOT_SUBMITTED";

/** Takes the request for a review back; the plan is a draft again. */
export const withdrawPlan = (
  student: Student,
  { planId }: { planId: string },
  at: Date,
): Promise<Result<null, WithdrawPlanProblem>> =>
  withActor(student, async (tx) => {
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    const { count } = await tx.plan.updateMany({
      where: { id: planId, personId: student.id, state: "SUBMITTED" },
      data: { state: "DRAFT", submittedRevision: null, submittedAt: null },
    });
    if (count === 0) return fail("NOT_SUBMITTED");
    await recordPlanEvent(tx, { plan, who: student, kind: "WITHDRAW", at, action: "plan.withdraw", fields: ["state"] });
    return succeed(null);
  });
