import "server-only";
import { randomUUID } from "node:crypto";
import { type CurrentUser, hasRole } from "@/lib/accounts/rules/roles";
import { checkLimit, countAttempt } from "@/lib/platform/rate-limit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { askLimit } from "./ask-by-message";
import { sendLimit } from "./send-message";

export type ReplyProblem = "NOT_FOUND" | "GONE" | "TOO_MANY";

type Answered = { root: string; schoolId: string; subject: string; partner: string; name: string; open: boolean };

/**
 * Answers the one who wrote a message, or adds to one's own message to one person. GONE: the two have nothing to do
 * with each other any more. What that person asked in this thread counts as handled.
 */
export async function replyToMessage(
  person: CurrentUser,
  { messageId, text }: { messageId: string; text: string },
  at: Date,
): Promise<Result<{ messageId: string }, ReplyProblem>> {
  const limit = hasRole(person, "STUDENT") ? askLimit : sendLimit;
  if (!(await checkLimit(limit, person.id, at)).allowed) return fail("TOO_MANY");
  const replyId = randomUUID();
  const result = await withActor(person, async (tx) => {
    const [answered] = await tx.$queryRaw<Answered[]>`
      SELECT coalesce(m."replyToId", m.id) AS root, m."schoolId", m.subject, other.id AS partner, other.name,
        waymark_may_write_to(other.id) AS open
      FROM "Message" m
      CROSS JOIN LATERAL (
        SELECT m."senderId" AS id, m."senderName" AS name FROM "MessageRecipient" r
        WHERE r."messageId" = m.id AND r."personId" = ${person.id}::uuid AND m."senderId" <> ${person.id}::uuid
        UNION ALL
        SELECT min(r."personId"::text)::uuid, m.audience ->> 'name' FROM "MessageRecipient" r
        WHERE r."messageId" = m.id AND m."senderId" = ${person.id}::uuid HAVING count(*) = 1
      ) other
      WHERE m.id = ${messageId}::uuid AND m."takenAt" IS NULL`;
    if (!answered) return fail("NOT_FOUND");
    if (!answered.open) return fail("GONE");
    const { root, schoolId, subject, partner, name } = answered;
    await tx.message.createMany({
      data: [
        {
          ...{ id: replyId, schoolId, senderId: person.id, senderName: person.name, replyToId: root, subject, text },
          audience: { kind: "reply", id: partner, name },
          createdAt: at,
        },
      ],
    });
    await tx.messageRecipient.createMany({
      data: [{ messageId: replyId, personId: partner, senderId: person.id, createdAt: at }],
    });
    await tx.$executeRaw`
      WITH handled AS (
        UPDATE "MessageRecipient" r SET "handledAt" = ${at}::timestamp, "readAt" = coalesce(r."readAt", ${at}::timestamp)
        WHERE r."messageId" = ANY (ARRAY(
            SELECT ${root}::uuid UNION ALL SELECT m.id FROM "Message" m WHERE m."replyToId" = ${root}::uuid
          ))
          AND r."personId" = ${person.id}::uuid AND r."senderId" = ${partner}::uuid AND r."handledAt" IS NULL
      )
      INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
      VALUES (${person.id}::uuid, 'message.reply', ${partner}::uuid, 'Message', ${replyId}, '{text}')`;
    return succeed({ messageId: replyId });
  });
  if (result.ok) await countAttempt(limit, person.id, at);
  return result;
}
