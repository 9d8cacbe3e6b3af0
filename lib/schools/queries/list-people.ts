import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { familyName, holds, looksAfter, moment } from "../care-sql";
import { administers } from "../rules/administers";
import { undoableSince } from "../rules/undo";
import { cursorOf, pageSize, type Placed, readCursor } from "./list-structure";

const hasWords = (q: string) =>
  q === ""
    ? Prisma.sql`true`
    : Prisma.sql`strpos(waymark_fold(p.name || ' ' || coalesce(p."signInName", '') || ' ' || coalesce(m.number, '')), waymark_fold(${q})) > 0`;

/** Every look at a student is on record. */
const look = (tx: Transaction, actorId: string, action: string, ids: readonly string[], fields: string[]) =>
  ids.length === 0
    ? null
    : tx.auditEntry.createMany({
        data: ids.map((id) => ({ actorId, action, subjectId: id, entity: "Person", entityId: id, fields })),
      });

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

export type StaffRow = {
  membershipId: string;
  id: string;
  name: string;
  login: string;
  role: Role;
  /** Students in the person's care at the school. */
  students: number;
  classes: number;
  /** When the membership ended, where that can still be taken back. */
  endedAt: Date | null;
};

/** Who works at a school, by name, and who left within the last ten minutes. */
export async function listStaff(
  administrator: SchoolAdministrator,
  { schoolId, after }: { schoolId: string; after: string | null },
  at: Date,
): Promise<{ staff: StaffRow[]; next: string | null } | null> {
  if (!administers(administrator, schoolId)) return null;
  const beyond = readCursor(after);
  // Who left is no longer visible to the school; for ten minutes they can come back, and are named for it.
  return withPurpose("roster", async (tx) => {
    const rows = await tx.$queryRaw<(StaffRow & { sort: string })[]>`
      WITH page AS (
        SELECT m.id AS "membershipId", p.id, p.name, coalesce(p."signInName", p.email, '') AS login, m.role, m."until" AS "endedAt",
          waymark_fold(p.name) COLLATE "C" AS sort
        FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
        WHERE m."schoolId" = ${schoolId}::uuid AND m.role <> 'STUDENT' AND m."from" <= ${moment(at)}
          AND (m."until" IS NULL OR m."until" >= ${moment(undoableSince(at))})
      )
      SELECT page.*,
        CASE WHEN role = 'COUNSELOR' THEN (
          SELECT count(DISTINCT a."studentId")::int FROM "CaseloadAssignment" a
          WHERE a."counselorId" = page.id AND a."schoolId" = ${schoolId}::uuid AND ${holds("a", at)}
        ) ELSE 0 END AS students,
        CASE WHEN role = 'EDUCATOR' THEN (
          SELECT count(*)::int FROM "Enrollment" e JOIN "Class" k ON k.id = e."classId" AND k."endedAt" IS NULL
          WHERE e."personId" = page.id AND e.role = 'EDUCATOR' AND k."schoolId" = ${schoolId}::uuid AND ${holds("e", at)}
        ) ELSE 0 END AS classes
      FROM page
      WHERE ${beyond ? Prisma.sql`(sort, "membershipId") > (${beyond.sort} COLLATE "C", ${beyond.id}::uuid)` : Prisma.sql`true`}
      ORDER BY sort, "membershipId" LIMIT ${pageSize + 1}`;
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      staff: shown.map(({ sort: _, ...row }) => ({
        ...row,
        endedAt: row.endedAt && row.endedAt <= at ? row.endedAt : null,
      })),
      next: rows.length > pageSize && last ? cursorOf(last.sort, last.membershipId) : null,
    };
  });
}

export type FoundPerson = { id: string; name: string; role: Role; grade: number | null; login: string };

/** People of a school whose name, sign-in name or number has these words, for a class or a program: ten at most. */
export async function findPeople(
  administrator: SchoolAdministrator,
  { schoolId, roles, q }: { schoolId: string; roles: readonly Role[]; q: string },
  at: Date,
): Promise<FoundPerson[]> {
  if (!administers(administrator, schoolId) || q === "") return [];
  return withActor(administrator, async (tx) => {
    const found = await tx.$queryRaw<FoundPerson[]>`
      SELECT DISTINCT p.id, p.name, m.role, m.grade, coalesce(p."signInName", p.email, '') AS login, waymark_fold(p.name) AS sort
      FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
      WHERE m."schoolId" = ${schoolId}::uuid AND m.role::text = ANY (${[...roles]}) AND ${holds("m", at)} AND ${hasWords(q)}
      ORDER BY sort, p.id LIMIT 10`;
    const students = found.filter(({ role }) => role === "STUDENT").map(({ id }) => id);
    await look(tx, administrator.id, "student.list", students, ["name", "grade"]);
    return found;
  });
}

/** Who is in a class now, teachers first. */
export const listClassPlaces = (administrator: SchoolAdministrator, schoolId: string, classId: string, at: Date) =>
  listPlaces(
    administrator,
    schoolId,
    { table: Prisma.sql`"Enrollment"`, column: Prisma.sql`"classId"`, id: classId },
    at,
  );

/** Who is in a program now, staff first. */
export const listProgramPlaces = (administrator: SchoolAdministrator, schoolId: string, programId: string, at: Date) =>
  listPlaces(
    administrator,
    schoolId,
    { table: Prisma.sql`"ProgramMember"`, column: Prisma.sql`"programId"`, id: programId },
    at,
  );

/** The page shows so many at most; a program of a whole school is looked at in the list of students. */
export const mostPlaces = 200;

async function listPlaces(
  administrator: SchoolAdministrator,
  schoolId: string,
  { table, column, id }: { table: Prisma.Sql; column: Prisma.Sql; id: string },
  at: Date,
): Promise<Placed[]> {
  if (!administers(administrator, schoolId)) return [];
  return withActor(administrator, async (tx) => {
    const placed = await tx.$queryRaw<Placed[]>`
      SELECT e.id AS "placeId", p.id AS "personId", p.name, e.role, m.grade
      FROM ${table} e JOIN "Person" p ON p.id = e."personId"
      JOIN LATERAL (
        SELECT m.grade FROM "Membership" m
        WHERE m."personId" = p.id AND m."schoolId" = ${schoolId}::uuid AND m.role = e.role AND ${holds("m", at)} LIMIT 1
      ) m ON true
      WHERE e.${column} = ${id}::uuid AND ${holds("e", at)}
      ORDER BY e.role = 'STUDENT', waymark_fold(p.name), e.id LIMIT ${mostPlaces}`;
    const students = placed.filter(({ role }) => role === "STUDENT").map(({ personId }) => personId);
    await look(tx, administrator.id, "student.list", students, ["name", "grade"]);
    return placed;
  });
}
