import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { PlanState } from "@/prisma/generated/enums";

export type TaughtStudent = {
  id: string;
  name: string;
  grade: number | null;
  plan: { state: PlanState; pathwayId: string } | null;
};

const shown = 200;

/** Students of the classes that someone teaches now, by name, with where their plan stands. The look is audited. */
export const listTaughtStudents = (educator: CurrentUser): Promise<TaughtStudent[]> =>
  withActor(educator, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; name: string; grade: number | null; state: PlanState | null; pathwayId: string | null }[]
    >`
      SELECT p.id, p.name, m.grade, l.state, r."pathwayId"
      FROM "Person" p
      LEFT JOIN LATERAL (
        SELECT s.grade FROM "Membership" s
        WHERE s."personId" = p.id AND s.role = 'STUDENT' AND s."from" <= now() AND (s."until" IS NULL OR s."until" > now())
        ORDER BY s."schoolId" NULLS LAST LIMIT 1
      ) m ON true
      LEFT JOIN "Plan" l ON l."personId" = p.id AND l."primary" AND l."archivedAt" IS NULL
      LEFT JOIN "PlanRevision" r ON r."planId" = l.id AND r.number = l.revision
      WHERE p.id = ANY (waymark_taught())
      ORDER BY lower(p.name), p.id LIMIT ${shown}`;
    if (rows.length > 0)
      await tx.auditEntry.createMany({
        data: rows.map(({ id }) => ({
          actorId: educator.id,
          action: "students.list",
          subjectId: id,
          entity: "Person",
          entityId: id,
          fields: ["name", "grade", "plan"],
        })),
      });
    return rows.map(({ state, pathwayId, ...student }) => ({
      ...student,
      plan: state && pathwayId ? { state, pathwayId } : null,
    }));
  });
