import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";

/**
 * Removes everything of this domain that belongs to the person, in the transaction of who erases them: what was sent is
 * gone for the employer too. What happened to an entry goes with it, by its reference.
 */
export async function eraseOpportunities(tx: Transaction, person: Actor): Promise<void> {
  const own = { where: { personId: person.id } };
  await tx.hoursEntry.deleteMany(own);
  await tx.placement.deleteMany(own);
  await tx.coverLetter.deleteMany(own);
  await tx.applicationNote.deleteMany(own);
  await tx.sentApplication.deleteMany(own);
  await tx.application.deleteMany(own);
}
