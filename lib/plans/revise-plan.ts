import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { contentHash } from "./content-hash";
import { emptyContent, readContent } from "./rules/content";
import type { RevisePlanInput } from "./schema";

export type RevisePlanProblem = "PATHWAY_NOT_FOUND" | "PLAN_NOT_FOUND" | "PLAN_CHANGED_MEANWHILE";

/** Adds a revision; the earlier ones stay. Saying the same again adds none. */
export async function revisePlan(
  student: Student,
  { planId, revision, pathwayId, reason }: RevisePlanInput,
): Promise<Result<{ revision: number }, RevisePlanProblem>> {
  if (!(await isInCatalog("PATHWAY", pathwayId))) return fail("PATHWAY_NOT_FOUND");
  return withActor(student, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { id: planId, personId: student.id, archivedAt: null },
      select: {
        revision: true,
        revisions: { orderBy: { number: "desc" }, take: 1, select: { contentHash: true, content: true } },
      },
    });
    if (!plan) return fail("PLAN_NOT_FOUND");
    const before = plan.revisions[0] && readContent(plan.revisions[0].content as Parameters<typeof readContent>[0]);
    const content = { ...(before ?? emptyContent(pathwayId)), pathwayId, reason: reason.trim() };
    const hash = contentHash(content);
    if (plan.revisions[0]?.contentHash === hash) return succeed({ revision: plan.revision });

    // The guard in `where` decides races: of two tabs, exactly one adds the next revision.
    const { count } = await tx.plan.updateMany({
      where: { id: planId, personId: student.id, revision },
      data: { revision: revision + 1 },
    });
    if (count === 0) return fail("PLAN_CHANGED_MEANWHILE");

    await tx.planRevision.create({
      data: { planId, number: revision + 1, pathwayId, content, contentHash: hash, createdById: student.id },
    });
    await audit(tx, {
      actorId: student.id,
      action: "plan.revise",
      subjectId: student.id,
      entity: "Plan",
      entityId: planId,
      fields: [
        ...(before?.pathwayId === pathwayId ? [] : ["pathwayId"]),
        ...(before?.reason === content.reason ? [] : ["reason"]),
      ],
    });
    return succeed({ revision: revision + 1 });
  });
}
