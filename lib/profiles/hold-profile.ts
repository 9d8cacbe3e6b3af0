import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";
import { audit } from "@/lib/platform/audit";
import { keptFor } from "./rules/limits";

/** One change of a person's profile at a time, so that two cannot pass a limit together or make a double. */
export const holdProfile = (tx: Transaction, person: Actor) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`profile:${person.id}`}, 0))`;

/**
 * What was removed more than a day ago goes for good; evidence that stands in the portfolio or on the way too stays
 * there. An entry that came from the portfolio is kept as removed: it says that its owner does not want it here.
 */
export async function clearProfile(tx: Transaction, person: Actor, at: Date): Promise<void> {
  const gone = { personId: person.id, removedAt: { lte: new Date(at.getTime() - keptFor) } };
  const entries = { ...gone, portfolioId: null };
  await tx.storedFile.deleteMany({
    where: { personId: person.id, entryId: null, milestoneId: null, profileEntry: entries },
  });
  await tx.profileEntry.deleteMany({ where: entries });
  await tx.resume.deleteMany({ where: gone });
}

type Recorded = { action: string; entity: string; entityId?: string; fields?: string[] };

export const recordOwn = (tx: Transaction, person: Actor, event: Recorded) =>
  audit(tx, { actorId: person.id, subjectId: person.id, ...event });
