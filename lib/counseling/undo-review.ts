import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { cancelMail, undoneUntil } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { recordPlanEvent } from "@/lib/plans/record-plan-event";
import { findPlanInCare } from "./queries/find-plan-in-care";
import { reviewTopic } from "./review-plan";

export type UndoReviewProblem = "REVIEW_NOT_FOUND" | "TOO_LATE" | "PLAN_CHANGED";

/** Takes one's own decision back within ten minutes: state, copy, remarks and mail are as if it had not been. */
export const undoReview = (
  counselor: Counselor,
  { reviewId }: { reviewId: string },
  at: Date,
): Promise<Result<null, UndoReviewProblem>> =>
  withActor(counselor, (tx) => undo(tx, counselor, reviewId, at)).catch((error: unknown) => {
    if (error instanceof MailGone) return fail("TOO_LATE");
    throw error;
  });

async function undo(
  tx: Transaction,
  counselor: Counselor,
  reviewId: string,
  at: Date,
): Promise<Result<null, UndoReviewProblem>> {
  const review = await tx.planReview.findFirst({ where: { id: reviewId, counselorId: counselor.id, undoneAt: null } });
  const found = review && (await findPlanInCare(tx, counselor, review.planId, at));
  if (!review || !found) return fail("REVIEW_NOT_FOUND");
  if (undoneUntil(review.createdAt) <= at) return fail("TOO_LATE");
  const approved = review.decision === "APPROVED";
  // Whatever came after the decision stands: a plan that was edited since is not put back.
  const { count } = await tx.plan.updateMany({
    where: {
      id: review.planId,
      state: review.decision,
      revision: review.revision,
      ...(approved ? { approvedRevision: review.revision } : {}),
    },
    data: { state: review.stateBefore, approvedRevision: review.approvedBefore },
  });
  if (count === 0) return fail("PLAN_CHANGED");
  await tx.planReview.updateMany({ where: { id: reviewId, undoneAt: null }, data: { undoneAt: at } });
  const sameMoment = { planId: review.planId, createdAt: review.createdAt };
  await tx.planSignature.updateMany({
    where: { ...sameMoment, kind: "COUNSELOR", personId: counselor.id, undoneAt: null },
    data: { undoneAt: at },
  });
  await tx.planComment.deleteMany({ where: { ...sameMoment, authorId: counselor.id } });
  await tx.planSnapshot.deleteMany({ where: { reviewId } });
  await cancelMail(tx, reviewTopic(reviewId), at);
  if ((await tx.outboxMail.count({ where: { topic: reviewTopic(reviewId), sentAt: { not: null } } })) > 0)
    throw new MailGone();
  await recordPlanEvent(tx, {
    plan: found.plan,
    who: counselor,
    kind: "UNDO",
    at,
    detail: { reviewId, decision: review.decision },
    action: "plan.undo-review",
    fields: ["state"],
  });
  return succeed(null);
}

class MailGone extends Error {}
