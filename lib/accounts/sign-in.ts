import "server-only";
import { now } from "@/lib/platform/clock";
import { checkLimit, clearLimit, countAttempt, takeBack } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { passwordFits } from "./hash-password";
import { openSession } from "./open-session";
import { findByLogin } from "./queries";
import { signInLimits as limits } from "./rules/limits";
import { plainLogin } from "./rules/logins";
import type { Credentials } from "./schema";

export type SignedIn = { personId: string; sessionId: string };
export type TooMany = { ok: false; problem: "too-many"; retryAt: Date };

/** `address` is the visitor's, null where it is unknown. */
export async function signIn(
  { login, password }: Credentials,
  address: string | null,
): Promise<Result<SignedIn, "wrong"> | TooMany> {
  const at = now();
  const person = await withPurpose("sign-in", (tx) => findByLogin(tx, login));
  // A name that does not exist is limited like one that does.
  const account = person?.id ?? plainLogin(login);
  const here = `${account}\n${address ?? ""}`;

  if (address !== null) {
    const fromAddress = await checkLimit(limits.address, address, at);
    if (!fromAddress.allowed) return { ok: false, problem: "too-many", retryAt: fromAddress.retryAt };
  }
  // Counted before the password is looked at: a hundred guesses at once are still a hundred.
  for (const [limit, subject] of [
    [limits.accountAndAddress, here],
    [limits.account, account],
  ] as const) {
    const { allowed, retryAt } = await countAttempt(limit, subject, at);
    if (!allowed) return { ok: false, problem: "too-many", retryAt };
  }

  const fits = await passwordFits(person?.credential?.passwordHash ?? null, password);
  if (!person?.credential || !fits) {
    if (address !== null) await countAttempt(limits.address, address, at);
    return fail("wrong");
  }
  await clearLimit(limits.accountAndAddress, here);
  await takeBack(limits.account, account);
  const sessionId = await withPurpose("sign-in", (tx) => openSession(tx, person.id, at));
  return succeed({ personId: person.id, sessionId });
}
