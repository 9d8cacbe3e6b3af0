import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { addRevision, type AddRevisionProblem, type Revised } from "./add-revision";
import { newEntryId } from "./new-entry-id";
import { bothPathways, whatIfIn } from "./queries/get-what-if";
import { contentAt, planHeadIn } from "./queries/plan-head";
import { offersIn, planningIn } from "./queries/planning";
import type { PlanContent } from "./rules/content";
import { type Change, diffContents } from "./rules/diff";
import { applyEdits, type Edit, type EditProblem } from "./rules/edits";
import { mergeEdits } from "./rules/merge-edits";
import type { EditPlanInput } from "./schema";

export type EditPlanProblem =
  | "PLAN_NOT_FOUND"
  | "PATHWAY_NOT_FOUND"
  | "OCCUPATION_NOT_FOUND"
  | EditProblem
  | Exclude<AddRevisionProblem, "PLAN_CHANGED_MEANWHILE">;

/** The plan was changed between the look and the edit: both sides, for the person to choose. Nothing was written. */
export type Meanwhile = {
  /** What stands now. */
  revision: number;
  content: PlanContent;
  /** What the other did since the revision that the person saw. */
  theirs: Change[];
  /** Edits that stand beside it: sent again with `revision`, they hold. */
  free: Edit[];
  /** Edits of the same things. Sent again they win over the other's; left out, the other's stand. */
  clashing: Edit[];
};

export type EditPlanResult =
  Result<Revised, EditPlanProblem> | { ok: false; problem: "PLAN_CHANGED_MEANWHILE"; meanwhile: Meanwhile };

async function notInCatalog(edits: readonly Edit[]): Promise<"PATHWAY_NOT_FOUND" | "OCCUPATION_NOT_FOUND" | null> {
  for (const edit of edits) {
    if (edit.kind === "switchPathway" && !(await isInCatalog("PATHWAY", edit.pathwayId))) return "PATHWAY_NOT_FOUND";
    if (edit.kind === "setOccupation" && edit.code !== null && !(await isInCatalog("OCCUPATION", edit.code)))
      return "OCCUPATION_NOT_FOUND";
  }
  return null;
}

/** The pathways of a switch that fits the courses anew, of several the last; null where there is none. */
async function pathwaysOf(student: Student, planId: string, edits: readonly Edit[]) {
  const edit = edits.findLast((each) => each.kind === "switchPathway" && each.refit);
  if (edit?.kind !== "switchPathway") return null;
  const plan = await withActor(student, (tx) => planHeadIn(tx, student.id, planId));
  const { from, to } = await bothPathways(plan?.content.pathwayId ?? edit.pathwayId, edit.pathwayId);
  return to && { from, to };
}

const needsOffers = ({ kind }: Edit) => kind === "add" || kind === "replace" || kind === "move";

/** Changes the student's plan: all the edits in one new revision, or none. */
export async function editPlan(student: Student, { planId, revision, edits }: EditPlanInput): Promise<EditPlanResult> {
  const unknown = await notInCatalog(edits);
  if (unknown) return fail(unknown);
  const refit = await pathwaysOf(student, planId, edits);
  return withActor(student, async (tx): Promise<EditPlanResult> => {
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    const planning = await planningIn(tx, student);
    const meanwhile = async (): Promise<EditPlanResult> => {
      const newest = await planHeadIn(tx, student.id, planId);
      const base = await contentAt(tx, planId, revision);
      if (!newest || !base || revision > newest.revision) return fail("PLAN_NOT_FOUND");
      const theirs = diffContents(base, newest.content, planning.immaterial);
      const merged = mergeEdits(base, newest.content, edits);
      const { revision: number, content } = newest;
      return {
        ok: false,
        problem: "PLAN_CHANGED_MEANWHILE",
        meanwhile: { revision: number, content, theirs, ...merged },
      };
    };
    if (plan.revision !== revision) return meanwhile();
    const offers = edits.some(needsOffers) ? await offersIn(tx, planning) : { all: [], find: () => undefined };
    const proposed = refit && (await whatIfIn(tx, student.id, planning, { planId, content: plan.content, ...refit }));
    const edited = applyEdits(plan.content, edits, {
      offers,
      terms: planning.terms,
      grade: planning.grade,
      newId: newEntryId,
      refit: (content, to) => proposed?.content ?? { ...content, pathwayId: to },
    });
    if (!edited.ok) return edited;
    const content = { ...edited.value, classOf: planning.classOf ?? edited.value.classOf };
    const written = await addRevision(tx, student, plan, content, planning, { revision, event: "REVISE" });
    if (written.ok) return written;
    return written.problem === "PLAN_CHANGED_MEANWHILE" ? meanwhile() : fail(written.problem);
  });
}
