import "server-only";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { groupStudents, ownGroups } from "@/lib/schools/class-sql";
import { Prisma } from "@/prisma/generated/client";

export type ClassRow = {
  id: string;
  kind: "class" | "program";
  title: string;
  schoolName: string;
  grade: number | null;
  students: number;
  /** Students who have finished a survey, and who have begun one and not finished any. */
  done: number;
  started: number;
  /** Students with a plan. */
  planned: number;
};

export type ClassList = { classes: ClassRow[]; next: string | null };

const pageSize = 50;

/** Where the page after a row begins: what it is sorted by, and its id. */
export const beyond = (after: string | undefined): Prisma.Sql => {
  if (after === undefined) return Prisma.sql`true`;
  const bar = after.lastIndexOf("|");
  return Prisma.sql`(sort, id) > (${after.slice(0, bar)}, ${after.slice(bar + 1)}::uuid)`;
};

/**
 * One page of what the staff member has to look after in this school year, classes before programs, by title: an
 * educator their own, an administrator all of the school's. Counts only: no student is looked at.
 */
export const listClasses = (staff: ClassStaff, { after }: { after?: string | undefined }): Promise<ClassList> =>
  withActor(staff, async (tx) => {
    const rows = await tx.$queryRaw<(ClassRow & { sort: string })[]>`
      WITH page AS MATERIALIZED (
        SELECT * FROM (
          SELECT g.*, g.kind || ' ' || lower(g.title) AS sort FROM (${ownGroups}) g
          WHERE g."endsOn" IS NULL OR g."endsOn" >= current_date
        ) g
        WHERE ${beyond(after)} ORDER BY sort, id LIMIT ${pageSize + 1}
      ), tally AS (
        SELECT s."groupId", count(*)::int AS students,
          count(*) FILTER (WHERE t."resultId" IS NOT NULL)::int AS done,
          count(*) FILTER (WHERE t."resultId" IS NULL AND t.answered > 0)::int AS started,
          count(*) FILTER (WHERE t."planId" IS NOT NULL)::int AS planned
        FROM (${groupStudents("page")}) s LEFT JOIN "Standing" t ON t."personId" = s."personId"
        GROUP BY s."groupId"
      )
      SELECT p.id, p.kind, p.title, p.grade, p.sort, h.name AS "schoolName", coalesce(y.students, 0) AS students,
        coalesce(y.done, 0) AS done, coalesce(y.started, 0) AS started, coalesce(y.planned, 0) AS planned
      FROM page p JOIN "School" h ON h.id = p."schoolId" LEFT JOIN tally y ON y."groupId" = p.id
      ORDER BY p.sort, p.id`;
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      classes: shown.map(({ sort: _, ...row }) => row),
      next: rows.length > pageSize && last ? `${last.sort}|${last.id}` : null,
    };
  });
