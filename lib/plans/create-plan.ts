import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { contentHash } from "./content-hash";
import { materialHash } from "./material-hash";
import type { Planning } from "./queries/planning";
import type { Unfitted } from "./rules/fit-first-plan";
import { mostPlans, mostPlansEver, type PlanContent } from "./rules/content";

export type CreatePlanProblem = "PLAN_EXISTS" | "TOO_MANY_PLANS";

/** What a person does to their plans as a whole happens one after another: a second click waits for the first. */
export const lockPlansOf = (tx: Transaction, personId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan:${personId}`}, 0))`;

type Options = {
  /** May stand beside a plan that is there already. */
  another: boolean;
  action: "plan.start" | "plan.copy";
  fields: string[];
  copiedFromId?: string;
  /** Of the START event. */
  detail?: { unfitted: Unfitted[] };
};

/** Writes the first revision of a new plan, in the transaction at hand. The first plan in use is the primary one. */
export async function createPlan(
  tx: Transaction,
  owner: { id: string; name: string },
  content: PlanContent,
  { immaterial }: Pick<Planning, "immaterial">,
  { another, action, fields, copiedFromId, detail = { unfitted: [] } }: Options,
): Promise<Result<{ planId: string }, CreatePlanProblem>> {
  await lockPlansOf(tx, owner.id);
  const plans = await tx.plan.findMany({
    where: { personId: owner.id },
    select: { archivedAt: true, primary: true },
    take: mostPlansEver,
  });
  const inUse = plans.filter(({ archivedAt }) => archivedAt === null);
  if (inUse.length > 0 && !another) return fail("PLAN_EXISTS");
  if (inUse.length >= mostPlans || plans.length >= mostPlansEver) return fail("TOO_MANY_PLANS");

  const plan = await tx.plan.create({
    data: {
      personId: owner.id,
      primary: !inUse.some(({ primary }) => primary),
      ...(copiedFromId === undefined ? {} : { copiedFromId }),
    },
    select: { id: true },
  });
  await tx.planRevision.create({
    data: {
      planId: plan.id,
      number: 1,
      pathwayId: content.pathwayId,
      content,
      contentHash: contentHash(content),
      materialHash: materialHash(content, immaterial),
      createdById: owner.id,
    },
  });
  await tx.planEvent.createMany({
    data: [{ planId: plan.id, revision: 1, kind: "START", actorId: owner.id, actorName: owner.name, detail }],
  });
  await tx.savedItem.createMany({
    data: [{ personId: owner.id, kind: "PATHWAY", targetId: content.pathwayId }],
    skipDuplicates: true,
  });
  await audit(tx, {
    actorId: owner.id,
    action,
    subjectId: owner.id,
    entity: "Plan",
    entityId: plan.id,
    fields,
  });
  return succeed({ planId: plan.id });
}
