import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { yearDays, yearOfDay } from "../rules/task-year";
import { isInYear, isSeenDoneSql } from "./task-sql";

export type SkippedTask = {
  taskId: string;
  studentId: string;
  name: string;
  titleEn: string;
  titleEs: string;
  dueOn: Date;
  reason: string;
  at: Date;
};
export type SkippedTasks = { tasks: SkippedTask[]; total: number };

const mostShown = 50;

/** Tasks that students in care skipped, with their reason, until it is marked as seen; the oldest first. Audited. */
export const listSkipped = (counselor: Counselor, at: Date): Promise<SkippedTasks> =>
  withActor(counselor, async (tx) => {
    const year = yearDays(yearOfDay(at));
    const rows = await tx.$queryRaw<(SkippedTask & { total: number })[]>`
      WITH skipped AS MATERIALIZED (
        SELECT x."taskId", x."personId" AS "studentId", p.name, t."titleEn", t."titleEs", t."dueOn", x.reason, x.at,
          count(*) OVER ()::int AS total
        FROM "TaskState" x
        JOIN "Task" t ON t.id = x."taskId" AND t."retiredAt" IS NULL AND ${isInYear(year)}
          AND t."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
        JOIN "Person" p ON p.id = x."personId"
        LEFT JOIN "Standing" s ON s."personId" = x."personId"
        LEFT JOIN LATERAL (
          SELECT max(e."changedAt") AS at FROM "PortfolioEntry" e
          WHERE e."personId" = x."personId" AND e."removedAt" IS NULL
        ) folio ON t.kind = 'PORTFOLIO'
        WHERE x."personId" = ANY ((SELECT waymark_care())::uuid[]) AND x.outcome = 'SKIPPED' AND x."seenAt" IS NULL
          AND NOT ${isSeenDoneSql(year.from)}
        ORDER BY x.at, x."taskId", x."personId" LIMIT ${mostShown}
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${counselor.id}::uuid, 'task.skipped-list', "studentId", 'Task', "taskId"::text, '{name,reason}' FROM skipped
      )
      SELECT * FROM skipped ORDER BY at, "taskId", "studentId"`;
    return { tasks: rows.map(({ total: _, ...task }) => task), total: rows[0]?.total ?? 0 };
  });
