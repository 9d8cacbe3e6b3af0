import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Mail, queueMail, undoneUntil } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { addSignature } from "@/lib/plans/add-signature";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { recordPlanEvent } from "@/lib/plans/record-plan-event";
import { remarkLimit } from "@/lib/plans/rules/approval";
import { snapshotOf, type SnapshotData } from "@/lib/plans/rules/snapshot";
import type { Prisma } from "@/prisma/generated/client";
import type { PlanDecision } from "@/prisma/generated/enums";
import { findPlanInCare, type PlanInCare } from "./queries/find-plan-in-care";
import { toJudge } from "./queries/to-judge";
import { findingsOf, isClean } from "./rules/verdict";

export type Review = {
  planId: string;
  /** What the counselor looked at. */
  materialHash: string;
  decision: PlanDecision;
  reason: string;
  /** Remarks on single courses. */
  comments: readonly { entryId: string; text: string }[];
  /** With an approval: the counselor's own name under it. */
  sign: boolean;
  /** The revision that was looked at, where even an edit that binds nothing should be seen first. */
  revision?: number;
  /** Only what closes every line, breaks no rule and has no open question: what a list can be approved by. */
  onlyClean?: boolean;
};

export type ReviewPapers = {
  document: (data: SnapshotData) => Promise<Uint8Array>;
  mail: (decision: PlanDecision, locale: Locale) => Omit<Mail, "to">;
};

export type ReviewProblem = "PLAN_NOT_FOUND" | "NOT_SUBMITTED" | "PLAN_CHANGED" | "REASON_MISSING" | "NOT_CLEAN";

export const reviewTopic = (reviewId: string) => `plan.review:${reviewId}`;

type Snapshot = { revision: number; data: SnapshotData; pdf: Uint8Array };

/**
 * Approves or returns the plan of a student in care: what it says now, if that is what was looked at. An approval
 * keeps a dated copy. The student is told ten minutes later, since so long it can be undone.
 */
export async function reviewPlan(
  counselor: Counselor,
  review: Review,
  papers: ReviewPapers,
  at: Date,
): Promise<Result<{ reviewId: string; undoUntil: Date }, ReviewProblem>> {
  const comments = review.comments
    .map(({ entryId, text }) => ({ entryId, text: text.trim().slice(0, remarkLimit) }))
    .filter(({ text }) => text !== "");
  const reason = review.reason.trim().slice(0, remarkLimit);
  if (review.decision === "RETURNED" && reason === "" && comments.length === 0) return fail("REASON_MISSING");
  // The document takes longer than a transaction should be open; what it shows is compared inside.
  const made = review.decision === "APPROVED" ? await makeSnapshot(counselor, review, papers, at) : null;
  if (made && !made.ok) return made;

  return withActor(counselor, async (tx) => {
    const found = await findPlanInCare(tx, counselor, review.planId, at);
    if (!found) return fail("PLAN_NOT_FOUND");
    const { plan } = found;
    if (plan.state !== "SUBMITTED" || !plan.primary) return fail("NOT_SUBMITTED");
    if (plan.materialHash !== review.materialHash) return fail("PLAN_CHANGED");
    if (made && made.value.revision !== plan.revision) return fail("PLAN_CHANGED");
    if (review.revision !== undefined && review.revision !== plan.revision) return fail("PLAN_CHANGED");
    const { count } = await tx.plan.updateMany({
      where: { id: plan.id, state: "SUBMITTED", revision: plan.revision, archivedAt: null },
      data: {
        state: review.decision,
        ...(review.decision === "APPROVED" ? { approvedRevision: plan.revision } : {}),
      },
    });
    if (count === 0) return fail("PLAN_CHANGED");
    const reviewId = await keepReview(tx, counselor, found, { ...review, reason, comments }, at);
    if (made)
      await tx.planSnapshot.createMany({
        data: [
          {
            planId: plan.id,
            revision: plan.revision,
            reviewId,
            data: made.value.data as unknown as Prisma.InputJsonObject,
            pdf: new Uint8Array(made.value.pdf),
            createdAt: at,
          },
        ],
      });
    if (found.student.email) {
      const mail = { to: found.student.email, ...papers.mail(review.decision, found.student.locale) };
      await queueMail(tx, mail, { sendAfter: undoneUntil(at), topic: reviewTopic(reviewId), queuedById: counselor.id });
    }
    return succeed({ reviewId, undoUntil: undoneUntil(at) });
  });
}

async function makeSnapshot(
  counselor: Counselor,
  { planId, materialHash, sign, onlyClean = false }: Review,
  { document }: ReviewPapers,
  at: Date,
): Promise<Result<Snapshot, ReviewProblem>> {
  const facts = await withActor(counselor, async (tx) =>
    (await findPlanInCare(tx, counselor, planId, at)) ? loadPlanFacts(tx, { planId }, at) : null,
  );
  if (!facts) return fail("PLAN_NOT_FOUND");
  if (facts.plan.state !== "SUBMITTED") return fail("NOT_SUBMITTED");
  if (facts.materialHash !== materialHash) return fail("PLAN_CHANGED");
  if (onlyClean && !canGoTogether(facts)) return fail("NOT_CLEAN");
  const data = snapshotOf(facts, { approvedBy: counselor.name, signed: sign, at });
  return succeed({ revision: facts.plan.revision, data, pdf: await document(data) });
}

const canGoTogether = (facts: PlanFacts): boolean =>
  isClean(facts.check, findingsOf(toJudge(facts))) &&
  !facts.remarks.some(({ authorKind, resolvedAt }) => authorKind !== "COUNSELOR" && resolvedAt === null);

async function keepReview(
  tx: Transaction,
  counselor: Counselor,
  { plan, schoolId }: PlanInCare,
  { decision, reason, comments, sign }: Review,
  at: Date,
): Promise<string> {
  const reviewId = randomUUID();
  await tx.planReview.createMany({
    data: [
      {
        id: reviewId,
        planId: plan.id,
        revision: plan.revision,
        materialHash: plan.materialHash,
        decision,
        reason,
        schoolId,
        counselorId: counselor.id,
        stateBefore: plan.state,
        approvedBefore: plan.approvedRevision,
        createdAt: at,
      },
    ],
  });
  const author = { authorId: counselor.id, authorName: counselor.name, authorKind: "COUNSELOR" as const };
  await tx.planComment.createMany({
    data: comments.map((comment) => ({
      planId: plan.id,
      revision: plan.revision,
      ...comment,
      ...author,
      createdAt: at,
    })),
  });
  const approves = decision === "APPROVED";
  await recordPlanEvent(tx, {
    plan,
    who: counselor,
    kind: approves ? "APPROVE" : "RETURN",
    at,
    detail: { reviewId, reason },
    action: approves ? "plan.approve" : "plan.return",
    fields: ["state"],
  });
  if (approves && sign) {
    const { name, id: actorId } = counselor;
    const { materialHash } = plan;
    await addSignature(tx, { plan, kind: "COUNSELOR", name, materialHash, actorId }, at);
  }
  return reviewId;
}
