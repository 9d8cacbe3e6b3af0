import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";

/** Everything of this domain that belongs to the person, to take along. */
export const exportPlans = (person: Actor) =>
  withActor(person, async (tx) => ({
    saved: await tx.savedItem.findMany({
      where: { personId: person.id },
      orderBy: { id: "asc" },
      select: { kind: true, targetId: true, createdAt: true },
    }),
    plans: await tx.plan.findMany({
      where: { personId: person.id },
      orderBy: { id: "asc" },
      select: {
        id: true,
        createdAt: true,
        archivedAt: true,
        revisions: {
          orderBy: { number: "asc" },
          select: { number: true, pathwayId: true, content: true, contentHash: true, createdAt: true },
        },
      },
    }),
  }));
