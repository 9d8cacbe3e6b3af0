import "server-only";
import { undoMinutes } from "@/lib/platform/mail-outbox";
import { type Actor, withActor } from "@/lib/platform/with-actor";

export type ThreadMessage = {
  id: string;
  senderId: string;
  /** Null: the person who reads. */
  senderName: string | null;
  text: string;
  createdAt: Date;
  isTaken: boolean;
  /** One's own that can still be taken back. */
  canTakeBack: boolean;
  /** Of a received one. */
  isOpen: boolean | null;
  sent: { count: number; read: number } | null;
};
export type MessageThread = {
  /** What an answer would answer; null where there is nobody to answer. */
  answers: string | null;
  subject: string;
  /** With whom; null for a message to several. */
  partner: string | null;
  messages: ThreadMessage[];
  /** Answers to a message to several, each of which opens its own talk. */
  answered: { id: string; name: string; createdAt: Date; isUnread: boolean }[];
};

type Row = {
  id: string;
  senderId: string;
  senderName: string;
  subject: string;
  text: string;
  createdAt: Date;
  takenAt: Date | null;
  replyToId: string | null;
  audience: { name?: string | null; id?: string };
  readAt: Date | null;
  handledAt: Date | null;
  received: boolean;
  count: number;
  read: number;
  receiver: string | null;
};

/** Of a message with more answers the newest, with the one that was asked for. */
const mostShown = 200;

/** One message with the talk that it belongs to, as the person may see it; what they see counts as read. Null: absent. */
export const getMessage = (person: Actor, messageId: string, at: Date): Promise<MessageThread | null> =>
  withActor(person, async (tx) => {
    const [talkOf] = await tx.$queryRaw<{ root: string }[]>`
      SELECT coalesce(m."replyToId", m.id) AS root FROM "Message" m WHERE m.id = ${messageId}::uuid`;
    if (!talkOf) return null;
    // Row-level security shows of a talk what this person sent or received, and nothing else.
    const rows = await tx.$queryRaw<Row[]>`
      SELECT m.id, m."senderId", m."senderName", m.subject, m.text, m."createdAt", m."takenAt", m."replyToId", m.audience,
        own."readAt", own."handledAt", own."personId" IS NOT NULL AS received,
        reached.count, reached.read, reached.receiver::uuid AS receiver
      FROM "Message" m
      LEFT JOIN "MessageRecipient" own ON own."messageId" = m.id AND own."personId" = ${person.id}::uuid
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS count, count(r."readAt")::int AS read,
          CASE WHEN count(*) = 1 THEN min(r."personId"::text) END AS receiver
        FROM "MessageRecipient" r WHERE r."messageId" = m.id AND m."senderId" = ${person.id}::uuid
      ) reached
      WHERE (m.id = ${talkOf.root}::uuid OR m."replyToId" = ${talkOf.root}::uuid)
        AND (m."senderId" = ${person.id}::uuid OR own."personId" IS NOT NULL)
        AND (m."takenAt" IS NULL OR m."senderId" = ${person.id}::uuid OR own."readAt" IS NOT NULL)
      ORDER BY m.id IN (${messageId}::uuid, ${talkOf.root}::uuid) DESC, m."createdAt" DESC, m.id DESC LIMIT ${mostShown}`;
    rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    const asked = rows.find(({ id }) => id === messageId);
    if (!asked) return null;
    const isOwn = asked.senderId === person.id;
    const partnerId = isOwn ? asked.receiver : asked.senderId;
    const isRoot = (row: Row) => row.replyToId === null;
    const isWithPartner = (row: Row) =>
      isRoot(row) || row.senderId === partnerId || (row.senderId === person.id && row.receiver === partnerId);
    const talk = partnerId === null ? [asked] : rows.filter(isWithPartner);
    const unread = talk.filter((row) => row.received && row.readAt === null).map(({ id }) => id);
    if (unread.length > 0)
      await tx.messageRecipient.updateMany({
        where: { personId: person.id, messageId: { in: unread }, readAt: null },
        data: { readAt: at },
      });
    const fresh = new Date(at.getTime() - undoMinutes * 60_000);
    return {
      answers: asked.takenAt === null && partnerId !== null ? asked.id : null,
      subject: isOwn || asked.takenAt === null ? asked.subject : "",
      partner: partnerId === null ? null : isOwn ? (asked.audience.name ?? null) : asked.senderName,
      messages: talk.map((row) => {
        const own = row.senderId === person.id;
        return {
          id: row.id,
          senderId: row.senderId,
          senderName: own ? null : row.senderName,
          text: row.takenAt && !own ? "" : row.text,
          createdAt: row.createdAt,
          isTaken: row.takenAt !== null,
          canTakeBack: own && row.takenAt === null && row.createdAt > fresh,
          isOpen: row.received && row.takenAt === null ? row.handledAt === null : null,
          sent: own ? { count: row.count, read: row.read } : null,
        };
      }),
      answered:
        partnerId === null
          ? rows
              .filter((row) => row.received && row.takenAt === null)
              .map(({ id, senderName, createdAt, readAt }) => ({
                ...{ id, createdAt },
                name: senderName,
                isUnread: readAt === null,
              }))
          : [],
    };
  });
