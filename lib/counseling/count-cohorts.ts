import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";

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

/**
 * A student counts once for each thing. In programs a student counts in the one they are in; "none" and "several" make
 * the programs of a school add up to all its students, which the suppression of small groups builds on.
 */
const recount = (tx: Transaction, { schoolId, year }: Due, at: Date) => tx.$executeRaw`
  WITH students AS (
    SELECT DISTINCT ON (m."personId") m."personId", coalesce(m.grade, 0) AS grade
    FROM "Membership" m
    WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT'
      AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
    ORDER BY m."personId", m."from" DESC
  ), programs AS (
    SELECT id FROM "SchoolProgram" WHERE "schoolId" = ${schoolId}::uuid AND "endedAt" IS NULL
  ), facts AS (
    SELECT s.grade, t.*, CASE coalesce(p.many, 0) WHEN 0 THEN 'none' WHEN 1 THEN p.program ELSE 'several' END AS program
    FROM students s
    LEFT JOIN "Standing" t ON t."personId" = s."personId"
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT e."programId") AS many, min(e."programId"::text) AS program
      FROM "ProgramMember" e JOIN programs g ON g.id = e."programId"
      WHERE e."personId" = s."personId" AND e.role = 'STUDENT'
        AND e."from" <= ${at} AND (e."until" IS NULL OR e."until" > ${at})
    ) p ON true
  ), said AS (
    SELECT f.grade, f.program, v.dimension, v.value FROM facts f CROSS JOIN LATERAL (VALUES
      ('total', 'all'),
      ('interest', CASE WHEN f."resultFlat" THEN 'flat' ELSE coalesce(f."topInterest", 'none') END),
      ('cluster', CASE WHEN f."resultFlat" THEN 'flat' ELSE coalesce(f."topClusters"[1], 'none') END),
      ('pathway', coalesce(f."pathwayId", 'none')),
      ('track', CASE f."onTrack" WHEN true THEN 'on' WHEN false THEN 'behind' ELSE 'unknown' END),
      ('progress', CASE
        WHEN f."planId" IS NOT NULL THEN 'plan'
        WHEN f."savedPathways" > 0 THEN 'saved'
        WHEN f."resultId" IS NOT NULL THEN 'result'
        WHEN f."surveyStartedAt" IS NOT NULL THEN 'started'
        ELSE 'none'
      END),
      ('plan', coalesce(f."planState"::text, 'none'))
    ) v (dimension, value)
  )
  INSERT INTO "CohortCell" ("schoolId", year, grade, program, dimension, value, count, "countedAt")
  SELECT ${schoolId}::uuid, ${year}::int, grade, '', dimension, value, count(*)::int, ${at}::timestamp FROM said
  GROUP BY grade, dimension, value
  UNION ALL
  SELECT ${schoolId}::uuid, ${year}::int, grade, program, dimension, value, count(*)::int, ${at}::timestamp FROM said
  WHERE EXISTS (SELECT 1 FROM programs) GROUP BY grade, program, dimension, value`;

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
