import "server-only";
import { schoolsOf, type Student } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { planHeadIn } from "./queries/plan-head";
import { recordPlanEvent } from "./record-plan-event";

export type SubmitPlanProblem = "PLAN_NOT_FOUND" | "PLAN_CHANGED_MEANWHILE" | "NOT_OPEN" | "NOT_PRIMARY" | "NO_SCHOOL";

/** Asks for a review of the plan that counts. What is missing in it is told, and keeps nobody from asking. */
export async function submitPlan(
  student: Student,
  { planId, revision }: { planId: string; revision: number },
  at: Date,
): Promise<Result<null, SubmitPlanProblem>> {
  return withActor(student, async (tx) => {
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    if (!plan.primary) return fail("NOT_PRIMARY");
    if (schoolsOf(student, "STUDENT").length === 0) return fail("NO_SCHOOL");
    if (plan.revision !== revision) return fail("PLAN_CHANGED_MEANWHILE");
    const { count } = await tx.plan.updateMany({
      where: {
        id: planId,
        personId: student.id,
        revision,
        primary: true,
        archivedAt: null,
        state: { in: ["DRAFT", "RETURNED"] },
      },
      data: { state: "SUBMITTED", submittedRevision: revision, submittedAt: at },
    });
    if (count === 0) return fail("NOT_OPEN");
    await recordPlanEvent(tx, { plan, who: student, kind: "SUBMIT", at, action: "plan.submit", fields: ["state"] });
    return succeed(null);
  });
}
