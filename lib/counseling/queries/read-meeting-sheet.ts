import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { MeetingState, TaskKind } from "@/prisma/generated/enums";
import type { TaskFacts } from "../rules/task-state";

export type SheetCluster = { id: string; en: string; es: string; hue: string; mark: string };

/** JSON carries times as texts. */
type Told<Facts> = { [Key in keyof Facts]: Facts[Key] extends Date | null ? string | null : Facts[Key] };

export type SheetRow = {
  id: string;
  at: Date;
  minutes: number;
  place: string;
  topic: string;
  outcome: string;
  withGuardian: boolean;
  locale: string;
  state: MeetingState;
  staffId: string;
  staffName: string;
  changedAt: Date;
  clashes: boolean;
  studentName: string;
  grade: number | null;
  schoolName: string;
  timeZone: string;
  result: { createdAt: string; interests: number[]; flat: boolean; clusters: SheetCluster[] | null } | null;
  last: { at: string; staffName: string; outcome: string } | null;
  goals: { title: string; dueOn: string | null }[] | null;
  tasks: { kind: TaskKind; en: string; es: string; dueOn: string }[] | null;
  standing: Told<TaskFacts>;
};

const shownGoals = 4;
const shownTasks = 12;

/** All of a meeting's sheet but the plan, with the look at it audited, in one statement; null outside one's care. */
export async function readMeetingSheet(
  tx: Transaction,
  counselor: Counselor,
  { studentId, meetingId }: { studentId: string; meetingId: string },
  at: Date,
): Promise<SheetRow | null> {
  const [row] = await tx.$queryRaw<SheetRow[]>`
    WITH found AS MATERIALIZED (
      SELECT m.*, p.name AS "studentName", place.grade, place."schoolId" AS "careId",
        h.name AS "schoolName", h."timeZone"
      FROM "Meeting" m
      JOIN "Person" p ON p.id = m."studentId"
      JOIN LATERAL (
        SELECT s.grade, s."schoolId" FROM "CaseloadAssignment" c
        JOIN "Membership" s ON s."personId" = c."studentId" AND s."schoolId" = c."schoolId" AND s.role = 'STUDENT'
          AND s."from" <= ${at} AND (s."until" IS NULL OR s."until" > ${at})
        WHERE c."studentId" = m."studentId" AND c."counselorId" = ${counselor.id}::uuid
          AND c."from" <= ${at} AND (c."until" IS NULL OR c."until" > ${at})
        ORDER BY c."from" DESC LIMIT 1
      ) place ON true
      JOIN "School" h ON h.id = place."schoolId"
      WHERE m.id = ${meetingId}::uuid AND m."studentId" = ${studentId}::uuid
    ),
    noted AS (
      INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
      SELECT ${counselor.id}::uuid, 'meeting.view', "studentId", 'Meeting', id::text,
        '{name,grade,meeting,results,plan,portfolio,tasks}'
      FROM found
    )
    SELECT f.id, f.at, f.minutes, f.place, f.topic, f.outcome, f."withGuardian", f.locale, f.state, f."staffId",
      f."staffName", f."changedAt", f."studentName", f.grade, f."schoolName", f."timeZone",
      f.state = 'PLANNED' AND EXISTS (
        SELECT 1 FROM "Meeting" o
        WHERE o."staffId" = f."staffId" AND o.state = 'PLANNED' AND o.id <> f.id
          AND o.at < f.at + f.minutes * interval '1 minute' AND o.at > f.at - interval '1 day'
          AND o.at + o.minutes * interval '1 minute' > f.at
      ) AS clashes,
      (
        SELECT json_build_object(
          'createdAt', r."createdAt" AT TIME ZONE 'UTC',
          'interests', jsonb_path_query_array(r.profile, '$.scales[*].score'),
          'flat', coalesce((r.profile ->> 'flat')::boolean, false),
          'clusters', (
            SELECT json_agg(json_build_object('id', k.id, 'en', k."titleEn", 'es', k."titleEs", 'hue', k.hue,
              'mark', k.mark) ORDER BY array_position(r."topClusters", k.id))
            FROM "Cluster" k WHERE k.id = ANY (r."topClusters")
          ))
        FROM "SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId"
        WHERE a."personId" = f."studentId" ORDER BY r."createdAt" DESC LIMIT 1
      ) AS result,
      (
        SELECT json_build_object('at', l.at AT TIME ZONE 'UTC', 'staffName', l."staffName", 'outcome', l.outcome)
        FROM "Meeting" l
        WHERE l."studentId" = f."studentId" AND l.state = 'HELD' AND l.outcome <> '' AND l.at < f.at AND l.id <> f.id
        ORDER BY l.at DESC LIMIT 1
      ) AS last,
      (
        SELECT json_agg(json_build_object('title', g.title, 'dueOn', g."dueOn"))
        FROM (
          SELECT e.title, e."dueOn" FROM "PortfolioEntry" e
          WHERE e."personId" = f."studentId" AND e.kind = 'GOAL' AND e."doneOn" IS NULL AND e."removedAt" IS NULL
          ORDER BY e."dueOn" NULLS LAST, e."createdAt" LIMIT ${shownGoals}
        ) g
      ) AS goals,
      (
        SELECT json_agg(json_build_object('kind', t.kind, 'en', t."titleEn", 'es', t."titleEs", 'dueOn', t."dueOn"))
        FROM (
          SELECT k.kind, k."titleEn", k."titleEs", k."dueOn" FROM "Task" k
          WHERE k."schoolId" = f."careId" AND k."retiredAt" IS NULL AND f.grade BETWEEN k."gradeFrom" AND k."gradeTo"
            AND k."dueOn" >= (${at}::timestamptz - interval '1 day')::date
            AND (k."classId" IS NULL OR EXISTS (
              SELECT 1 FROM "Enrollment" e WHERE e."classId" = k."classId" AND e."personId" = f."studentId"
                AND e.role = 'STUDENT' AND e."from" <= ${at} AND (e."until" IS NULL OR e."until" > ${at})))
            AND (k."programId" IS NULL OR EXISTS (
              SELECT 1 FROM "ProgramMember" e WHERE e."programId" = k."programId" AND e."personId" = f."studentId"
                AND e.role = 'STUDENT' AND e."from" <= ${at} AND (e."until" IS NULL OR e."until" > ${at})))
            AND NOT EXISTS (SELECT 1 FROM "TaskState" x WHERE x."taskId" = k.id AND x."personId" = f."studentId")
          ORDER BY k."dueOn", k.id LIMIT ${shownTasks}
        ) t
      ) AS tasks,
      json_build_object(
        'resultAt', st."resultAt" AT TIME ZONE 'UTC', 'savedPathways', coalesce(st."savedPathways", 0),
        'pathwayId', st."pathwayId", 'planId', st."planId", 'planState', st."planState",
        'planChangedAt', st."planChangedAt" AT TIME ZONE 'UTC', 'submittedAt', st."submittedAt" AT TIME ZONE 'UTC',
        'approvedAt', st."approvedAt" AT TIME ZONE 'UTC',
        'portfolioAt', (
          SELECT max(e."changedAt") AT TIME ZONE 'UTC' FROM "PortfolioEntry" e
          WHERE e."personId" = f."studentId" AND e."removedAt" IS NULL
        )
      ) AS standing
    FROM found f LEFT JOIN "Standing" st ON st."personId" = f."studentId"`;
  return row ?? null;
}
