import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { lockPlansOf } from "./create-plan";
import { planHeadIn } from "./queries/plan-head";
import type { PlanInput } from "./schema";

/** Makes this plan the one that counts: reviewed, reported, signed. Making it so twice changes nothing. */
export const makePrimary = (student: Student, { planId }: PlanInput): Promise<Result<null, "PLAN_NOT_FOUND">> =>
  withActor(student, async (tx) => {
    await lockPlansOf(tx, student.id);
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    if (plan.primary) return succeed(null);
    // First the one that was: at no moment may there be two.
    await tx.plan.updateMany({ where: { personId: student.id, primary: true }, data: { primary: false } });
    await tx.plan.updateMany({ where: { id: planId, personId: student.id }, data: { primary: true } });
    await tx.planEvent.createMany({
      data: [{ planId, revision: plan.revision, kind: "MAKE_PRIMARY", actorId: student.id, actorName: student.name }],
    });
    await audit(tx, {
      actorId: student.id,
      action: "plan.make-primary",
      subjectId: student.id,
      entity: "Plan",
      entityId: planId,
      fields: ["primary"],
    });
    return succeed(null);
  });
