import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { PlanDecision } from "@/prisma/generated/enums";

export type DecidedPlan = {
  reviewId: string;
  planId: string;
  studentId: string;
  name: string;
  decision: PlanDecision;
  at: Date;
};

/** What this counselor decided at one moment and did not undo, by name: the outcome of an approval together. */
export const listDecided = (counselor: Counselor, decidedAt: Date): Promise<DecidedPlan[]> =>
  withActor(
    counselor,
    (tx) => tx.$queryRaw<DecidedPlan[]>`
      WITH found AS MATERIALIZED (
        SELECT r.id AS "reviewId", r."planId", p.id AS "studentId", p.name, r.decision, r."createdAt" AS at
        FROM "PlanReview" r JOIN "Plan" l ON l.id = r."planId" JOIN "Person" p ON p.id = l."personId"
        WHERE r."counselorId" = ${counselor.id}::uuid AND r."createdAt" = ${decidedAt}::timestamp
          AND r."undoneAt" IS NULL AND p.id = ANY (waymark_care())
        ORDER BY lower(p.name), p.id LIMIT 50
      ), noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${counselor.id}::uuid, 'plan.decided', "studentId", 'Plan', "planId"::text, '{name,decision}' FROM found
      )
      SELECT * FROM found ORDER BY lower(name), "studentId"`,
  );
