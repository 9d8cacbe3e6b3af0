import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { holds } from "../care-sql";
import { administers } from "../rules/administers";
import type { Placed } from "./list-structure";
import { hasWords, look } from "./people-words";

export type FoundPerson = { id: string; name: string; role: Role; grade: number | null; login: string };

/** A class or a program whose people are left out. */
type Outside = { classId: string } | { programId: string };

const notInside = (outside: Outside | undefined, at: Date) => {
  if (outside === undefined) return Prisma.sql`true`;
  const inside =
    "classId" in outside
      ? Prisma.sql`"Enrollment" e WHERE e."classId" = ${outside.classId}::uuid`
      : Prisma.sql`"ProgramMember" e WHERE e."programId" = ${outside.programId}::uuid`;
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM ${inside} AND e."personId" = p.id AND e.role = m.role AND ${holds("e", at)}
  )`;
};

/** People of a school whose name, sign-in name or number has these words, for a class or a program: ten at most. */
export async function findPeople(
  administrator: SchoolAdministrator,
  { schoolId, roles, q, outside }: { schoolId: string; roles: readonly Role[]; q: string; outside?: Outside },
  at: Date,
): Promise<FoundPerson[]> {
  if (!administers(administrator, schoolId) || q === "") return [];
  return withActor(administrator, async (tx) => {
    const found = await tx.$queryRaw<FoundPerson[]>`
      SELECT DISTINCT p.id, p.name, m.role, m.grade, coalesce(p."signInName", p.email, '') AS login, waymark_fold(p.name) AS sort
      FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
      WHERE m."schoolId" = ${schoolId}::uuid AND m.role::text = ANY (${[...roles]}) AND ${holds("m", at)} AND ${hasWords(q)}
        AND ${notInside(outside, at)}
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
