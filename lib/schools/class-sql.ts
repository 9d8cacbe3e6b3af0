import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** The condition under which a row with "from" and "until" holds now. */
const current = (alias: string) => {
  const row = Prisma.raw(alias);
  return Prisma.sql`${row}."from" <= now() AND (${row}."until" IS NULL OR ${row}."until" > now())`;
};

/**
 * What the actor has to look after: classes that they teach and programs that they work in, and as an administrator all
 * of the school's. Columns: id, kind ("class", "program"), title, "schoolId", grade, "endsOn" of a class's year.
 */
export const ownGroups = Prisma.sql`
  SELECT k.id, 'class' AS kind, k.title, k."schoolId", k.grade, y."endsOn"
  FROM "Class" k JOIN "SchoolYear" y ON y.id = k."schoolYearId"
  WHERE k."endedAt" IS NULL
    AND (k.id = ANY ((SELECT waymark_classes())::uuid[]) OR k."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
  UNION ALL
  SELECT g.id, 'program', g.title, g."schoolId", NULL, NULL
  FROM "SchoolProgram" g
  WHERE g."endedAt" IS NULL
    AND (
      g."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
      OR (
        g."schoolId" = ANY ((SELECT waymark_schools('educator'))::uuid[])
        AND EXISTS (
          SELECT 1 FROM "ProgramMember" o
          WHERE o."programId" = g.id AND o."personId" = waymark_actor() AND o.role = 'EDUCATOR' AND ${current("o")}
        )
      )
    )`;

/** Who is a student of the groups named `groups` and still goes to their school. Columns: "groupId", "personId", grade. */
export const groupStudents = (groups: string) => {
  const table = Prisma.raw(groups);
  return Prisma.sql`
    SELECT DISTINCT ON (one."groupId", one."personId") one."groupId", one."personId", m.grade
    FROM (
      SELECT g.id AS "groupId", e."personId", g."schoolId"
      FROM ${table} g JOIN "Enrollment" e ON e."classId" = g.id AND e.role = 'STUDENT' AND ${current("e")}
      UNION ALL
      SELECT g.id, p."personId", g."schoolId"
      FROM ${table} g JOIN "ProgramMember" p ON p."programId" = g.id AND p.role = 'STUDENT' AND ${current("p")}
    ) one
    JOIN "Membership" m ON m."personId" = one."personId" AND m."schoolId" = one."schoolId" AND m.role = 'STUDENT'
      AND ${current("m")}
    ORDER BY one."groupId", one."personId", m."from" DESC`;
};
