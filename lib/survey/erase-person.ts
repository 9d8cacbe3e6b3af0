import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";
import { resultLink } from "./rules/result-link";

/** Inside the transaction that erases a person: their walks with all that hangs on these, and links to their results. */
export async function erasePerson(tx: Transaction, actor: Actor): Promise<number> {
  await tx.signedLink.deleteMany({ where: { personId: actor.id, purpose: resultLink } });
  return (await tx.surveyAttempt.deleteMany({ where: { personId: actor.id } })).count;
}
