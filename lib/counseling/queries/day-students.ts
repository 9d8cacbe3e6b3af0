import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { TaskKind } from "@/prisma/generated/enums";
import { Prisma } from "@/prisma/generated/client";
import { isSeenDone } from "../rules/task-state";
import { yearDays, yearOfDay } from "../rules/task-year";
import { dayOf, type DayFacts } from "../rules/urgency";

export type DayTask = { id: string; kind: TaskKind; dueOn: Date; titleEn: string; titleEs: string };

/** One student in care as the day asks about them. */
export type DayStudent = Omit<DayFacts, "tasks"> & {
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
  tasks: DayTask[];
};

type Row = Omit<DayStudent, "tasks"> & {
  savedPathways: number;
  pathwayId: string | null;
  planChangedAt: Date | null;
  approvedAt: Date | null;
  tasks: (Omit<DayTask, "dueOn"> & { dueOn: string })[] | null;
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

/**
 * Everybody in the counselor's care with what the day asks of them, tasks of this school year only. One narrow query:
 * a caseload is some hundred rows, and the rule that ranks them stands in one place.
 */
export async function dayStudents(tx: Transaction, counselor: Counselor, at: Date): Promise<DayStudent[]> {
  // A day of the school's is never further from the day in UTC than one.
  const today = dayOf(at, "UTC");
  const { from: yearStart } = yearDays(yearOfDay(today));
  const last = new Date(today.getTime() + (shownBefore + 1) * 86_400_000);
  const rows = await tx.$queryRaw<Row[]>`
    WITH care AS MATERIALIZED (${inCare(counselor)}),
    due AS MATERIALIZED (
      SELECT t.* FROM "Task" t
      WHERE t."schoolId" IN (SELECT "schoolId" FROM care) AND t.kind::text = ANY (${[...watched]})
        AND t."retiredAt" IS NULL AND t."dueOn" BETWEEN ${yearStart}::date AND ${last}::date
    ),
    asked AS (
      SELECT DISTINCT ON (r."senderId") r."senderId" AS id, r."createdAt" AS "messageAt", r."messageId"
      FROM "MessageRecipient" r JOIN care ON care.id = r."senderId"
      WHERE r."personId" = ${counselor.id}::uuid AND r."handledAt" IS NULL
      ORDER BY r."senderId", r."createdAt"
    )
    SELECT care.id, p.name, care.grade, care."schoolId", s."timeZone",
      st."planId", st."planState", st."planRevision", st."submittedAt", st."approvedAt", st."droppedAt",
      st."planChangedAt", st."questionAt", asked."messageAt", asked."messageId", st."onTrack", st."missingCredits",
      st.clean, st."resultAt", coalesce(st.answered, 0) AS answered, coalesce(st."savedPathways", 0) AS "savedPathways",
      st."pathwayId", tasks.list AS tasks
    FROM care
    JOIN "Person" p ON p.id = care.id
    JOIN "School" s ON s.id = care."schoolId"
    LEFT JOIN "Standing" st ON st."personId" = care.id
    LEFT JOIN asked ON asked.id = care.id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'dueOn', t."dueOn", 'titleEn', t."titleEn",
        'titleEs', t."titleEs")) AS list
      FROM due t
      WHERE t."schoolId" = care."schoolId" AND care.grade BETWEEN t."gradeFrom" AND t."gradeTo"
        AND (t."classId" IS NULL OR EXISTS (
          SELECT 1 FROM "Enrollment" e WHERE e."personId" = care.id AND e."classId" = t."classId" AND e.role = 'STUDENT'
            AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
        ))
        AND (t."programId" IS NULL OR EXISTS (
          SELECT 1 FROM "ProgramMember" g WHERE g."personId" = care.id AND g."programId" = t."programId"
            AND g.role = 'STUDENT' AND g."from" <= now() AND (g."until" IS NULL OR g."until" > now())
        ))
        AND NOT EXISTS (
          SELECT 1 FROM "TaskState" x WHERE x."taskId" = t.id AND x."personId" = care.id AND x.outcome = 'SKIPPED'
        )
    ) tasks ON true`;
  return rows.map(({ tasks, savedPathways, pathwayId, planChangedAt, approvedAt, ...student }) => {
    const facts = { ...student, savedPathways, pathwayId, planChangedAt, approvedAt, portfolioAt: null };
    const open = (tasks ?? []).filter(({ kind }) => !isSeenDone(kind, facts, yearStart));
    return { ...student, tasks: open.map((task) => ({ ...task, dueOn: new Date(`${task.dueOn}T00:00:00Z`) })) };
  });
}
