import "server-only";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { groupStudents, ownGroups } from "@/lib/schools/class-sql";
import type { PlanState } from "@/prisma/generated/enums";
import { type ClassPicture, classPicture } from "../rules/class-picture";
import { beyond } from "./list-classes";

export type ClassStudent = {
  id: string;
  name: string;
  grade: number | null;
  /** Questions answered in the newest survey; 0 before the first. */
  answered: number;
  resultAt: Date | null;
  planState: PlanState | null;
  /** Whether they ever set a password. */
  hasPassword: boolean;
};

export type ClassView = {
  id: string;
  kind: "class" | "program";
  title: string;
  grade: number | null;
  schoolName: string;
  timeZone: string;
  size: number;
  done: number;
  students: ClassStudent[];
  next: string | null;
  picture: ClassPicture;
};

type StudentRow = Omit<ClassStudent, "resultAt" | "hasPassword"> & { sort: string; resultAt: string | null };
type ResultRow = { resultAt: string; topInterest: string | null; topClusters: string[] };
type GroupRow = Pick<ClassView, "id" | "kind" | "title" | "grade" | "schoolName" | "timeZone" | "size"> & {
  students: StudentRow[];
  results: ResultRow[];
};

const pageSize = 50;

// JSON carries the time without its zone; the database keeps all times in UTC.
const toDate = (text: string) => new Date(`${text}Z`);

/**
 * One class (or program) of the staff member's: its students by name with where they stand, and what the class as a
 * whole is interested in; null for anyone else. What single students are interested in is not answered. Each look at a
 * student is on record.
 */
export async function getClass(
  staff: ClassStaff,
  id: string,
  { after }: { after?: string | undefined },
): Promise<ClassView | null> {
  const found = await withActor(staff, async (tx) => {
    const [row] = await tx.$queryRaw<GroupRow[]>`
      WITH own AS MATERIALIZED (SELECT * FROM (${ownGroups}) g WHERE g.id = ${id}::uuid),
      members AS MATERIALIZED (
        SELECT p.id, p.name, lower(p.name) AS sort, s.grade, coalesce(t.answered, 0) AS answered, t."resultAt",
          t."planState", CASE WHEN t."resultFlat" THEN NULL ELSE t."topInterest" END AS "topInterest", t."topClusters"
        FROM (${groupStudents("own")}) s
        JOIN "Person" p ON p.id = s."personId"
        LEFT JOIN "Standing" t ON t."personId" = p.id
      ),
      page AS (SELECT * FROM members WHERE ${beyond(after)} ORDER BY sort, id LIMIT ${pageSize + 1})
      SELECT own.id, own.kind, own.title, own.grade, h.name AS "schoolName", h."timeZone",
        (SELECT count(*)::int FROM members) AS size,
        coalesce((
          SELECT json_agg(json_build_object('id', id, 'name', name, 'sort', sort, 'grade', grade, 'answered', answered,
            'resultAt', "resultAt", 'planState', "planState") ORDER BY sort, id) FROM page
        ), '[]') AS students,
        coalesce((
          SELECT json_agg(json_build_object('resultAt', "resultAt", 'topInterest', "topInterest", 'topClusters', "topClusters"))
          FROM members WHERE "resultAt" IS NOT NULL
        ), '[]') AS results
      FROM own JOIN "School" h ON h.id = own."schoolId"`;
    if (!row) return null;
    const shown = row.students.slice(0, pageSize);
    if (shown.length > 0)
      await tx.auditEntry.createMany({
        data: shown.map((student) => ({
          actorId: staff.id,
          action: "class.view",
          subjectId: student.id,
          entity: "Person",
          entityId: student.id,
          fields: ["name", "grade", "survey", "plan"],
        })),
      });
    const last = row.students.length > pageSize ? shown.at(-1) : undefined;
    return { ...row, students: shown, next: last ? `${last.sort}|${last.id}` : null };
  });
  if (!found) return null;
  const known = await withPassword(found.students.map(({ id: student }) => student));
  const { students, results, ...group } = found;
  const times = results.map((result) => ({ ...result, resultAt: toDate(result.resultAt) }));
  return {
    ...group,
    done: results.length,
    students: students.map(({ sort: _, resultAt, ...student }) => ({
      ...student,
      resultAt: resultAt === null ? null : toDate(resultAt),
      hasPassword: known.has(student.id),
    })),
    picture: classPicture(times),
  };
}

/** Which of these people ever set a password. Passwords are shut to staff; that there is one is all that is asked. */
export const withPassword = (ids: readonly string[]): Promise<Set<string>> =>
  withPurpose("sign-in", async (tx) => {
    const rows = await tx.credential.findMany({ where: { personId: { in: [...ids] } }, select: { personId: true } });
    return new Set(rows.map(({ personId }) => personId));
  });
