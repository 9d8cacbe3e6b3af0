import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { WaitingPlan } from "@/lib/plans/rules/waiting-plan";
import { withActor } from "@/lib/platform/with-actor";

export type WaitingPlans = { plans: WaitingPlan[]; total: number };

const shown = 12;

/** Plans of students in the counselor's care that wait for a review, the oldest first. The look is audited. */
export const listWaitingPlans = (counselor: Counselor): Promise<WaitingPlans> =>
  withActor(counselor, async (tx) => {
    const rows = await tx.$queryRaw<(WaitingPlan & { total: number })[]>`
      WITH waiting AS MATERIALIZED (
        SELECT l.id, l."personId" AS "studentId", p.name, m.grade, l."submittedAt", count(*) OVER ()::int AS total
        FROM "Plan" l
        JOIN "Person" p ON p.id = l."personId"
        JOIN LATERAL (
          SELECT c."schoolId" FROM "CaseloadAssignment" c
          WHERE c."studentId" = l."personId" AND c."counselorId" = ${counselor.id}::uuid
            AND c."from" <= now() AND (c."until" IS NULL OR c."until" > now())
          LIMIT 1
        ) care ON true
        JOIN LATERAL (
          SELECT s.grade FROM "Membership" s
          WHERE s."personId" = l."personId" AND s."schoolId" = care."schoolId" AND s.role = 'STUDENT'
            AND s."from" <= now() AND (s."until" IS NULL OR s."until" > now())
          LIMIT 1
        ) m ON true
        WHERE l.state = 'SUBMITTED' AND l."primary" AND l."archivedAt" IS NULL
        ORDER BY l."submittedAt", l.id LIMIT ${shown}
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${counselor.id}::uuid, 'plan.queue', "studentId", 'Person', "studentId"::text, '{name,grade,submittedAt}'
        FROM waiting
      )
      SELECT "studentId", name, grade, "submittedAt", total FROM waiting ORDER BY "submittedAt", id`;
    return { plans: rows.map(({ total: _, ...plan }) => plan), total: rows[0]?.total ?? 0 };
  });
