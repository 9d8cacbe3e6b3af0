import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** `m` is a student's membership, `t` a task: whether it is a task of theirs now. */
export const isTaskOf = Prisma.sql`(
  t."schoolId" = m."schoolId" AND t."retiredAt" IS NULL AND m.grade BETWEEN t."gradeFrom" AND t."gradeTo"
  AND (t."classId" IS NULL OR EXISTS (
    SELECT 1 FROM "Enrollment" e
    WHERE e."classId" = t."classId" AND e."personId" = m."personId" AND e.role = 'STUDENT'
      AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
  ))
  AND (t."programId" IS NULL OR EXISTS (
    SELECT 1 FROM "ProgramMember" e
    WHERE e."programId" = t."programId" AND e."personId" = m."personId" AND e.role = 'STUDENT'
      AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
  ))
)`;

/**
 * The rule of rules/task-state.ts for the database: `t` is the task, `s` the standing, `folio.at` when the portfolio last
 * changed. A test holds the two against each other.
 */
export const isSeenDoneSql = (start: Date) => Prisma.sql`coalesce(
  CASE t.kind
    WHEN 'SURVEY' THEN s."resultAt" >= ${start}::timestamp
    WHEN 'PATHWAY' THEN s."savedPathways" > 0 OR s."pathwayId" IS NOT NULL
    WHEN 'PLAN' THEN s."planId" IS NOT NULL AND s."planChangedAt" >= ${start}::timestamp
    WHEN 'SUBMIT' THEN (s."planState" = 'SUBMITTED' AND s."submittedAt" >= ${start}::timestamp)
      OR (s."planState" = 'APPROVED'
        AND (coalesce(s."approvedAt" >= ${start}::timestamp, false) OR coalesce(s."submittedAt" >= ${start}::timestamp, false)))
    WHEN 'PORTFOLIO' THEN folio.at >= ${start}::timestamp
    ELSE false
  END, false)`;

/** Tasks whose day lies in the school year. */
export const isInYear = ({ from, until }: { from: Date; until: Date }) =>
  Prisma.sql`(t."dueOn" >= ${from}::date AND t."dueOn" < ${until}::date)`;
