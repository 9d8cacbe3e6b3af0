import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { TaskKind, TaskOutcome } from "@/prisma/generated/enums";
import { type TaskFacts, type TaskProgress, taskProgress } from "../rules/task-state";
import { yearDays, yearOfDay } from "../rules/task-year";
import { isInYear, isTaskOf } from "./task-sql";

export type StandardTitle = { key: string; titleEn: string; titleEs: string };
export type OwnTask = {
  id: string;
  kind: TaskKind;
  titleEn: string;
  titleEs: string;
  textEn: string;
  textEs: string;
  /** A day without a zone. */
  dueOn: Date;
  progress: TaskProgress;
  /** Why it was skipped. */
  reason: string;
  standards: StandardTitle[];
};

type Row = Omit<OwnTask, "progress" | "standards"> & {
  outcome: TaskOutcome | null;
  standards: StandardTitle[] | null;
} & TaskFacts;

const mostTasks = 200;

/** The student's tasks of this school year by day, each with what they said of it and what is seen. */
export const listTasks = (student: Student, at: Date): Promise<OwnTask[]> =>
  withActor(student, async (tx) => {
    const year = yearDays(yearOfDay(at));
    const rows = await tx.$queryRaw<Row[]>`
      SELECT DISTINCT ON (t."dueOn", t.id) t.id, t.kind, t."titleEn", t."titleEs", t."textEn", t."textEs", t."dueOn",
        x.outcome, coalesce(x.reason, '') AS reason, aligned.standards,
        s."resultAt", coalesce(s."savedPathways", 0) AS "savedPathways", s."pathwayId", s."planId", s."planState",
        s."planChangedAt", s."submittedAt", s."approvedAt", folio.at AS "portfolioAt"
      FROM "Membership" m
      CROSS JOIN (
        SELECT max(e."changedAt") AS at FROM "PortfolioEntry" e
        WHERE e."personId" = ${student.id}::uuid AND e."removedAt" IS NULL
      ) folio
      LEFT JOIN "Standing" s ON s."personId" = m."personId"
      JOIN "Task" t ON ${isTaskOf} AND ${isInYear(year)}
      LEFT JOIN "TaskState" x ON x."taskId" = t.id AND x."personId" = m."personId"
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('key', l.code || ':' || d.code, 'titleEn', d."titleEn", 'titleEs', d."titleEs")
          ORDER BY l.code, d.position) AS standards
        FROM "StandardList" l JOIN "Standard" d ON d."listId" = l.id
        WHERE l."retiredAt" IS NULL AND (l."schoolId" IS NULL OR l."schoolId" = t."schoolId")
          AND l.code || ':' || d.code = ANY (t.standards)
      ) aligned ON cardinality(t.standards) > 0
      WHERE m."personId" = ${student.id}::uuid AND m.role = 'STUDENT'
        AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
      ORDER BY t."dueOn", t.id LIMIT ${mostTasks}`;
    return rows.map((row) => {
      const { id, kind, titleEn, titleEs, textEn, textEs, dueOn, reason, outcome, standards } = row;
      const progress = taskProgress(kind, row, outcome, year.from);
      return { id, kind, titleEn, titleEs, textEn, textEs, dueOn, reason, progress, standards: standards ?? [] };
    });
  });

/** How many of them are open and due until a day. */
export const countDueTasks = (tasks: readonly OwnTask[], until: Date): number =>
  tasks.filter(({ progress, dueOn }) => progress === "OPEN" && dueOn <= until).length;
