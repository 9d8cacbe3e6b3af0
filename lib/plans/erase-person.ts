import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";

/** Removes everything of this domain that belongs to the person, in the transaction of who erases them. */
export async function erasePlans(tx: Transaction, person: Actor): Promise<void> {
  await tx.savedItem.deleteMany({ where: { personId: person.id } });
  await tx.storedFile.deleteMany({ where: { personId: person.id } });
  await tx.portfolioEntry.deleteMany({ where: { personId: person.id } });
  await tx.transcriptCourse.deleteMany({ where: { personId: person.id } });
  await tx.metCondition.deleteMany({ where: { personId: person.id } });
  await tx.plan.deleteMany({ where: { personId: person.id } });
}
