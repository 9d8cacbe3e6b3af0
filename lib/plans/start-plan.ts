import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { createPlan, type CreatePlanProblem } from "./create-plan";
import { planningIn } from "./queries/planning";
import { emptyContent } from "./rules/content";
import type { StartPlanInput } from "./schema";

export type StartPlanProblem = "PATHWAY_NOT_FOUND" | CreatePlanProblem;

/** Begins a student's plan with the pathway it follows; the pathway is saved with it. */
export async function startPlan(
  student: Student,
  { pathwayId, reason, title = "", another = false }: StartPlanInput,
): Promise<Result<{ planId: string }, StartPlanProblem>> {
  if (!(await isInCatalog("PATHWAY", pathwayId))) return fail("PATHWAY_NOT_FOUND");
  return withActor(student, async (tx) => {
    const planning = await planningIn(tx, student);
    const content = { ...emptyContent(pathwayId, reason), title, classOf: planning.classOf };
    const fields = ["pathwayId", ...(content.reason ? ["reason"] : [])];
    return createPlan(tx, student, content, planning, { another, action: "plan.start", fields });
  });
}
