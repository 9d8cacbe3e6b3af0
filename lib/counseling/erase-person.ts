import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";

/**
 * Removes what of this domain is the person's own, in the transaction of who erases them. What others wrote about them
 * (notes, meetings, messages to them, their standing) is shut to their hand: it goes with their row, by its references.
 */
export async function eraseCounseling(tx: Transaction, person: Actor): Promise<void> {
  await tx.taskState.deleteMany({ where: { personId: person.id } });
  await tx.digestPreference.deleteMany({ where: { personId: person.id } });
  await tx.phrase.deleteMany({ where: { ownerId: person.id } });
  await tx.message.deleteMany({ where: { senderId: person.id } });
}
