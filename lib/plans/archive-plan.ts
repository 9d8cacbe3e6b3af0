import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { lockPlansOf } from "./create-plan";
import { planHeadIn } from "./queries/plan-head";
import type { PlanInput } from "./schema";

export type ArchivePlanProblem = "PLAN_NOT_FOUND" | "PLAN_IS_PRIMARY";

/** Puts a plan away; it can be brought back. The primary one goes only when no other is left to stand in its place. */
export const archivePlan = (student: Student, { planId }: PlanInput): Promise<Result<null, ArchivePlanProblem>> =>
  withActor(student, async (tx) => {
    await lockPlansOf(tx, student.id);
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    const others = await tx.plan.count({ where: { personId: student.id, archivedAt: null, id: { not: planId } } });
    if (plan.primary && others > 0) return fail("PLAN_IS_PRIMARY");
    const submitted = plan.state === "SUBMITTED";
    const { count } = await tx.plan.updateMany({
      where: { id: planId, personId: student.id, archivedAt: null, state: plan.state },
      data: {
        archivedAt: now(),
        primary: false,
        // Nobody is asked to look at what was put away.
        ...(submitted ? { state: "DRAFT", submittedRevision: null, submittedAt: null } : {}),
      },
    });
    if (count === 0) return fail("PLAN_NOT_FOUND");
    const line = { planId, revision: plan.revision, actorId: student.id, actorName: student.name };
    await tx.planEvent.createMany({
      data: [...(submitted ? [{ ...line, kind: "WITHDRAW" as const }] : []), { ...line, kind: "ARCHIVE" }],
    });
    await audit(tx, {
      actorId: student.id,
      action: "plan.archive",
      subjectId: student.id,
      entity: "Plan",
      entityId: planId,
    });
    return succeed(null);
  });
