import "server-only";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/digest";
import { clearLimit, countAttempt, takeBack } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { hashPassword } from "./hash-password";
import { openSession } from "./open-session";
import { printedCodeHash } from "./printed-code-hash";
import { findByLogin } from "./queries";
import { resetLimits, signInLimits } from "./rules/limits";
import { plainLogin } from "./rules/logins";
import { passwordProblem, type PasswordProblem } from "./rules/password";
import type { CodeReset } from "./schema";
import { setPassword } from "./set-password";
import type { SignedIn, TooMany } from "./sign-in";

/** With the token of a mailed link. */
export async function resetByToken(
  token: string,
  password: string,
): Promise<Result<SignedIn, "closed" | PasswordProblem>> {
  const tokenHash = sha256(token);
  const owner = await withPurpose("sign-in", (tx) =>
    tx.resetToken.findUnique({ where: { tokenHash }, select: { kind: true, person: { select: names } } }),
  );
  if (owner?.kind !== "EMAIL") return fail("closed");
  const problem = passwordProblem(password, Object.values(owner.person).map(String));
  if (problem) return fail(problem);
  return spendToken(tokenHash, owner.person.id, password);
}

const names = { id: true, name: true, signInName: true, email: true } as const;

/** With a code that staff printed, for whoever the login names. `isFirst`: they had no password before. */
export async function resetByCode(
  { login, resetCode, password }: CodeReset,
  address: string | null,
): Promise<Result<SignedIn & { isFirst: boolean }, "closed" | PasswordProblem> | TooMany> {
  const at = now();
  // What is wrong with the password alone says nothing about the account, and costs no try.
  const weak = passwordProblem(password, [login]);
  if (weak) return fail(weak);
  const person = await withPurpose("sign-in", (tx) => findByLogin(tx, login));
  const account = person?.id ?? plainLogin(login);
  for (const [limit, subject] of [
    [resetLimits.codeOfAccount, account],
    [resetLimits.codeFromAddress, address],
  ] as const) {
    if (subject === null) continue;
    const { allowed, retryAt } = await countAttempt(limit, subject, at);
    if (!allowed) return { ok: false, problem: "too-many", retryAt };
  }
  const problem = passwordProblem(password, [person?.name ?? ""]);
  if (problem) return fail(problem);
  if (!person) return fail("closed");
  const reset = await spendToken(printedCodeHash(person.id, resetCode), person.id, password);
  if (!reset.ok) return reset;
  await clearLimit(resetLimits.codeOfAccount, account);
  await clearLimit(signInLimits.account, account);
  await clearLimit(signInLimits.accountAndAddress, `${account}\n${address ?? ""}`);
  // A whole school comes in with slips from one address: who had the right code takes nobody's room.
  if (address !== null) await takeBack(resetLimits.codeFromAddress, address);
  return succeed({ ...reset.value, isFirst: person.credential === null });
}

async function spendToken(tokenHash: string, personId: string, password: string): Promise<Result<SignedIn, "closed">> {
  const passwordHash = await hashPassword(password);
  return withPurpose("sign-in", async (tx) => {
    const at = now();
    const used = await tx.resetToken.updateMany({
      where: { tokenHash, personId, usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    if (used.count === 0) return fail("closed");
    await tx.resetToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: at } });
    await setPassword(tx, { actorId: personId, personId, passwordHash, action: "password.reset" }, at);
    return succeed({ personId, sessionId: await openSession(tx, personId, at) });
  });
}
