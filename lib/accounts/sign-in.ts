import "server-only";
import { now } from "@/lib/platform/clock";
import { checkLimit, clearLimit, countAttempt, takeBack } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { passwordFits } from "./hash-password";
import { openSession } from "./open-session";
import { printedCodeHash } from "./printed-code-hash";
import { findByLogin } from "./queries";
import { signInLimits as limits } from "./rules/limits";
import { plainLogin } from "./rules/logins";
import type { Credentials } from "./schema";

export type SignedIn = { personId: string; sessionId: string };
export type TooMany = { ok: false; problem: "too-many"; retryAt: Date };

/**
 * `address` is the visitor's, null where it is unknown. "code": what was typed as the password is the open code of a slip,
 * which is spent elsewhere, with a password of their own.
 */
export async function signIn(
  { login, password }: Credentials,
  address: string | null,
): Promise<Result<SignedIn, "wrong" | "code"> | TooMany> {
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
    if (person && (await isOpenCode(person.id, password, at))) return fail("code");
    if (address !== null) await countAttempt(limits.address, address, at);
    return fail("wrong");
  }
  await clearLimit(limits.accountAndAddress, here);
  await takeBack(limits.account, account);
  const sessionId = await withPurpose("sign-in", (tx) => openSession(tx, person.id, at));
  return succeed({ personId: person.id, sessionId });
}

const isOpenCode = (personId: string, typed: string, at: Date): Promise<boolean> =>
  withPurpose("sign-in", async (tx) => {
    const open = { tokenHash: printedCodeHash(personId, typed), personId, usedAt: null, expiresAt: { gt: at } };
    return (await tx.resetToken.count({ where: open })) > 0;
  });
