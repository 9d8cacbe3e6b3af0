import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** Puts a message that one received away as done, or takes it up again. */
export const handleMessage = (
  person: Actor,
  { messageId, done }: { messageId: string; done: boolean },
  at: Date,
): Promise<Result<null, "NOT_FOUND">> =>
  withActor(person, async (tx) => {
    const { count } = await tx.messageRecipient.updateMany({
      where: {
        messageId,
        personId: person.id,
        handledAt: done ? null : { not: null },
        message: { takenAt: null },
      },
      data: { handledAt: done ? at : null },
    });
    if (count === 0) return fail("NOT_FOUND");
    await audit(tx, {
      actorId: person.id,
      action: done ? "message.done" : "message.open",
      subjectId: person.id,
      entity: "Message",
      entityId: messageId,
      fields: ["handledAt"],
    });
    return succeed(null);
  });
