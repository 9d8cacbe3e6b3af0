import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

export type Sought = { kind: "PATHWAY" | "OCCUPATION"; id: string; from: "plan" | "saved" };

const most = 500;

/** The pathway of the plan that counts, and the pathways and occupations that the person saved. One statement. */
export const listSought = (person: Actor): Promise<Sought[]> =>
  withActor(
    person,
    (tx) => tx.$queryRaw<Sought[]>`
      (SELECT s.kind::text AS kind, s."targetId" AS id, 'saved' AS "from" FROM "SavedItem" s
        WHERE s."personId" = ${person.id}::uuid AND s.kind IN ('PATHWAY', 'OCCUPATION')
        ORDER BY s."createdAt" DESC, s.id DESC LIMIT ${most})
      UNION ALL
      SELECT 'PATHWAY', r."pathwayId", 'plan' FROM "Plan" p
        JOIN "PlanRevision" r ON r."planId" = p.id AND r.number = p.revision
        WHERE p."personId" = ${person.id}::uuid AND p.primary AND p."archivedAt" IS NULL`,
  );
