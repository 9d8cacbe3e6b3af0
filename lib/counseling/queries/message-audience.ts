import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Audience, CaseloadAudience } from "../rules/message-audience";

const holds = (row: string) =>
  Prisma.raw(`${row}."from" <= now() AND (${row}."until" IS NULL OR ${row}."until" > now())`);

const steps = Prisma.sql`CASE
  WHEN s."planId" IS NOT NULL THEN 'plan'
  WHEN s."savedPathways" > 0 THEN 'saved'
  WHEN s."resultAt" IS NOT NULL THEN 'result'
  WHEN s."surveyStartedAt" IS NOT NULL THEN 'started'
  ELSE 'none'
END`;

const tracks = Prisma.sql`CASE WHEN s."onTrack" THEN 'on' WHEN NOT s."onTrack" THEN 'off' ELSE 'unknown' END`;

function caseload({ grade, step, track, plan }: CaseloadAudience) {
  const parts = [Prisma.sql`m."personId" = ANY ((SELECT waymark_care())::uuid[])`];
  if (grade !== undefined) parts.push(Prisma.sql`m.grade = ${grade}`);
  if (step !== undefined) parts.push(Prisma.sql`${steps} = ${step}`);
  if (track !== undefined) parts.push(Prisma.sql`${tracks} = ${track}`);
  if (plan !== undefined) parts.push(Prisma.sql`coalesce(s."planState"::text, 'none') = ${plan}`);
  return Prisma.join(parts, " AND ");
}

function named(audience: Audience) {
  switch (audience.kind) {
    case "student":
      return Prisma.sql`m."personId" = ${audience.id}::uuid`;
    case "class":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "Enrollment" e JOIN "Class" k ON k.id = e."classId" AND k."endedAt" IS NULL
        WHERE e."classId" = ${audience.id}::uuid AND e."personId" = m."personId" AND e.role = 'STUDENT'
          AND k."schoolId" = m."schoolId" AND ${holds("e")}
          AND (k.id = ANY ((SELECT waymark_classes())::uuid[])
            OR k."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
            OR k."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
      )`;
    case "program":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "ProgramMember" e JOIN "SchoolProgram" g ON g.id = e."programId" AND g."endedAt" IS NULL
        WHERE e."programId" = ${audience.id}::uuid AND e."personId" = m."personId" AND e.role = 'STUDENT'
          AND g."schoolId" = m."schoolId" AND ${holds("e")}
          AND (g."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
            OR g."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
            OR EXISTS (
              SELECT 1 FROM "ProgramMember" own
              WHERE own."programId" = g.id AND own."personId" = (SELECT waymark_actor()) AND own.role <> 'STUDENT'
                AND ${holds("own")}
            ))
      )`;
    case "caseload":
      return caseload(audience);
  }
}

/**
 * Students (id, name, schoolId) whom these words mean and to whom the actor of the transaction may write: in their
 * care, taught by them, or at a school that they administer.
 */
export const audienceRows = (audience: Audience) => Prisma.sql`
  SELECT DISTINCT ON (p.id) p.id, p.name, m."schoolId"
  FROM "Membership" m
  JOIN "Person" p ON p.id = m."personId"
  LEFT JOIN "Standing" s ON s."personId" = m."personId"
  WHERE m.role = 'STUDENT' AND m."schoolId" IS NOT NULL AND ${holds("m")}
    AND (m."personId" = ANY ((SELECT waymark_care())::uuid[])
      OR m."personId" = ANY ((SELECT waymark_taught())::uuid[])
      OR m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
    AND ${named(audience)}
  ORDER BY p.id, m."from" DESC`;
