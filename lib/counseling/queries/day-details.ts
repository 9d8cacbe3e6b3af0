import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { waitingColumns } from "@/lib/opportunities/queries/waiting-in-care";
import { toContent } from "@/lib/plans/queries/plan-head";
import { diffContents } from "@/lib/plans/rules/diff";
import type { Words } from "@/lib/plans/rules/requirement-set";
import type { Transaction } from "@/lib/platform/db";
import type { SignerKind } from "@/prisma/generated/enums";
import type { Reason } from "../rules/urgency";
import type { DayStudent } from "./day-students";

export type DayQuestion = { text: string; by: string; from: SignerKind; messageId: string | null };

/** What of a student in the day stands elsewhere than in their standing. */
export type DayDetail = {
  pathway: Words | null;
  /** Lines that changed since the newest approval; null where none was approved or it does not matter here. */
  changed: number | null;
  question: DayQuestion | null;
  /** What is not done by its day. */
  task: Words | null;
  /** Questions of the survey that is under way. */
  asked: number | null;
};

const firstWords = 160;

type Detail = {
  id: string | null;
  messages: number;
  applications: number;
  hours: number;
  pathwayEn: string | null;
  pathwayEs: string | null;
  before: unknown;
  after: unknown;
  asked: string | null;
  askedAt: Date | null;
  askedBy: string | null;
  askedAs: SignerKind | null;
  written: string | null;
  taskEn: string | null;
  taskEs: string | null;
  items: number | null;
};

/** What of the shown students stands elsewhere, the audit of the look, and how much else waits. One query. */
export async function readDetails(
  tx: Transaction,
  counselor: Counselor,
  shown: readonly { student: DayStudent; reason: Reason }[],
) {
  const students = shown.map(({ student }) => student.id);
  // What changed is told only of plans about which a decision is due.
  const plans = shown.flatMap(({ student: { planId }, reason: { kind } }) =>
    planId && (kind === "SUBMITTED" || kind === "LOST") ? [planId] : [],
  );
  const tasks = shown.flatMap(({ reason }) => reason.task?.id ?? []);
  const owners = shown.flatMap(({ student, reason }) => (reason.task ? [student.id] : []));
  const rows = await tx.$queryRaw<Detail[]>`
    WITH noted AS (
      INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
      SELECT ${counselor.id}::uuid, 'day.list', id::uuid, 'Person', id, '{name,grade,survey,plan,questions,tasks}'
      FROM unnest(${students}::text[]) id
    ), count AS (
      SELECT (
        SELECT count(*)::int FROM "MessageRecipient"
        WHERE "personId" = ${counselor.id}::uuid AND "handledAt" IS NULL
      ) AS n, ${waitingColumns(counselor)}
    )
    SELECT found.*, count.n AS messages, count.applications, count.hours
    FROM count LEFT JOIN (
      SELECT s.id, w."titleEn" AS "pathwayEn", w."titleEs" AS "pathwayEs",
        approved.content AS before, current.content AS after,
        left(q.text, ${firstWords}) AS asked, q."createdAt" AS "askedAt", q."authorName" AS "askedBy",
        q."authorKind" AS "askedAs", left(m.text, ${firstWords}) AS written,
        task."titleEn" AS "taskEn", task."titleEs" AS "taskEs", form.items
      FROM unnest(${students}::uuid[]) s(id)
      LEFT JOIN "Standing" st ON st."personId" = s.id
      LEFT JOIN "Pathway" w ON w.id = st."pathwayId"
      LEFT JOIN "Plan" l ON l.id = st."planId" AND l.id = ANY (${plans}::uuid[]) AND l."approvedRevision" IS NOT NULL
      LEFT JOIN "PlanRevision" approved ON approved."planId" = l.id AND approved.number = l."approvedRevision"
      LEFT JOIN "PlanRevision" current ON current."planId" = l.id AND current.number = l.revision
      LEFT JOIN LATERAL (
        SELECT c.text, c."createdAt", c."authorName", c."authorKind" FROM "PlanComment" c
        WHERE c."planId" = st."planId" AND c."authorKind" <> 'COUNSELOR' AND c."resolvedAt" IS NULL
        ORDER BY c."createdAt" LIMIT 1
      ) q ON st.questions > 0
      LEFT JOIN LATERAL (
        SELECT n.text FROM "MessageRecipient" r JOIN "Message" n ON n.id = r."messageId"
        WHERE r."personId" = ${counselor.id}::uuid AND r."senderId" = s.id AND r."handledAt" IS NULL
        ORDER BY r."createdAt" LIMIT 1
      ) m ON true
      LEFT JOIN (
        SELECT o.id, t."titleEn", t."titleEs" FROM unnest(${owners}::uuid[], ${tasks}::uuid[]) o(id, task)
        JOIN "Task" t ON t.id = o.task
      ) task ON task.id = s.id
      LEFT JOIN LATERAL (
        SELECT (SELECT count(*)::int FROM "SurveyItem" i WHERE i."instrumentId" = ANY (a.instruments)) AS items
        FROM "SurveyAttempt" a WHERE a."personId" = s.id ORDER BY a."startedAt" DESC LIMIT 1
      ) form ON st.answered > 0 AND st."resultId" IS NULL
    ) found ON true`;
  const details = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const { messages = 0, applications = 0, hours = 0 } = rows[0] ?? {};
  return { details, messages, beside: { applications, hours } };
}

export function toldOf(detail: Detail | undefined, { name, messageId, messageAt }: DayStudent): DayDetail {
  const plan = detail?.asked ? { text: detail.asked, by: detail.askedBy ?? "", from: detail.askedAs! } : null;
  const letter = messageId && detail?.written ? { text: detail.written, by: name, from: "STUDENT" as const } : null;
  const isLetterFirst = letter && (!plan || !detail?.askedAt || (messageAt !== null && messageAt < detail.askedAt));
  return {
    task: detail?.taskEn ? { en: detail.taskEn, es: detail.taskEs ?? detail.taskEn } : null,
    asked: detail?.items ?? null,
    pathway: detail?.pathwayEn ? { en: detail.pathwayEn, es: detail.pathwayEs ?? detail.pathwayEn } : null,
    changed:
      detail?.before && detail.after
        ? diffContents(toContent(detail.before), toContent(detail.after), []).length
        : null,
    question: isLetterFirst ? { ...letter, messageId } : plan && { ...plan, messageId: null },
  };
}
