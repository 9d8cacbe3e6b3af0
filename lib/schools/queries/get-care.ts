import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { chosen, decidedBy, holds, leftStudents, looksAfter, standingRules } from "../care-sql";
import { administers } from "../rules/administers";
import type { CareRule } from "../rules/care-rules";

export type Share = { id: string; name: string; now: number; by: { hand: number; code: number; rule: number } };
export type Leaver = { id: string; name: string; students: number };
export type Care = {
  rules: CareRule[];
  grades: { gradeFrom: number | null; gradeTo: number | null };
  /** Who counsels at the school now, by name. */
  shares: Share[];
  programs: { id: string; title: string }[];
  students: number;
  lone: number;
  /** Who left students behind whom nobody looks after since. */
  leavers: Leaver[];
};

/** How a school shares its students out among its counselors, for its administrators. */
export async function getCare(administrator: SchoolAdministrator, schoolId: string, at: Date): Promise<Care | null> {
  if (!administers(administrator, schoolId)) return null;
  const counted = (source: string) => Prisma.sql`
    count(DISTINCT a."studentId") FILTER (WHERE a.source = ${source}::"AssignmentSource")::int`;
  const care = await withActor(administrator, async (tx) => {
    const [row] = await tx.$queryRaw<Omit<Care, "leavers">[]>`
      SELECT
        coalesce((
          SELECT json_agg(to_jsonb(r) - 'position' ORDER BY r.position, r.id) FROM (${standingRules(schoolId)}) r
        ), '[]') AS rules,
        json_build_object('gradeFrom', s."gradeFrom", 'gradeTo', s."gradeTo") AS grades,
        coalesce((
          SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'now', c.now, 'by', c.by) ORDER BY c.sort, c.id)
          FROM (
            SELECT p.id, p.name, waymark_fold(p.name) AS sort, count(DISTINCT a."studentId")::int AS now,
              json_build_object('hand', ${counted("HAND")}, 'code', ${counted("CODE")}, 'rule', ${counted("RULE")}) AS by
            FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
            LEFT JOIN "CaseloadAssignment" a ON a."counselorId" = p.id AND a."schoolId" = s.id AND ${holds("a", at)}
              AND EXISTS (
                SELECT 1 FROM "Membership" g
                WHERE g."personId" = a."studentId" AND g."schoolId" = s.id AND g.role = 'STUDENT' AND ${holds("g", at)}
              )
            WHERE m."schoolId" = s.id AND m.role = 'COUNSELOR' AND ${holds("m", at)}
            GROUP BY p.id, p.name
          ) c
        ), '[]') AS shares,
        coalesce((
          SELECT json_agg(json_build_object('id', g.id, 'title', g.title) ORDER BY g.title)
          FROM "SchoolProgram" g WHERE g."schoolId" = s.id AND g."endedAt" IS NULL
        ), '[]') AS programs,
        (SELECT count(DISTINCT m."personId")::int FROM "Membership" m
         WHERE m."schoolId" = s.id AND m.role = 'STUDENT' AND ${holds("m", at)}) AS students,
        (SELECT count(DISTINCT m."personId")::int FROM "Membership" m
         WHERE m."schoolId" = s.id AND m.role = 'STUDENT' AND ${holds("m", at)}
           AND NOT ${looksAfter(schoolId, at, Prisma.sql`m."personId"`)}) AS lone
      FROM "School" s WHERE s.id = ${schoolId}::uuid`;
    return row ?? null;
  });
  if (!care) return null;
  const leavers = care.lone === 0 ? [] : await withPurpose("roster", (tx) => listLeavers(tx, schoolId, at));
  return { ...care, leavers };
}

/** Who left is no longer visible to the school; their names are told while students wait for someone else. */
const listLeavers = (tx: Transaction, schoolId: string, at: Date) =>
  tx.$queryRaw<Leaver[]>`
    WITH lone AS (${leftStudents(schoolId, at)})
    SELECT p.id, p.name, count(*)::int AS students
    FROM lone JOIN "Person" p ON p.id = lone.counselor
    GROUP BY p.id, p.name ORDER BY students DESC, p.id LIMIT 20`;

export type Preview = { shares: { id: string; students: number }[]; lone: number };

/** How many students each counselor would have if these were the rules; whom someone gave by hand or code stays. */
export async function previewCare(
  administrator: SchoolAdministrator,
  schoolId: string,
  rules: readonly CareRule[],
  at: Date,
): Promise<Preview | null> {
  if (!administers(administrator, schoolId)) return null;
  const given = JSON.stringify(rules.map((rule, position) => ({ ...rule, position })));
  const drawn = Prisma.sql`
    SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS r(
      id uuid, "counselorId" uuid, position int, "nameFrom" text, "nameTo" text, "gradeFrom" int, "gradeTo" int,
      "programId" uuid
    )`;
  return withActor(administrator, async (tx) => {
    const [row] = await tx.$queryRaw<[Preview]>`
      WITH ${decidedBy(schoolId, drawn, at, null)}, ${chosen(schoolId, at)},
      cared AS MATERIALIZED (
        SELECT c.student, c.counselor FROM chosen c JOIN student s ON s.id = c.student
        UNION
        SELECT d.student, d.counselor FROM decided d WHERE d.student NOT IN (SELECT c.student FROM chosen c)
      )
      SELECT
        coalesce((
          SELECT json_agg(json_build_object('id', c.id, 'students', c.students)) FROM (
            SELECT counselor.id, count(cared.student)::int AS students
            FROM counselor LEFT JOIN cared ON cared.counselor = counselor.id GROUP BY counselor.id
          ) c
        ), '[]') AS shares,
        (SELECT count(*)::int FROM student s WHERE s.id NOT IN (SELECT student FROM cared)) AS lone`;
    return row;
  });
}
