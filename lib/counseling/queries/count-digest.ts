import "server-only";
import { dayIn } from "@/lib/plans/rules/portfolio";
import type { Transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { countDueMilestones } from "@/lib/profiles/queries/get-own-way";
import { Prisma } from "@/prisma/generated/client";
import { type DigestCounts, dueWithinDays } from "../rules/digest";
import { yearDays, yearOfDay } from "../rules/task-year";
import { isInYear, isSeenDoneSql, isTaskOf } from "./task-sql";

// A student's message waits for staff until it is answered, not until it is read.
const isFromStudent = Prisma.sql`(m."senderId" = ANY ((SELECT waymark_care())::uuid[])
  OR m."senderId" = ANY ((SELECT waymark_taught())::uuid[]))`;

const tasks = (personId: string, at: Date) => {
  const year = yearDays(yearOfDay(at));
  const until = new Date(at.getTime() + dueWithinDays * 86_400_000);
  return Prisma.sql`
    SELECT count(DISTINCT t.id)::int
    FROM "Membership" m
    JOIN "Task" t ON ${isTaskOf} AND ${isInYear(year)} AND t."dueOn" <= ${until}::date AND t."dueOn" >= ${at}::date
    LEFT JOIN "Standing" s ON s."personId" = m."personId"
    LEFT JOIN "TaskState" x ON x."taskId" = t.id AND x."personId" = m."personId"
    CROSS JOIN LATERAL (
      SELECT max(e."changedAt") AS at FROM "PortfolioEntry" e
      WHERE e."personId" = m."personId" AND e."removedAt" IS NULL
    ) folio
    WHERE m."personId" = ${personId}::uuid AND m.role = 'STUDENT'
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
      AND NOT ${isSeenDoneSql(year.from)} AND x.outcome IS NULL`;
};

/** What waits for one person, asked as that person: they are told of nothing that they could not see. */
export async function countDigest(tx: Transaction, personId: string, at: Date): Promise<DigestCounts> {
  const today = dayIn(env.WAYMARK_TIME_ZONE, at);
  const [counts] = await tx.$queryRaw<[Omit<DigestCounts, "steps">]>`
    SELECT
      (SELECT count(*)::int FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
        WHERE r."personId" = ${personId}::uuid AND r."readAt" IS NULL AND m."takenAt" IS NULL
          AND NOT ${isFromStudent}) AS messages,
      (${tasks(personId, at)}) AS tasks,
      (SELECT count(*)::int FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
        WHERE r."personId" = ${personId}::uuid AND r."handledAt" IS NULL AND m."takenAt" IS NULL
          AND ${isFromStudent})
        + (SELECT coalesce(sum(s.questions), 0)::int FROM "Standing" s
          WHERE s."personId" = ANY ((SELECT waymark_care())::uuid[])) AS questions,
      (SELECT count(*)::int FROM "Standing" s
        WHERE s."personId" = ANY ((SELECT waymark_care())::uuid[]) AND s."planState" = 'SUBMITTED') AS plans,
      (SELECT count(*)::int FROM "Application" a
        WHERE a."personId" = ANY ((SELECT waymark_care())::uuid[]) AND a.staff = 'ASKED' AND a."removedAt" IS NULL) AS asked,
      (SELECT count(*)::int FROM "HoursEntry" h
        WHERE h."personId" = ANY ((SELECT waymark_care())::uuid[]) AND h.state = 'WAITING' AND h."removedAt" IS NULL) AS hours,
      (SELECT count(*)::int FROM "Application" a
        WHERE a."personId" = ${personId}::uuid AND a."nextOn" <= ${today}::date AND a."removedAt" IS NULL
          AND a.state NOT IN ('ENDED', 'DECLINED')) AS applications`;
  return { ...counts, steps: await countDueMilestones(tx, personId, today) };
}
