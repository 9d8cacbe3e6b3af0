import "server-only";
import { randomUUID } from "node:crypto";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { recordPlanEvent } from "./record-plan-event";
import { remarkLimit } from "./rules/approval";

export type CommentProblem = "PLAN_NOT_FOUND" | "TEXT_MISSING";

/** A remark of the student about their own plan, or of a counselor about one in their care; a stranger's looks absent. */
export async function commentOnPlan(
  person: CurrentUser,
  { planId, entryId, text }: { planId: string; entryId: string | null; text: string },
  at: Date,
): Promise<Result<{ commentId: string }, CommentProblem>> {
  const said = text.trim().slice(0, remarkLimit);
  if (said === "") return fail("TEXT_MISSING");
  return withActor(person, async (tx) => {
    const [plan] = await tx.$queryRaw<{ id: string; personId: string; revision: number }[]>`
      SELECT id, "personId", revision FROM "Plan"
      WHERE id = ${planId}::uuid AND "archivedAt" IS NULL
        AND ("personId" = ${person.id}::uuid OR "personId" = ANY (waymark_care()))`;
    if (!plan) return fail("PLAN_NOT_FOUND");
    const commentId = randomUUID();
    await tx.planComment.createMany({
      data: [
        {
          id: commentId,
          planId,
          revision: plan.revision,
          entryId,
          text: said,
          authorId: person.id,
          authorName: person.name,
          authorKind: plan.personId === person.id ? "STUDENT" : "COUNSELOR",
          createdAt: at,
        },
      ],
    });
    const detail = { commentId, ...(entryId ? { entryId } : {}) };
    await recordPlanEvent(tx, { plan, who: person, kind: "COMMENT", at, detail, action: "plan.comment" });
    return succeed({ commentId });
  });
}

/** Marks a remark as done: by the student, or by a counselor in whose care they are. */
export const resolveComment = (
  person: CurrentUser,
  { commentId }: { commentId: string },
  at: Date,
): Promise<Result<null, "COMMENT_NOT_FOUND">> =>
  withActor(person, async (tx) => {
    const comment = await tx.planComment.findFirst({
      where: { id: commentId, resolvedAt: null },
      select: { planId: true, plan: { select: { personId: true } } },
    });
    if (!comment) return fail("COMMENT_NOT_FOUND");
    const { count } = await tx.planComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: at },
    });
    if (count === 0) return fail("COMMENT_NOT_FOUND");
    await audit(tx, {
      actorId: person.id,
      action: "plan.comment-resolve",
      subjectId: comment.plan.personId,
      entity: "PlanComment",
      entityId: commentId,
      fields: ["resolvedAt"],
    });
    return succeed(null);
  });
