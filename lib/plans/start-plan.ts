import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { createPlan, type CreatePlanProblem } from "./create-plan";
import { newEntryId } from "./new-entry-id";
import { fitWorldIn } from "./queries/fit-world";
import { getPathwayFacts } from "./queries/get-pathway-facts";
import { planningIn } from "./queries/planning";
import { emptyContent } from "./rules/content";
import { fitFirstPlan, type Unfitted } from "./rules/fit-first-plan";
import { fitSteps } from "./rules/fit-steps";
import { lastSchoolGrade } from "./rules/school-year";
import type { StartPlanInput } from "./schema";

export type StartPlanProblem = "PATHWAY_NOT_FOUND" | CreatePlanProblem;

/**
 * Begins a student's plan with the pathway it follows; the pathway is saved with it. With `fit` it is whole from the
 * first moment: courses for each year, the steps after school, and a list of what could not be fitted, which stays in
 * the history (detail of the START event).
 */
export async function startPlan(
  student: Student,
  { pathwayId, reason, title = "", another = false, fit = false, rules = null, classOf: said = null }: StartPlanInput,
): Promise<Result<{ planId: string; unfitted: Unfitted[] }, StartPlanProblem>> {
  const facts = fit ? await getPathwayFacts(pathwayId) : null;
  if (!facts && (fit || !(await isInCatalog("PATHWAY", pathwayId)))) return fail("PATHWAY_NOT_FOUND");
  return withActor(student, async (tx) => {
    const planning = await planningIn(tx, student);
    const classOf = planning.classOf ?? said;
    const chosen = { set: planning.requirementCode === null ? rules : null, supplements: [] };
    const empty = { ...emptyContent(pathwayId, reason), title, classOf, rules: chosen };
    const options = {
      another,
      action: "plan.start" as const,
      fields: ["pathwayId", ...(empty.reason ? ["reason"] : []), ...(fit ? ["courses", "steps"] : [])],
    };
    if (!facts) {
      const started = await createPlan(tx, student, empty, planning, options);
      return started.ok ? succeed({ ...started.value, unfitted: [] }) : started;
    }
    const asked = { personId: student.id, planId: "", classOf, newId: newEntryId };
    const world = await fitWorldIn(tx, planning, { ...asked, rules: planning.requirementCode ?? rules });
    const { courses, unfitted } =
      world.grade > lastSchoolGrade
        ? { courses: [], unfitted: [] }
        : fitFirstPlan({ ...world, program: facts.program, keep: [] });
    const content = { ...empty, courses, steps: fitSteps(facts.exits, facts.credentials, newEntryId) };
    const started = await createPlan(tx, student, content, planning, { ...options, detail: { unfitted } });
    return started.ok ? succeed({ ...started.value, unfitted }) : started;
  });
}
