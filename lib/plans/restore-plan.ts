import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { lockPlansOf } from "./create-plan";
import { mostPlans } from "./rules/content";
import type { PlanInput } from "./schema";

export type RestorePlanProblem = "PLAN_NOT_FOUND" | "TOO_MANY_PLANS";

/** Brings back a plan that was put away; it is the primary one where there is none. */
export const restorePlan = (student: Student, { planId }: PlanInput): Promise<Result<null, RestorePlanProblem>> =>
  withActor(student, async (tx) => {
    await lockPlansOf(tx, student.id);
    const plans = await tx.plan.findMany({
      where: { personId: student.id, OR: [{ archivedAt: null }, { id: planId }] },
      select: { id: true, primary: true, archivedAt: true, revision: true },
    });
    const plan = plans.find(({ id, archivedAt }) => id === planId && archivedAt !== null);
    if (!plan) return fail("PLAN_NOT_FOUND");
    const inUse = plans.filter(({ archivedAt }) => archivedAt === null);
    if (inUse.length >= mostPlans) return fail("TOO_MANY_PLANS");
    await tx.plan.updateMany({
      where: { id: planId, personId: student.id },
      data: { archivedAt: null, primary: !inUse.some(({ primary }) => primary) },
    });
    await tx.planEvent.createMany({
      data: [{ planId, revision: plan.revision, kind: "RESTORE", actorId: student.id, actorName: student.name }],
    });
    await audit(tx, {
      actorId: student.id,
      action: "plan.restore",
      subjectId: student.id,
      entity: "Plan",
      entityId: planId,
    });
    return succeed(null);
  });
