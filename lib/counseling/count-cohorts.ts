import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { cohortSaid } from "./queries/cohort-said";

/** Waymark's number for this lock; the second key is the school. */
const lockFamily = 5_201_818;
const minute = 60_000;
const oftenest = 2 * minute;
const atLeastEvery = 60 * minute;

/** The calendar year in which a school's year ends, as `schoolYearEnd` says it: the next one from July on. */
const yearOf = (at: Date) =>
  Prisma.sql`extract(year FROM (${at}::timestamp AT TIME ZONE 'UTC' AT TIME ZONE s."timeZone") + interval '6 months')::int`;

type Due = { schoolId: string; year: number };

/** Schools that were never counted this year, not for an hour, or whose students did something since. */
const listDue = (tx: Transaction, at: Date, hourAgo: Date, most: number) => tx.$queryRaw<Due[]>`
  WITH moved AS (
    SELECT m."schoolId", max(greatest(t."staleAt", t."checkedAt")) AS at
    FROM "Standing" t
    JOIN "Membership" m ON m."personId" = t."personId" AND m.role = 'STUDENT'
      AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
    WHERE t."staleAt" > ${hourAgo} OR t."checkedAt" > ${hourAgo}
    GROUP BY m."schoolId"
  )
  SELECT s.id AS "schoolId", y.year
  FROM "School" s
  CROSS JOIN LATERAL (SELECT ${yearOf(at)} AS year) y
  LEFT JOIN LATERAL (
    SELECT c."countedAt" AS at FROM "CohortCell" c WHERE c."schoolId" = s.id AND c.year = y.year LIMIT 1
  ) counted ON true
  LEFT JOIN moved ON moved."schoolId" = s.id
  WHERE s."closedAt" IS NULL AND (
    counted.at < ${hourAgo}
    OR counted.at < ${new Date(at.getTime() - oftenest)} AND moved.at > counted.at
    OR counted.at IS NULL AND EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."schoolId" = s.id AND m.role = 'STUDENT'
        AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
    )
  )
  ORDER BY counted.at NULLS FIRST, s.id
  LIMIT ${most}`;

const recount = (tx: Transaction, { schoolId, year }: Due, at: Date) => {
  const students = Prisma.sql`
    SELECT DISTINCT ON (m."personId") m."personId", m.grade, m."schoolId" FROM "Membership" m
    WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT'
      AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
    ORDER BY m."personId", m."from" DESC`;
  return tx.$executeRaw`
    WITH said AS (${cohortSaid(students, at)})
    INSERT INTO "CohortCell" ("schoolId", year, grade, program, dimension, value, count, "countedAt")
    SELECT "schoolId", ${year}::int, grade, '', dimension, value, count(*)::int, ${at}::timestamp FROM said
    GROUP BY "schoolId", grade, dimension, value
    UNION ALL
    SELECT "schoolId", ${year}::int, grade, program, dimension, value, count(*)::int, ${at}::timestamp FROM said
    WHERE EXISTS (SELECT 1 FROM "SchoolProgram" WHERE "schoolId" = ${schoolId}::uuid AND "endedAt" IS NULL)
    GROUP BY "schoolId", grade, program, dimension, value`;
};

const countSchool = (due: Due, at: Date): Promise<boolean> =>
  withPurpose("standing", async (tx) => {
    const [lock] = await tx.$queryRaw<[{ taken: boolean }]>`
      SELECT pg_try_advisory_xact_lock(${lockFamily}, hashtext(${due.schoolId})) AS taken`;
    // Another node counts it now.
    if (!lock.taken) return false;
    await tx.cohortCell.deleteMany({ where: { schoolId: due.schoolId, year: due.year } });
    await recount(tx, due, at);
    return true;
  });

/**
 * Counts the students of schools anew, for the tick: the current school year of each, past years stay as they were.
 * One school at a time, the longest uncounted first. Answers how many were counted.
 */
export async function countCohorts(at: Date, most = 20): Promise<number> {
  const due = await withPurpose("standing", (tx) => listDue(tx, at, new Date(at.getTime() - atLeastEvery), most));
  let counted = 0;
  for (const school of due) if (await countSchool(school, at)) counted += 1;
  return counted;
}
