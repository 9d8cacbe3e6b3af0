import "server-only";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { withActor, withPurpose, type Actor } from "@/lib/platform/with-actor";

/** Ends the session that this browser's own cookie names; one that has ended already stays as it is. */
export const endSession = (sessionId: string) =>
  withPurpose("sign-in", async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { personId: true } });
    const ended = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (!session || ended.count === 0) return;
    const { personId } = session;
    await audit(tx, {
      actorId: personId,
      action: "session.end",
      subjectId: personId,
      entity: "Session",
      entityId: sessionId,
    });
  });

/** Signs the actor out in every browser; returns how many there were. */
export const endAllSessions = (actor: Actor): Promise<number> =>
  withActor(actor, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { personId: actor.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    await audit(tx, { actorId: actor.id, action: "session.end-all", subjectId: actor.id, entity: "Session" });
    return ended.count;
  });
