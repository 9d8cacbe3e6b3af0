import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { addToTallies, type GradeTally } from "../rules/grade-tally";
import { progressOf, type StudentProgress } from "../rules/student-progress";
import { type ReportScope, walkStudents } from "./walk-students";

const shown = ["name", "grade", "plan", "reviews", "transcript"];

type ProgressWalk = { grade?: number | undefined; from?: string | null; download?: boolean; at: Date };

/** Batch by batch the lines of the school's report on academic plans; each student is on record as reported. */
export const walkProgress = (
  person: CurrentUser,
  scope: ReportScope,
  { grade, from = null, download = false, at }: ProgressWalk,
): AsyncGenerator<StudentProgress[]> =>
  walkStudents(
    person,
    scope,
    { grade, from, action: download ? "report.download" : "report.view", fields: shown, at },
    async (students, world, tx) => {
      const lines: StudentProgress[] = [];
      for (const student of students) {
        const rules = await world.rulesOf(tx, student);
        lines.push(progressOf(student, rules, world.offered, { now: at, timeZone: world.timeZone }));
      }
      return lines;
    },
  );

const batchesAtOnce = 4;

/**
 * How many students of each grade have a plan, were reviewed this year, and are on track. A large school is counted
 * in steps of 400 students: `next` is where the next step goes on, with the tallies so far; null where all are counted.
 */
export async function tallyByGrade(
  person: CurrentUser,
  scope: ReportScope,
  { from = null, tallies = [], at }: { from?: string | null; tallies?: readonly GradeTally[]; at: Date },
): Promise<{ tallies: GradeTally[]; next: string | null }> {
  let counted = [...tallies];
  let batches = 0;
  for await (const lines of walkProgress(person, scope, { from, at })) {
    counted = addToTallies(counted, lines);
    batches += 1;
    const last = lines.at(-1);
    if (batches === batchesAtOnce && last) return { tallies: counted, next: last.id };
  }
  return { tallies: counted, next: null };
}

export type CourseRequest = {
  code: string;
  title: string;
  /** 0: the whole year. */
  term: number;
  approved: number;
  submitted: number;
  draft: number;
  /** Places in this course, over all terms; null where the school says none. */
  capacity: number | null;
  /** Requests of the course over all its terms. */
  all: number;
  /** Not in the school's list. */
  foreign: boolean;
  retired: boolean;
};

/** What next year's courses of all primary plans ask of the master schedule. One query, counted in the database. */
export const listRequests = (person: CurrentUser, scope: ReportScope, at: Date): Promise<CourseRequest[]> =>
  withActor(
    person,
    (tx) => tx.$queryRaw<CourseRequest[]>`
      WITH students AS (
        SELECT DISTINCT ON (m."personId") m."personId", m.grade FROM "Membership" m
        WHERE m."schoolId" = ${scope.schoolId}::uuid AND m.role = 'STUDENT'
          AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at}) AND m.grade IS NOT NULL
          AND (${scope.whole} OR EXISTS (
            SELECT 1 FROM "CaseloadAssignment" c
            WHERE c."counselorId" = ${person.id}::uuid AND c."schoolId" = m."schoolId" AND c."studentId" = m."personId"
              AND c."from" <= ${at} AND (c."until" IS NULL OR c."until" > ${at})
          ))
        ORDER BY m."personId", m."from" DESC
      ), asked AS (
        SELECT course->>'code' AS code, max(course->>'title') AS title, (course->>'term')::int AS term,
          count(DISTINCT p.id) FILTER (WHERE p.state = 'APPROVED')::int AS approved,
          count(DISTINCT p.id) FILTER (WHERE p.state = 'SUBMITTED')::int AS submitted,
          count(DISTINCT p.id) FILTER (WHERE p.state IN ('DRAFT', 'RETURNED'))::int AS draft
        FROM students s
        JOIN "Plan" p ON p."personId" = s."personId" AND p."primary" AND p."archivedAt" IS NULL
        JOIN "PlanRevision" r ON r."planId" = p.id AND r.number = p.revision
        CROSS JOIN LATERAL jsonb_array_elements(r.content->'courses') course
        WHERE (course->>'grade')::int = s.grade + 1 AND course->>'origin' = 'SCHOOL'
        GROUP BY 1, 3
      )
      SELECT a.code, coalesce(c."titleEn", a.title) AS title, a.term, a.approved, a.submitted, a.draft, c.capacity,
        (sum(a.approved + a.submitted + a.draft) OVER (PARTITION BY a.code))::int AS "all",
        c.id IS NULL AS foreign, c."retiredAt" IS NOT NULL AS retired
      FROM asked a LEFT JOIN "Course" c ON c."schoolId" = ${scope.schoolId}::uuid AND c.code = a.code
      ORDER BY a.code, a.term`,
  );
