import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { addSignature, type AddSignatureProblem } from "./add-signature";
import { boundHash } from "./queries/bound-hash";
import { planHeadIn } from "./queries/plan-head";
import { planningIn } from "./queries/planning";
import { oneAtATime } from "./record-plan-event";

/** The student's own name under what the plan says now. */
export const signPlan = (
  student: Student,
  { planId, materialHash, name }: { planId: string; materialHash: string; name: string },
  at: Date,
): Promise<Result<{ signatureId: string }, AddSignatureProblem | "PLAN_NOT_FOUND">> =>
  withActor(student, async (tx) => {
    await oneAtATime(tx, planId);
    const head = await planHeadIn(tx, student.id, planId);
    if (!head) return fail("PLAN_NOT_FOUND");
    const plan = { ...head, materialHash: boundHash(head, (await planningIn(tx, student, at)).immaterial) };
    return addSignature(tx, { plan, kind: "STUDENT", name, materialHash, actorId: student.id }, at);
  });
