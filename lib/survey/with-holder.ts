import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor, withVisitor } from "@/lib/platform/with-actor";
import { hashAttemptKey } from "./attempt-key";

/** Who holds a survey attempt: the signed-in person, or else the browser that knows the key of an anonymous one. */
export type Holder = { person: Actor | null; key: string | null };

export const withHolder = <Value>(
  { person, key }: Holder,
  run: (tx: Transaction) => Promise<Value>,
): Promise<Value> => {
  const attemptKey = key ? hashAttemptKey(key) : "";
  return person ? withActor(person, run, { attemptKey }) : withVisitor(attemptKey, run);
};

/** The condition for attempts that this holder may see and change at `now`; null for a visitor without a key. */
export const heldBy = ({ person, key }: Holder, now: Date) => {
  if (person) return { personId: person.id };
  return key ? { personId: null, keyHash: hashAttemptKey(key), keyExpiresAt: { gt: now } } : null;
};

/** Lets only one writer of a holder's attempts in at a time, also while there is no row to lock yet. */
export const lockHolder = async (tx: Transaction, { person, key }: Holder) => {
  const name = person ? `survey/${person.id}` : `survey/${key ? hashAttemptKey(key) : ""}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
};
