import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { letters } from "./rules/care-rules";

/** `foldName` of rules/care-rules.ts, said to PostgreSQL. */
function folded(words: Prisma.Sql): Prisma.Sql {
  let plain = Prisma.sql`normalize(${words}, NFKD)`;
  const single = letters.filter(([, to]) => to.length === 1);
  for (const [from, to] of letters) if (to.length > 1) plain = Prisma.sql`replace(${plain}, ${from}, ${to})`;
  const [from, to] = [single.map(([letter]) => letter).join(""), single.map(([, letter]) => letter).join("")];
  return Prisma.sql`lower(regexp_replace(translate(${plain}, ${from}, ${to}), '[^A-Za-z0-9]', '', 'g'))`;
}

/** The family name of a person `p`, as `familyNameOf` finds it. */
export const familyName = Prisma.sql`coalesce(nullif(btrim(p."familyName"), ''), (regexp_match(btrim(p.name), '[^ ]+$'))[1], '')`;

/** A moment, as the columns hold it: UTC without a zone, whatever zone the connection has. */
export const moment = (at: Date): Prisma.Sql => Prisma.sql`${at.toISOString()}::text::timestamp`;

/** Whether a row of `alias` with from and until holds at a moment. */
export function holds(alias: string, at: Date): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`${row}."from" <= ${moment(at)} AND (${row}."until" IS NULL OR ${row}."until" > ${moment(at)})`;
}

/** The rules of a school as they stand, in their order; those of who no longer counsels there hold for nobody. */
export const standingRules = (schoolId: string): Prisma.Sql => Prisma.sql`
  SELECT r.id, r."counselorId", r.position, r."nameFrom", r."nameTo", r."gradeFrom", r."gradeTo", r."programId"
  FROM "CaseloadRule" r WHERE r."schoolId" = ${schoolId}::uuid AND r."endedAt" IS NULL`;

/**
 * Common table expressions `student` (everyone at the school now), `counselor` (everyone who counsels there now), and
 * `decided`: for each student the first of `rules` that holds. `only`: of one student.
 */
export function decidedBy(schoolId: string, rules: Prisma.Sql, at: Date, only: string | null): Prisma.Sql {
  const one = only === null ? Prisma.empty : Prisma.sql`AND m."personId" = ${only}::uuid`;
  return Prisma.sql`
    student AS MATERIALIZED (
      SELECT DISTINCT ON (m."personId") m."personId" AS id, m.grade,
        ${folded(familyName)} COLLATE "C" AS name
      FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
      WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT' AND ${holds("m", at)} ${one}
      ORDER BY m."personId", m."from" DESC
    ),
    counselor AS MATERIALIZED (
      SELECT DISTINCT m."personId" AS id FROM "Membership" m
      WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'COUNSELOR' AND ${holds("m", at)}
    ),
    given AS MATERIALIZED (${rules}),
    rule AS MATERIALIZED (
      SELECT g.id, g."counselorId", g.position, g."gradeFrom", g."gradeTo", g."programId",
        nullif(nullif(${folded(Prisma.sql`coalesce(g."nameFrom", '')`)}, ''), 'a') COLLATE "C" AS lowest,
        nullif(regexp_replace(${folded(Prisma.sql`coalesce(g."nameTo", '')`)}, '^z+$', ''), '') COLLATE "C" AS highest
      FROM given g JOIN counselor c ON c.id = g."counselorId"
    ),
    pupil AS MATERIALIZED (
      SELECT g.id AS program, e."personId"
      FROM "SchoolProgram" g JOIN "ProgramMember" e ON e."programId" = g.id AND e.role = 'STUDENT'
      WHERE g."schoolId" = ${schoolId}::uuid AND g."endedAt" IS NULL AND ${holds("e", at)}
        AND g.id IN (SELECT "programId" FROM rule)
    ),
    decided AS MATERIALIZED (
      SELECT s.id AS student, won."counselorId" AS counselor, won.id AS rule
      FROM student s CROSS JOIN LATERAL (
        SELECT r."counselorId", r.id FROM rule r
        WHERE (r.lowest IS NULL OR s.name >= r.lowest)
          AND (r.highest IS NULL OR left(s.name, length(r.highest)) <= r.highest)
          AND ((r."gradeFrom" IS NULL AND r."gradeTo" IS NULL)
            OR s.grade BETWEEN coalesce(r."gradeFrom", s.grade) AND coalesce(r."gradeTo", s.grade))
          AND (r."programId" IS NULL OR (r."programId", s.id) IN (SELECT program, "personId" FROM pupil))
        ORDER BY r.position, r.id LIMIT 1
      ) won
    )`;
}

/**
 * `chosen`: the students of the school whom someone gave to a counselor by hand or by a code, and who still counsels
 * there. Stands after `decidedBy`.
 */
export const chosen = (schoolId: string, at: Date): Prisma.Sql => Prisma.sql`
  chosen AS MATERIALIZED (
    SELECT DISTINCT a."studentId" AS student, a."counselorId" AS counselor
    FROM "CaseloadAssignment" a JOIN counselor c ON c.id = a."counselorId"
    WHERE a."schoolId" = ${schoolId}::uuid AND a.source <> 'RULE'
      AND (a."until" IS NULL OR a."until" > ${moment(at)})
  )`;

/** Students at the school now whom nobody looks after, each with the counselor who did so last and has left. */
export const leftStudents = (schoolId: string, at: Date): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (m."personId") m."personId" AS student, a."counselorId" AS counselor
  FROM "Membership" m
  JOIN "CaseloadAssignment" a ON a."studentId" = m."personId" AND a."schoolId" = m."schoolId"
  WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT' AND ${holds("m", at)}
    AND NOT ${looksAfter(schoolId, at, Prisma.sql`m."personId"`)}
    AND NOT EXISTS (
      SELECT 1 FROM "Membership" c
      WHERE c."personId" = a."counselorId" AND c."schoolId" = m."schoolId" AND c.role = 'COUNSELOR' AND ${holds("c", at)}
    )
  ORDER BY m."personId", a."until" DESC NULLS FIRST, a."from" DESC`;

/** Whether someone who counsels at the school now looks after a student. */
export function looksAfter(schoolId: string, at: Date, student: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "CaseloadAssignment" l
    JOIN "Membership" k ON k."personId" = l."counselorId" AND k."schoolId" = l."schoolId" AND k.role = 'COUNSELOR'
    WHERE l."studentId" = ${student} AND l."schoolId" = ${schoolId}::uuid AND ${holds("l", at)} AND ${holds("k", at)}
  )`;
}
