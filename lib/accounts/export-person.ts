import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";

/** What the accounts domain keeps about the actor, and who changed or looked at what of theirs. */
export const exportAccount = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        id: true,
        name: true,
        signInName: true,
        email: true,
        locale: true,
        ageConfirmedAt: true,
        createdAt: true,
      },
    });
    const memberships = await tx.membership.findMany({
      where: { personId: actor.id },
      orderBy: { from: "asc" },
      select: { role: true, grade: true, from: true, until: true, school: { select: { name: true } } },
    });
    const sessions = await tx.session.findMany({
      where: { personId: actor.id },
      orderBy: { createdAt: "asc" },
      select: { createdAt: true, expiresAt: true, revokedAt: true },
    });
    const history = await tx.auditEntry.findMany({
      where: { subjectId: actor.id },
      orderBy: { id: "asc" },
      select: { at: true, actorId: true, action: true, entity: true, fields: true },
    });
    return { person, memberships, sessions, history };
  });
