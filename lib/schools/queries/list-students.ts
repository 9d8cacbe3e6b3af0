import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { familyName, holds, looksAfter } from "../care-sql";
import { administers } from "../rules/administers";
import { cursorOf, pageSize, readCursor } from "./list-structure";
import { hasWords, look } from "./people-words";

export type StudentRow = {
  membershipId: string;
  id: string;
  name: string;
  signInName: string | null;
  grade: number | null;
  number: string | null;
  counselors: string[];
};
export type StudentFilter = {
  q: string;
  grade: number | null;
  classId: string | null;
  programId: string | null;
  lone: boolean;
  after: string | null;
};

/** The students of a school by family name, a page at a time; the looks are on record. Null to strangers. */
export async function listStudents(
  administrator: SchoolAdministrator,
  schoolId: string,
  { q, grade, classId, programId, lone, after }: StudentFilter,
  at: Date,
): Promise<{ students: StudentRow[]; next: string | null } | null> {
  if (!administers(administrator, schoolId)) return null;
  const beyond = readCursor(after);
  const inside = (table: Prisma.Sql, column: Prisma.Sql, id: string | null) =>
    id === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (
          SELECT 1 FROM ${table} e
          WHERE e.${column} = ${id}::uuid AND e."personId" = m."personId" AND e.role = 'STUDENT' AND ${holds("e", at)}
        )`;
  return withActor(administrator, async (tx) => {
    const rows = await tx.$queryRaw<(StudentRow & { sort: string })[]>`
      WITH one AS (
        SELECT m.id AS "membershipId", p.id, p.name, p."signInName", m.grade, m.number,
          (waymark_fold(${familyName}) || ', ' || waymark_fold(p.name)) COLLATE "C" AS sort
        FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
        WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT' AND ${holds("m", at)}
          AND ${grade === null ? Prisma.sql`true` : Prisma.sql`m.grade = ${grade}`}
          AND ${inside(Prisma.sql`"Enrollment"`, Prisma.sql`"classId"`, classId)}
          AND ${inside(Prisma.sql`"ProgramMember"`, Prisma.sql`"programId"`, programId)}
          AND ${lone ? Prisma.sql`NOT ${looksAfter(schoolId, at, Prisma.sql`m."personId"`)}` : Prisma.sql`true`}
          AND ${hasWords(q)}
      ), page AS (
        SELECT * FROM one
        WHERE ${beyond ? Prisma.sql`(sort, id) > (${beyond.sort} COLLATE "C", ${beyond.id}::uuid)` : Prisma.sql`true`}
        ORDER BY sort, id LIMIT ${pageSize + 1}
      )
      SELECT page.*, coalesce((
        SELECT array_agg(DISTINCT c.name) FROM "CaseloadAssignment" a JOIN "Person" c ON c.id = a."counselorId"
        WHERE a."studentId" = page.id AND a."schoolId" = ${schoolId}::uuid AND ${holds("a", at)}
      ), '{}') AS counselors
      FROM page ORDER BY sort, id`;
    const shown = rows.slice(0, pageSize);
    const fields = ["name", "grade", "number", "counselor"];
    await look(
      tx,
      administrator.id,
      "student.list",
      shown.map(({ id }) => id),
      fields,
    );
    const last = shown.at(-1);
    return {
      students: shown.map(({ sort: _, ...student }) => student),
      next: rows.length > pageSize && last ? cursorOf(last.sort, last.id) : null,
    };
  });
}

export type StudentPage = StudentRow & {
  counselorId: string | null;
  /** How the counselor came to the student: by hand, by a code, by the rules. */
  source: "HAND" | "CODE" | "RULE" | null;
  districtSchools: { id: string; name: string }[];
  classes: { id: string; title: string }[];
  programs: { id: string; title: string }[];
};

/** One student of a school as its administrator arranges them; the look is on record. */
export async function getSchoolStudent(
  administrator: SchoolAdministrator,
  { schoolId, studentId }: { schoolId: string; studentId: string },
  at: Date,
): Promise<StudentPage | null> {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const [row] = await tx.$queryRaw<StudentPage[]>`
      SELECT m.id AS "membershipId", p.id, p.name, p."signInName", m.grade, m.number,
        care.id AS "counselorId", care.source, coalesce(care.names, '{}') AS counselors,
        coalesce((
          SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name)
          FROM "School" s JOIN "School" o ON o."districtId" = s."districtId" AND o.id <> s.id AND o."closedAt" IS NULL
          WHERE s.id = ${schoolId}::uuid
        ), '[]') AS "districtSchools",
        coalesce((
          SELECT json_agg(json_build_object('id', k.id, 'title', k.title) ORDER BY k.title)
          FROM "Enrollment" e JOIN "Class" k ON k.id = e."classId" AND k."endedAt" IS NULL
          WHERE e."personId" = p.id AND e.role = 'STUDENT' AND k."schoolId" = ${schoolId}::uuid AND ${holds("e", at)}
        ), '[]') AS classes,
        coalesce((
          SELECT json_agg(json_build_object('id', g.id, 'title', g.title) ORDER BY g.title)
          FROM "ProgramMember" e JOIN "SchoolProgram" g ON g.id = e."programId" AND g."endedAt" IS NULL
          WHERE e."personId" = p.id AND e.role = 'STUDENT' AND g."schoolId" = ${schoolId}::uuid AND ${holds("e", at)}
        ), '[]') AS programs
      FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
      LEFT JOIN LATERAL (
        SELECT (array_agg(a."counselorId" ORDER BY a."from"))[1] AS id, (array_agg(a.source ORDER BY a."from"))[1] AS source,
          array_agg(c.name ORDER BY a."from") AS names
        FROM "CaseloadAssignment" a JOIN "Person" c ON c.id = a."counselorId"
        WHERE a."studentId" = p.id AND a."schoolId" = ${schoolId}::uuid AND ${holds("a", at)}
      ) care ON true
      WHERE m."schoolId" = ${schoolId}::uuid AND m.role = 'STUDENT' AND ${holds("m", at)} AND p.id = ${studentId}::uuid
      ORDER BY m."from" DESC LIMIT 1`;
    if (!row) return null;
    await look(tx, administrator.id, "student.view", [row.id], ["name", "grade", "number", "counselor", "classes"]);
    return row;
  });
}

/** Who counsels at a school now, by name. */
export const listSchoolCounselors = (
  administrator: SchoolAdministrator,
  schoolId: string,
  at: Date,
): Promise<{ id: string; name: string }[]> =>
  withActor(administrator, async (tx) => {
    if (!administers(administrator, schoolId)) return [];
    return tx.person.findMany({
      where: { memberships: { some: { schoolId, role: "COUNSELOR", ...currentAt(at) } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
  });
