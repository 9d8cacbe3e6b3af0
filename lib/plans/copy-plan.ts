import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { createPlan, type CreatePlanProblem } from "./create-plan";
import { planningIn } from "./queries/planning";
import { toContent } from "./queries/plan-head";
import type { CopyPlanInput } from "./schema";

export type CopyPlanProblem = "PLAN_NOT_FOUND" | Exclude<CreatePlanProblem, "PLAN_EXISTS">;

/** Begins a plan with what another one of the person says now, one put away included, under a title of its own. */
export const copyPlan = (
  student: Student,
  { planId, title }: CopyPlanInput,
): Promise<Result<{ planId: string }, CopyPlanProblem>> =>
  withActor(student, async (tx) => {
    const source = await tx.planRevision.findFirst({
      where: { planId, plan: { personId: student.id } },
      orderBy: { number: "desc" },
      select: { content: true },
    });
    if (!source) return fail("PLAN_NOT_FOUND");
    const content = { ...toContent(source.content), title };
    const planning = await planningIn(tx, student);
    const options = { another: true, action: "plan.copy" as const, fields: ["content"], copiedFromId: planId };
    const copied = await createPlan(tx, student, content, planning, options);
    if (copied.ok) return copied;
    // A plan may always stand beside the one it was copied from.
    return fail(copied.problem === "PLAN_EXISTS" ? "TOO_MANY_PLANS" : copied.problem);
  });
