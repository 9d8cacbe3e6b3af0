import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { toContent } from "@/lib/plans/queries/plan-head";
import { diffContents } from "@/lib/plans/rules/diff";
import type { Words } from "@/lib/plans/rules/requirement-set";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { SignerKind } from "@/prisma/generated/enums";
import type { DayFilter } from "../day-schema";
import {
  comparePlaces,
  placeOf,
  readPlace,
  type Reason,
  type ReasonKind,
  reasonKinds,
  reasonsOf,
  writePlace,
} from "../rules/urgency";
import { type DayStudent, dayStudents } from "./day-students";

export type DayQuestion = { text: string; by: string; from: SignerKind; messageId: string | null };

/** One student who waits, with what one needs to decide what to do. */
export type DayRow = {
  id: string;
  name: string;
  grade: number | null;
  timeZone: string;
  /** Why the student stands here. */
  reason: Reason;
  /** What else of them waits, the most urgent first. */
  others: Reason[];
  pathway: Words | null;
  clean: boolean | null;
  missingCredits: number | null;
  /** Lines that changed since the newest approval; null where none was approved or it does not matter here. */
  changed: number | null;
  question: DayQuestion | null;
  /** What is not done by its day. */
  task: Words | null;
  hasResult: boolean;
  answered: number;
};

export type Day = {
  /** Students in care. */
  students: number;
  /** Students with at least one reason. */
  waiting: number;
  counts: Record<ReasonKind, number>;
  /** Submitted plans that can be approved together. */
  clean: number;
  /** Messages that are not handled, of whomever. */
  messages: number;
  rows: DayRow[];
  next: string | null;
};

const pageSize = 25;
const firstWords = 160;

type Waiting = { student: DayStudent; reasons: Reason[] };

/**
 * What waits for a counselor, the most urgent first, 25 students at a time: with a kind only those of whom that waits.
 * Three queries in all. The look at each student who is shown is audited.
 */
export const getDay = (counselor: Counselor, { kind, after }: DayFilter, at: Date): Promise<Day> =>
  withActor(counselor, async (tx) => {
    const students = await dayStudents(tx, counselor, at);
    const waiting = students
      .map((student): Waiting => ({ student, reasons: reasonsOf(student, at, student.timeZone) }))
      .filter(({ reasons }) => reasons.length > 0);
    const listed = waiting
      .flatMap(({ student, reasons }) => {
        const reason = kind === "all" ? reasons[0] : reasons.find((each) => each.kind === kind);
        return reason ? [{ student, reason, reasons, place: placeOf(reason, student.id) }] : [];
      })
      .sort((a, b) => comparePlaces(a.place, b.place));
    const beyond = after === undefined ? null : readPlace(after);
    const left = beyond ? listed.filter(({ place }) => comparePlaces(beyond, place) < 0) : listed;
    const shown = left.slice(0, pageSize);
    const last = shown.at(-1);
    const { details, messages } = await lookAt(tx, counselor, shown);
    const count = (each: ReasonKind) =>
      waiting.filter(({ reasons }) => reasons.some((one) => one.kind === each)).length;
    return {
      students: students.length,
      waiting: waiting.length,
      counts: Object.fromEntries(reasonKinds.map((each) => [each, count(each)])) as Day["counts"],
      clean: students.filter(isApprovable).length,
      messages,
      rows: shown.map(({ student, reason, reasons }) => ({
        id: student.id,
        name: student.name,
        grade: student.grade,
        timeZone: student.timeZone,
        reason,
        others: reasons.filter((each) => each !== reason),
        clean: student.clean,
        missingCredits: student.missingCredits,
        hasResult: student.resultAt !== null,
        answered: student.answered,
        ...toldOf(details.get(student.id), student),
      })),
      next: left.length > pageSize && last ? writePlace(last.place) : null,
    };
  });

/** Submitted, clean, and nobody asked something that is not answered. */
export const isApprovable = ({
  planState,
  clean,
  questionAt,
}: Pick<DayStudent, "planState" | "clean" | "questionAt">) =>
  planState === "SUBMITTED" && clean === true && questionAt === null;

type Detail = {
  id: string | null;
  messages: number;
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
};

/** What of the shown students stands elsewhere, the audit of the look, and the number of messages. One query. */
async function lookAt(
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
      SELECT count(*)::int AS n FROM "MessageRecipient"
      WHERE "personId" = ${counselor.id}::uuid AND "handledAt" IS NULL
    )
    SELECT found.*, count.n AS messages
    FROM count LEFT JOIN (
      SELECT s.id, w."titleEn" AS "pathwayEn", w."titleEs" AS "pathwayEs",
        approved.content AS before, current.content AS after,
        left(q.text, ${firstWords}) AS asked, q."createdAt" AS "askedAt", q."authorName" AS "askedBy",
        q."authorKind" AS "askedAs", left(m.text, ${firstWords}) AS written,
        task."titleEn" AS "taskEn", task."titleEs" AS "taskEs"
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
    ) found ON true`;
  const details = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  return { details, messages: rows[0]?.messages ?? 0 };
}

function toldOf(
  detail: Detail | undefined,
  { name, messageId, messageAt }: DayStudent,
): Pick<DayRow, "pathway" | "changed" | "question" | "task"> {
  const plan = detail?.asked ? { text: detail.asked, by: detail.askedBy ?? "", from: detail.askedAs! } : null;
  const letter = messageId && detail?.written ? { text: detail.written, by: name, from: "STUDENT" as const } : null;
  const isLetterFirst = letter && (!plan || !detail?.askedAt || (messageAt !== null && messageAt < detail.askedAt));
  return {
    task: detail?.taskEn ? { en: detail.taskEn, es: detail.taskEs ?? detail.taskEn } : null,
    pathway: detail?.pathwayEn ? { en: detail.pathwayEn, es: detail.pathwayEs ?? detail.pathwayEn } : null,
    changed:
      detail?.before && detail.after
        ? diffContents(toContent(detail.before), toContent(detail.after), []).length
        : null,
    question: isLetterFirst ? { ...letter, messageId } : plan && { ...plan, messageId: null },
  };
}
