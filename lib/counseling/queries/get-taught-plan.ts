import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { withActor } from "@/lib/platform/with-actor";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";

/** The plan that counts of a student whom someone teaches now; null for anyone else. The look is audited. */
export const getTaughtPlan = (educator: CurrentUser, studentId: string, at: Date): Promise<PlanFacts | null> =>
  withActor(educator, async (tx) => {
    const [taught] = await tx.$queryRaw<[{ yes: boolean }]>`SELECT ${studentId}::uuid = ANY (waymark_taught()) AS yes`;
    const facts = taught.yes ? await loadPlanFacts(tx, { personId: studentId }, at) : null;
    if (facts)
      await audit(tx, {
        actorId: educator.id,
        action: "plan.view",
        subjectId: studentId,
        entity: "Plan",
        entityId: facts.plan.id,
        fields: ["plan", "transcript"],
      });
    return facts;
  });
