import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { contentHash } from "./content-hash";
import { emptyContent } from "./rules/content";
import type { StartPlanInput } from "./schema";

export type StartPlanProblem = "PATHWAY_NOT_FOUND" | "PLAN_EXISTS";

/** Begins a student's plan with the pathway it follows; the pathway is saved with it. */
export async function startPlan(
  student: Student,
  { pathwayId, reason }: StartPlanInput,
): Promise<Result<{ planId: string }, StartPlanProblem>> {
  if (!(await isInCatalog("PATHWAY", pathwayId))) return fail("PATHWAY_NOT_FOUND");
  const content = emptyContent(pathwayId, reason);
  return withActor(student, async (tx) => {
    // Two clicks at the same moment must not make two plans: the second waits here for the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan:${student.id}`}, 0))`;
    const existing = await tx.plan.findFirst({
      where: { personId: student.id, archivedAt: null },
      select: { id: true },
    });
    if (existing) return fail("PLAN_EXISTS");

    const plan = await tx.plan.create({ data: { personId: student.id }, select: { id: true } });
    await tx.planRevision.create({
      data: {
        planId: plan.id,
        number: 1,
        pathwayId,
        content,
        contentHash: contentHash(content),
        createdById: student.id,
      },
    });
    await tx.savedItem.createMany({
      data: [{ personId: student.id, kind: "PATHWAY", targetId: pathwayId }],
      skipDuplicates: true,
    });
    await audit(tx, {
      actorId: student.id,
      action: "plan.start",
      subjectId: student.id,
      entity: "Plan",
      entityId: plan.id,
      fields: ["pathwayId", ...(content.reason ? ["reason"] : [])],
    });
    return succeed({ planId: plan.id });
  });
}
