import "server-only";
import { db, type Transaction } from "./db";

export type Actor = { readonly id: string };

export type Purpose =
  "sign-in" | "housekeeping" | "operator" | "norms" | "research" | "roster" | "standing" | "digest";

type Options = {
  /** SHA-256 of the key of an anonymous survey attempt that this browser holds. */
  attemptKey?: string | undefined;
};

// A rush waits for a connection rather than failing: a class of thirty opens its pages in the same second.
const patience = { maxWait: 10_000, timeout: 20_000 };

const transact = <Value>(run: (tx: Transaction) => Promise<Value>) => db.$transaction(run, patience);

/** The one door to personal data: a transaction in which PostgreSQL shows only what the actor may see. */
export const withActor = <Value>(
  actor: Actor,
  run: (tx: Transaction) => Promise<Value>,
  { attemptKey = "" }: Options = {},
) =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT waymark_enter(${actor.id}::uuid), set_config('waymark.attempt_key', ${attemptKey}, true)`;
    return run(tx);
  });

/** A visitor without account sees the survey attempt whose key their browser holds, and nothing else. */
export const withVisitor = <Value>(attemptKey: string, run: (tx: Transaction) => Promise<Value>) =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT set_config('waymark.attempt_key', ${attemptKey}, true)`;
    return run(tx);
  });

/** Whoever holds the token of a signed link, known by its hash: they see what that link opens, and nothing else. */
export const withLink = <Value>(tokenHash: string, run: (tx: Transaction) => Promise<Value>) =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT set_config('waymark.link', ${tokenHash}, true)`;
    return run(tx);
  });

/** For the acts that no signed-in person does; each purpose opens only the tables that it needs. */
export const withPurpose = <Value>(purpose: Purpose, run: (tx: Transaction) => Promise<Value>) =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT waymark_purpose(${purpose})`;
    return run(tx);
  });
