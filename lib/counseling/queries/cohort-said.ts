import "server-only";
import type { Actor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";

/**
 * What each of these students says of each subject, as rows (student, schoolId, grade, program, dimension, value). `students` is
 * a query of (personId, grade, schoolId). In programs a student counts in the one they are in; "none" and "several" make
 * the programs of a school add up to all its students, which the suppression of small groups builds on.
 */
export const cohortSaid = (students: Prisma.Sql, at: Date) => Prisma.sql`
  SELECT f.student, f."schoolId", f.grade, f.program, v.dimension, v.value
  FROM (
    SELECT s."personId" AS student, s."schoolId", coalesce(s.grade, 0) AS grade, t.*,
      CASE coalesce(p.many, 0) WHEN 0 THEN 'none' WHEN 1 THEN p.program ELSE 'several' END AS program
    FROM (${students}) s
    LEFT JOIN "Standing" t ON t."personId" = s."personId"
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT g.id) AS many, min(g.id::text) AS program
      FROM "ProgramMember" e JOIN "SchoolProgram" g ON g.id = e."programId"
      WHERE e."personId" = s."personId" AND e.role = 'STUDENT' AND g."schoolId" = s."schoolId" AND g."endedAt" IS NULL
        AND e."from" <= ${at} AND (e."until" IS NULL OR e."until" > ${at})
    ) p ON true
  ) f
  CROSS JOIN LATERAL (VALUES
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
  ) v (dimension, value)`;

/** The students in the actor's own care now, at these schools; none for who counsels nobody. */
export const studentsInCareAt = ({ id }: Actor, schools: readonly string[], at: Date) => Prisma.sql`
  SELECT DISTINCT ON (c."schoolId", m."personId") m."personId", m.grade, c."schoolId"
  FROM "CaseloadAssignment" c
  JOIN "Membership" m ON m."personId" = c."studentId" AND m."schoolId" = c."schoolId" AND m.role = 'STUDENT'
    AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
  WHERE c."counselorId" = ${id}::uuid AND c."schoolId" = ANY (${schools}::uuid[])
    AND c."studentId" = ANY ((SELECT waymark_care())::uuid[])
    AND c."from" <= ${at} AND (c."until" IS NULL OR c."until" > ${at})
  ORDER BY c."schoolId", m."personId", m."from" DESC`;
