import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { MessageListFilter } from "../message-schema";

export type MessageLine = {
  id: string;
  /** Who wrote it; of one's own, to whom it went: null where that was a part of the caseload. */
  name: string | null;
  subject: string;
  /** How it begins. */
  text: string;
  createdAt: Date;
  isReply: boolean;
  isTaken: boolean;
  isUnread: boolean;
  /** Of a received one: not answered and not put away. */
  isOpen: boolean;
  /** Of one's own: to how many, and how many of them opened it. */
  sent: { count: number; read: number } | null;
};
export type MessageList = { messages: MessageLine[]; next: string | null };

const pageSize = 50;
const textShown = 160;

type Row = Omit<MessageLine, "sent"> & { count: number | null; read: number | null };

const beyond = (row: "r" | "m", id: "messageId" | "id", after: string | undefined) => {
  if (after === undefined) return Prisma.sql`true`;
  const [time, last] = after.split("|") as [string, string];
  return Prisma.sql`(${Prisma.raw(`${row}."createdAt", ${row}."${id}"`)}) < (${time}::timestamp, ${last}::uuid)`;
};

const received = (person: Actor, open: boolean, after: string | undefined) => Prisma.sql`
  SELECT m.id, m."senderName" AS name, m.subject, left(m.text, ${textShown}) AS text, r."createdAt",
    m."replyToId" IS NOT NULL AS "isReply", m."takenAt" IS NOT NULL AS "isTaken", r."readAt" IS NULL AS "isUnread",
    r."handledAt" IS NULL AS "isOpen", NULL::int AS count, NULL::int AS read
  FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
  WHERE r."personId" = ${person.id}::uuid AND (m."takenAt" IS NULL OR r."readAt" IS NOT NULL)
    AND (NOT ${open} OR (r."handledAt" IS NULL AND m."takenAt" IS NULL))
    AND ${beyond("r", "messageId", after)}
  ORDER BY r."createdAt" DESC, r."messageId" DESC LIMIT ${pageSize + 1}`;

const sent = (person: Actor, after: string | undefined) => Prisma.sql`
  SELECT m.id, m.audience ->> 'name' AS name, m.subject, left(m.text, ${textShown}) AS text, m."createdAt",
    m."replyToId" IS NOT NULL AS "isReply", m."takenAt" IS NOT NULL AS "isTaken", false AS "isUnread",
    false AS "isOpen", reached.count, reached.read
  FROM "Message" m
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, count(r."readAt")::int AS read FROM "MessageRecipient" r WHERE r."messageId" = m.id
  ) reached
  WHERE m."senderId" = ${person.id}::uuid AND ${beyond("m", "id", after)}
  ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${pageSize + 1}`;

/** One page of what someone received, received and has not answered, or sent; the newest first. */
export const listMessages = (person: Actor, { show, after }: MessageListFilter): Promise<MessageList> =>
  withActor(person, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>(
      show === "sent" ? sent(person, after) : received(person, show === "open", after),
    );
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      messages: shown.map(({ count, read, ...line }) => ({
        ...line,
        ...(line.isTaken && show !== "sent" ? { subject: "", text: "" } : {}),
        sent: count === null || read === null ? null : { count, read },
      })),
      next: rows.length > pageSize && last ? `${last.createdAt.toISOString()}|${last.id}` : null,
    };
  });

export type UnansweredMessage = { id: string; studentId: string; name: string; subject: string; createdAt: Date };
export type UnansweredMessages = { messages: UnansweredMessage[]; total: number };

const mostUnanswered = 12;

/** What students asked this person and nobody has answered or put away, the oldest first: for the day view. */
export const listUnansweredMessages = (staff: Actor): Promise<UnansweredMessages> =>
  withActor(staff, async (tx) => {
    const rows = await tx.$queryRaw<(UnansweredMessage & { total: number })[]>`
      SELECT m.id, m."senderId" AS "studentId", m."senderName" AS name, m.subject, m."createdAt",
        count(*) OVER ()::int AS total
      FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
      WHERE r."personId" = ${staff.id}::uuid AND r."handledAt" IS NULL AND m."takenAt" IS NULL
        AND (m."senderId" = ANY ((SELECT waymark_care())::uuid[]) OR m."senderId" = ANY ((SELECT waymark_taught())::uuid[]))
      ORDER BY r."createdAt", m.id LIMIT ${mostUnanswered}`;
    return { messages: rows.map(({ total: _, ...message }) => message), total: rows[0]?.total ?? 0 };
  });
