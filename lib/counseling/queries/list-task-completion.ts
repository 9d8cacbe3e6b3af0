import "server-only";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { TaskKind } from "@/prisma/generated/enums";
import type { TaskCount } from "../rules/task-completion";
import { yearDays } from "../rules/task-year";
import { isInYear, isSeenDoneSql, isTaskOf } from "./task-sql";

export type SchoolTask = {
  id: string;
  kind: TaskKind;
  titleEn: string;
  titleEs: string;
  gradeFrom: number;
  gradeTo: number;
  /** The class or program that it is only for. */
  place: string | null;
  dueOn: Date;
  standards: string[];
  isRetired: boolean;
};
export type TaskCompletion = {
  tasks: SchoolTask[];
  counts: TaskCount[];
  grades: { grade: number; students: number; finished: number }[];
  /** Tasks of the year before, that could be copied. */
  lastYear: number;
};

type Row = {
  tasks: SchoolTask[] | null;
  counts: TaskCount[] | null;
  grades: TaskCompletion["grades"] | null;
  lastYear: number;
};

/**
 * The tasks of one school in one school year, and how far students are with them: those in a counselor's care, all for
 * an administrator. Counts only, no names.
 */
export const listTaskCompletion = (
  staff: SchoolStaff,
  { schoolId, yearEnd }: { schoolId: string; yearEnd: number },
): Promise<TaskCompletion> =>
  withActor(staff, async (tx) => {
    const [year, before] = [yearDays(yearEnd), yearDays(yearEnd - 1)];
    const [row] = await tx.$queryRaw<[Row]>`
      WITH listed AS MATERIALIZED (
        SELECT t.*, coalesce(k.title, g.title) AS place
        FROM "Task" t LEFT JOIN "Class" k ON k.id = t."classId" LEFT JOIN "SchoolProgram" g ON g.id = t."programId"
        WHERE t."schoolId" = ${schoolId}::uuid AND ${isInYear(year)}
          AND t."schoolId" = ANY ((SELECT waymark_schools('counselor') || waymark_schools('administrator'))::uuid[])
      ),
      people AS MATERIALIZED (
        SELECT DISTINCT ON (m."personId") m."personId", m."schoolId", m.grade
        FROM "Membership" m
        WHERE m.role = 'STUDENT' AND m."schoolId" = ${schoolId}::uuid
          AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
          AND (m."personId" = ANY ((SELECT waymark_care())::uuid[])
            OR m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
        ORDER BY m."personId", m."from" DESC
      ),
      -- By the people's ids, so that the tables of a whole district are not read for one caseload.
      standings AS MATERIALIZED (
        SELECT * FROM "Standing" WHERE "personId" = ANY (ARRAY(SELECT "personId" FROM people))
      ),
      said AS MATERIALIZED (
        SELECT "taskId", "personId", outcome FROM "TaskState"
        WHERE "personId" = ANY (ARRAY(SELECT "personId" FROM people))
      ),
      folio AS MATERIALIZED (
        SELECT person, at FROM waymark_portfolio_at((SELECT array_agg("personId") FROM people))
      ),
      one AS MATERIALIZED (
        SELECT t.id, m.grade, m."personId",
          ${isSeenDoneSql(year.from)} OR coalesce(t.kind = 'OTHER' AND x.outcome = 'DONE', false) AS done,
          coalesce(x.outcome = 'SKIPPED', false) AS skipped
        FROM listed t
        JOIN people m ON ${isTaskOf}
        LEFT JOIN standings s ON s."personId" = m."personId"
        LEFT JOIN folio ON folio.person = m."personId"
        LEFT JOIN said x ON x."taskId" = t.id AND x."personId" = m."personId"
      )
      SELECT
        (SELECT json_agg(json_build_object('id', id, 'kind', kind, 'titleEn', "titleEn", 'titleEs', "titleEs",
            'gradeFrom', "gradeFrom", 'gradeTo', "gradeTo", 'place', place, 'dueOn', "dueOn", 'standards', standards,
            'isRetired', "retiredAt" IS NOT NULL) ORDER BY "dueOn", id) FROM listed) AS tasks,
        (SELECT json_agg(c) FROM (
          SELECT id AS "taskId", grade, count(*)::int AS total, (count(*) FILTER (WHERE done))::int AS done,
            (count(*) FILTER (WHERE skipped AND NOT done))::int AS skipped
          FROM one GROUP BY id, grade) c) AS counts,
        (SELECT json_agg(g) FROM (
          SELECT grade, count(*)::int AS students, (count(*) FILTER (WHERE finished))::int AS finished
          FROM (SELECT grade, "personId", bool_and(done OR skipped) AS finished FROM one GROUP BY grade, "personId") each
          GROUP BY grade) g) AS grades,
        (SELECT count(*)::int FROM "Task" t
          WHERE t."schoolId" = ${schoolId}::uuid AND t."retiredAt" IS NULL AND t."classId" IS NULL
            AND ${isInYear(before)}) AS "lastYear"`;
    return {
      tasks: (row.tasks ?? []).map((task) => ({ ...task, dueOn: new Date(`${String(task.dueOn)}T00:00:00Z`) })),
      counts: row.counts ?? [],
      grades: row.grades ?? [],
      lastYear: row.lastYear,
    };
  });
