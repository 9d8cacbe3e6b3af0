import "server-only";
import { countAttempt, type Limit } from "@/lib/platform/rate-limit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { readByLink } from "@/lib/platform/signed-links";
import { addSignature, type AddSignatureProblem } from "./add-signature";
import { linkedPlan } from "./queries/linked-plan";
import { randomUUID } from "node:crypto";
import { recordPlanEvent } from "./record-plan-event";
import { type Relation, remarkLimit, signerNameLimit } from "./rules/approval";
import { guardianPurposes } from "./rules/guardian-link";

/** Questions that come by one link. */
export const guardianQuestionLimit = { name: "guardian/ask", most: 10, minutes: 24 * 60 } as const satisfies Limit;

type SignProblem = AddSignatureProblem | "LINK_ENDED";

/** A guardian's name under what the plan says now, through the link that they were given. */
export async function signAsGuardian(
  token: string,
  { name, relation, materialHash }: { name: string; relation: Relation; materialHash: string },
  at: Date,
): Promise<Result<{ signatureId: string }, SignProblem>> {
  const signed = await readByLink(token, guardianPurposes, at, async (tx, link) => {
    const plan = await linkedPlan(tx, link.targetId, at);
    if (!plan) return fail("LINK_ENDED");
    // Two presses of the button at once must not both find no signature.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan-approval:${plan.id}`}, 0))`;
    return addSignature(
      tx,
      { plan, kind: "GUARDIAN", name, materialHash, actorId: null, linkId: link.id, relation },
      at,
    );
  });
  return signed ?? fail("LINK_ENDED");
}

/** A guardian's question about the plan or one of its courses: the student and their counselor see it. */
export async function askAsGuardian(
  token: string,
  { name, text, entryId }: { name: string; text: string; entryId: string | null },
  at: Date,
): Promise<Result<null, "LINK_ENDED" | "TEXT_MISSING" | "NAME_MISSING" | "TOO_MANY">> {
  const said = text.trim().slice(0, remarkLimit);
  const authorName = name.trim().replace(/\s+/g, " ").slice(0, signerNameLimit);
  if (said === "") return fail("TEXT_MISSING");
  if (authorName === "") return fail("NAME_MISSING");
  const asked = await readByLink(token, guardianPurposes, at, async (tx, link) => {
    const plan = await linkedPlan(tx, link.targetId, at);
    if (!plan) return fail("LINK_ENDED");
    if (!(await countAttempt(guardianQuestionLimit, link.id, at)).allowed) return fail("TOO_MANY");
    const known = entryId !== null && [...plan.content.courses, ...plan.content.steps].some(({ id }) => id === entryId);
    await tx.planComment.createMany({
      data: [
        {
          id: randomUUID(),
          planId: plan.id,
          revision: plan.revision,
          entryId: known ? entryId : null,
          text: said,
          authorId: null,
          authorName,
          authorKind: "GUARDIAN",
          createdAt: at,
        },
      ],
    });
    const who = { id: null, name: authorName };
    await recordPlanEvent(tx, { plan, who, kind: "QUESTION", at, action: "plan.question" });
    return succeed(null);
  });
  return asked ?? fail("LINK_ENDED");
}
