import "server-only";
import { type Counselor, schoolsOf } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { TaskKind } from "@/prisma/generated/enums";
import { Prisma } from "@/prisma/generated/client";
import { isSeenDone } from "../rules/task-state";
import { yearDays, yearOfDay } from "../rules/task-year";
import { dayOf, type DayFacts } from "../rules/urgency";

/** One student in care as the day asks about them. */
export type DayStudent = DayFacts & {
  id: string;
  name: string;
  schoolId: string;
  timeZone: string;
  planId: string | null;
  planRevision: number | null;
  clean: boolean | null;
  resultAt: Date | null;
  answered: number;
  messageId: string | null;
};

type Row = Omit<DayStudent, "tasks"> & {
  savedPathways: number;
  pathwayId: string | null;
  planChangedAt: Date | null;
  approvedAt: Date | null;
};

/** The membership and the school through which each student is in this counselor's care now. */
export const inCare = (counselor: Counselor) => Prisma.sql`
  SELECT DISTINCT ON (c."studentId") c."studentId" AS id, c."schoolId", m.grade
  FROM "CaseloadAssignment" c
  JOIN "Membership" m ON m."personId" = c."studentId" AND m."schoolId" = c."schoolId" AND m.role = 'STUDENT'
    AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  WHERE c."counselorId" = ${counselor.id}::uuid
    AND c."from" <= now() AND (c."until" IS NULL OR c."until" > now())
  ORDER BY c."studentId", m."from" DESC`;

const shownBefore = 14;
const watched = ["SURVEY", "PLAN", "SUBMIT"] as const;

type Due = {
  id: string;
  schoolId: string;
  kind: TaskKind;
  dueOn: Date;
  gradeFrom: number;
  gradeTo: number;
  /** Students in care of its class or program; null: everyone of its grades. */
  only: string[] | null;
  skipped: string[];
};

/** Tasks of this school year that are due soon or were due, with whom in care they are for. */
const readDue = (tx: Transaction, counselor: Counselor, today: Date, yearStart: Date) => tx.$queryRaw<Due[]>`
  SELECT t.id, t."schoolId", t.kind, t."dueOn", t."gradeFrom", t."gradeTo",
    CASE WHEN t."classId" IS NOT NULL OR t."programId" IS NOT NULL THEN ARRAY(
      SELECT p.id FROM unnest((SELECT waymark_care())) p(id)
      WHERE (t."classId" IS NULL OR EXISTS (
          SELECT 1 FROM "Enrollment" e WHERE e."classId" = t."classId" AND e."personId" = p.id AND e.role = 'STUDENT'
            AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
        ))
        AND (t."programId" IS NULL OR EXISTS (
          SELECT 1 FROM "ProgramMember" g WHERE g."programId" = t."programId" AND g."personId" = p.id
            AND g.role = 'STUDENT' AND g."from" <= now() AND (g."until" IS NULL OR g."until" > now())
        ))
    ) END AS only,
    ARRAY(
      SELECT x."personId" FROM "TaskState" x WHERE x."taskId" = t.id AND x.outcome = 'SKIPPED'
        AND x."personId" = ANY ((SELECT waymark_care())::uuid[])
    ) AS skipped
  FROM "Task" t
  WHERE t."schoolId" = ANY (${schoolsOf(counselor, "COUNSELOR").map(({ id }) => id)}::uuid[])
    AND t.kind::text = ANY (${[...watched]}) AND t."retiredAt" IS NULL
    AND t."dueOn" BETWEEN ${yearStart}::date AND ${new Date(today.getTime() + (shownBefore + 1) * 86_400_000)}::date`;

/**
 * Everybody in the counselor's care with what the day asks of them, tasks of this school year only. Two narrow queries:
 * a caseload is some hundred rows, and the rule that ranks them stands in one place.
 */
export async function dayStudents(tx: Transaction, counselor: Counselor, at: Date): Promise<DayStudent[]> {
  // A day of the school's is never further from the day in UTC than one.
  const today = dayOf(at, "UTC");
  const { from: yearStart } = yearDays(yearOfDay(today));
  const due = (await readDue(tx, counselor, today, yearStart)).map(({ only, skipped, ...task }) => ({
    ...task,
    only: only && new Set(only),
    skipped: new Set(skipped),
  }));
  const rows = await tx.$queryRaw<Row[]>`
    WITH care AS MATERIALIZED (${inCare(counselor)}),
    asked AS MATERIALIZED (
      SELECT DISTINCT ON (r."senderId") r."senderId" AS id, r."createdAt" AS "messageAt", r."messageId"
      FROM "MessageRecipient" r
      WHERE r."personId" = ${counselor.id}::uuid AND r."handledAt" IS NULL
      ORDER BY r."senderId", r."createdAt"
    )
    SELECT care.id, p.name, care.grade, care."schoolId", s."timeZone",
      st."planId", st."planState", st."planRevision", st."submittedAt", st."approvedAt", st."droppedAt",
      st."planChangedAt", st."questionAt", asked."messageAt", asked."messageId", st."onTrack", st."missingCredits",
      st.clean, st."resultAt", coalesce(st.answered, 0) AS answered, coalesce(st."savedPathways", 0) AS "savedPathways",
      st."pathwayId"
    FROM care
    JOIN "Person" p ON p.id = care.id
    JOIN "School" s ON s.id = care."schoolId"
    LEFT JOIN "Standing" st ON st."personId" = care.id
    LEFT JOIN asked ON asked.id = care.id`;
  return rows.map(({ savedPathways, pathwayId, planChangedAt, approvedAt, ...student }) => {
    const { id, grade, schoolId } = student;
    const facts = { ...student, savedPathways, pathwayId, planChangedAt, approvedAt, portfolioAt: null };
    const own = due.filter(
      (task) =>
        task.schoolId === schoolId &&
        grade !== null &&
        task.gradeFrom <= grade &&
        grade <= task.gradeTo &&
        (task.only === null || task.only.has(id)) &&
        !task.skipped.has(id) &&
        !isSeenDone(task.kind, facts, yearStart),
    );
    return { ...student, tasks: own.map(({ id: taskId, kind, dueOn }) => ({ id: taskId, kind, dueOn })) };
  });
}
