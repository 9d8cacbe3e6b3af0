import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { currentAt } from "@/lib/accounts/rules/current";
import { withActor } from "@/lib/platform/with-actor";
import { type ReviewPapers, reviewPlan, type ReviewProblem } from "./review-plan";
import { undoReview, type UndoReviewProblem } from "./undo-review";

/** A plan as it stood in the list that was looked at. */
export type LookedAt = { planId: string; revision: number; materialHash: string };

export type TogetherOutcome = {
  /** When all of it was decided: what the undoing of the whole names. */
  at: Date;
  approved: { planId: string; reviewId: string }[];
  refused: { planId: string; problem: ReviewProblem }[];
};

export const mostTogether = 30;

/**
 * Approves plans that were looked at in a list, one after the other, each through the verb of a single one: whatever
 * changed since the look, or is not clean, is refused alone and the others go on.
 */
export async function approveTogether(
  counselor: Counselor,
  plans: readonly LookedAt[],
  papers: ReviewPapers,
  at: Date,
): Promise<TogetherOutcome> {
  const outcome: TogetherOutcome = { at, approved: [], refused: [] };
  for (const { planId, revision, materialHash } of plans.slice(0, mostTogether)) {
    const review = { planId, materialHash, decision: "APPROVED" as const, reason: "", comments: [], sign: true };
    const reviewed = await reviewPlan(counselor, { ...review, revision, onlyClean: true }, papers, at);
    if (reviewed.ok) outcome.approved.push({ planId, reviewId: reviewed.value.reviewId });
    else outcome.refused.push({ planId, problem: reviewed.problem });
  }
  return outcome;
}

export type UndoneTogether = { undone: number; kept: UndoReviewProblem[] };

/** Takes back within ten minutes all that was approved together at one moment; what went on since stays. */
export async function undoTogether(counselor: Counselor, { decidedAt }: { decidedAt: Date }, at: Date) {
  const reviews = await withActor(counselor, (tx) =>
    tx.planReview.findMany({
      where: {
        counselorId: counselor.id,
        createdAt: decidedAt,
        decision: "APPROVED",
        undoneAt: null,
        plan: { person: { counselors: { some: { counselorId: counselor.id, ...currentAt(at) } } } },
      },
      orderBy: { id: "asc" },
      take: mostTogether,
      select: { id: true },
    }),
  );
  const outcome: UndoneTogether = { undone: 0, kept: [] };
  for (const { id: reviewId } of reviews) {
    const undone = await undoReview(counselor, { reviewId }, at);
    if (undone.ok) outcome.undone += 1;
    else outcome.kept.push(undone.problem);
  }
  return outcome;
}
