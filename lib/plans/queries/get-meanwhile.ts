import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { PlanContent } from "../rules/content";
import { type Change, diffContents } from "../rules/diff";
import { applyEdits, type Edit, type EditProblem } from "../rules/edits";
import { mergeEdits } from "../rules/merge-edits";
import { contentAt, planHeadIn } from "./plan-head";
import { offersIn, planningIn } from "./planning";

export type BothSides = {
  /** Of the newest content. */
  revision: number;
  baseContent: PlanContent;
  content: PlanContent;
  /** What changed since the revision that the person saw. */
  theirs: Change[];
  /** The edit is about something that was changed there as well. */
  clashes: boolean;
  /** Why the edit is no longer possible; null: it is. */
  problem: EditProblem | null;
  titleOf: (code: string) => string;
};

/** What became of the student's plan since `base`, and whether their edit still goes; null where there is no such plan. */
export const getMeanwhile = (
  student: Student,
  { planId, base, edit }: { planId: string; base: number; edit: Edit },
): Promise<BothSides | null> =>
  withActor(student, async (tx) => {
    const plan = await planHeadIn(tx, student.id, planId);
    const baseContent = Number.isInteger(base) && base > 0 && plan ? await contentAt(tx, planId, base) : null;
    if (!plan || !baseContent) return null;
    const planning = await planningIn(tx, student);
    const offers = await offersIn(tx, planning);
    const tried = applyEdits(plan.content, [edit], {
      offers,
      terms: planning.terms,
      grade: planning.grade,
      newId: () => "new",
      refit: (content, pathwayId) => ({ ...content, pathwayId }),
    });
    return {
      revision: plan.revision,
      baseContent,
      content: plan.content,
      theirs: diffContents(baseContent, plan.content, planning.immaterial),
      clashes: mergeEdits(baseContent, plan.content, [edit]).clashing.length > 0,
      problem: tried.ok ? null : tried.problem,
      titleOf: (code) => offers.find(code)?.title ?? code,
    };
  });
