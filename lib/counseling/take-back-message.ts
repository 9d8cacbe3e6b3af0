import "server-only";
import { undoMinutes } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** Until when a message can be taken back by who sent it. */
export const takeBackUntil = (createdAt: Date): Date => new Date(createdAt.getTime() + undoMinutes * 60_000);

/** Within ten minutes: gone for who has not read it. What it answered waits for an answer again. */
export const takeBackMessage = (
  sender: Actor,
  { messageId }: { messageId: string },
  at: Date,
): Promise<Result<null, "NOT_FOUND">> =>
  withActor(sender, async (tx) => {
    const [taken] = await tx.$queryRaw<{ createdAt: Date; replyToId: string | null }[]>`
      WITH taken AS (
        UPDATE "Message" SET "takenAt" = ${at}::timestamp
        WHERE id = ${messageId}::uuid AND "senderId" = ${sender.id}::uuid AND "takenAt" IS NULL
          AND "createdAt" > ${new Date(at.getTime() - undoMinutes * 60_000)}::timestamp
        RETURNING id, "createdAt", "replyToId"
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${sender.id}::uuid, 'message.take-back', r."personId", 'Message', taken.id::text, '{takenAt}'
        FROM taken JOIN "MessageRecipient" r ON r."messageId" = taken.id
      )
      SELECT "createdAt", "replyToId" FROM taken`;
    if (!taken) return fail("NOT_FOUND");
    if (taken.replyToId !== null)
      await tx.messageRecipient.updateMany({
        where: {
          personId: sender.id,
          handledAt: taken.createdAt,
          message: { OR: [{ id: taken.replyToId }, { replyToId: taken.replyToId }] },
        },
        data: { handledAt: null },
      });
    return succeed(null);
  });
