import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { addSignature, type AddSignatureProblem } from "@/lib/plans/add-signature";
import { findPlanInCare } from "./queries/find-plan-in-care";

/** A counselor's name under what the plan of a student in care says now. */
export const signAsCounselor = (
  counselor: Counselor,
  { planId, materialHash }: { planId: string; materialHash: string },
  at: Date,
): Promise<Result<{ signatureId: string }, AddSignatureProblem | "PLAN_NOT_FOUND">> =>
  withActor(counselor, async (tx) => {
    const found = await findPlanInCare(tx, counselor, planId, at);
    if (!found) return fail("PLAN_NOT_FOUND");
    const { name, id: actorId } = counselor;
    return addSignature(tx, { plan: found.plan, kind: "COUNSELOR", name, materialHash, actorId }, at);
  });
