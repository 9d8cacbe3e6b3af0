import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Actor } from "@/lib/platform/with-actor";

/** Inside the transaction that erases a person: their walks and, with these, their results. */
export const erasePerson = async (tx: Transaction, actor: Actor): Promise<number> =>
  (await tx.surveyAttempt.deleteMany({ where: { personId: actor.id } })).count;
