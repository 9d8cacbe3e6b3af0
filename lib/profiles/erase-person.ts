import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";

/** Removes everything of this domain that belongs to the person, in the transaction of who erases them. */
export async function eraseProfiles(tx: Transaction, person: Actor): Promise<void> {
  const own = { where: { personId: person.id } };
  await tx.conversation.deleteMany(own);
  await tx.contact.deleteMany(own);
  await tx.milestone.deleteMany(own);
  await tx.destination.deleteMany(own);
  await tx.resume.deleteMany(own);
  await tx.storedFile.deleteMany({ where: { personId: person.id, profileEntryId: { not: null } } });
  await tx.profileEntry.deleteMany(own);
  await tx.profile.deleteMany(own);
}
