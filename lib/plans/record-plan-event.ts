import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { PlanEventKind } from "@/prisma/generated/enums";

type Told = {
  plan: { id: string; personId: string; revision: number };
  /** Id null: a guardian who came by a link. */
  who: { id: string | null; name: string };
  kind: PlanEventKind;
  at: Date;
  detail?: Record<string, Prisma.InputJsonValue>;
  /** Of the audit: "plan.submit". */
  action: string;
  fields?: string[];
};

/** A line in the plan's history and in the audit, in the transaction of what they tell of. */
export async function recordPlanEvent(tx: Transaction, told: Told): Promise<void> {
  const { plan, who, kind, at, detail = {}, action, fields = [] } = told;
  await tx.planEvent.createMany({
    data: [{ planId: plan.id, revision: plan.revision, kind, actorId: who.id, actorName: who.name, detail, at }],
  });
  await audit(tx, { actorId: who.id, action, subjectId: plan.personId, entity: "Plan", entityId: plan.id, fields });
}

/** Two at once wait here for each other. */
export const oneAtATime = async (tx: Transaction, planId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan-approval:${planId}`}, 0))`;
};
