import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";
import { restorableFor } from "./rules/portfolio";

/** One change of a person's portfolio at a time, so that two cannot pass a limit together. */
export const holdPortfolio = (tx: Transaction, person: Actor) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`portfolio:${person.id}`}, 0))`;

/** What was removed more than a day ago goes for good; its files too, but for those that prove something elsewhere. */
export async function clearPortfolio(tx: Transaction, person: Actor, at: Date): Promise<void> {
  const gone = { personId: person.id, removedAt: { lte: new Date(at.getTime() - restorableFor) } };
  const nowhereElse = { profileEntryId: null, milestoneId: null };
  await tx.storedFile.deleteMany({ where: { personId: person.id, ...nowhereElse, entry: gone } });
  await tx.portfolioEntry.deleteMany({ where: gone });
}
