import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { editPlan } from "./edit-plan";
import type { RevisePlanInput } from "./schema";

export type RevisePlanProblem = "PATHWAY_NOT_FOUND" | "PLAN_NOT_FOUND" | "PLAN_CHANGED_MEANWHILE";

/** Changes which pathway the plan follows and why; its courses stay. Saying the same again adds no revision. */
export async function revisePlan(
  student: Student,
  { planId, revision, pathwayId, reason }: RevisePlanInput,
): Promise<Result<{ revision: number }, RevisePlanProblem>> {
  const edits = [
    { kind: "switchPathway", pathwayId, refit: false },
    { kind: "setReason", reason: reason.trim() },
  ] as const;
  const result = await editPlan(student, { planId, revision, edits });
  if (result.ok) return succeed({ revision: result.value.revision });
  if (result.problem === "PATHWAY_NOT_FOUND" || result.problem === "PLAN_CHANGED_MEANWHILE")
    return fail(result.problem);
  return fail("PLAN_NOT_FOUND");
}
