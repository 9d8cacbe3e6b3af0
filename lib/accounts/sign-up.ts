import "server-only";
import { randomInt } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { checkLimit, countAttempt } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { createAccount, isTaken } from "./create-account";
import { hashPassword } from "./hash-password";
import { openSession } from "./open-session";
import { signUpLimits as limits } from "./rules/limits";
import { similarNames, toLogin, type Login } from "./rules/logins";
import { passwordProblem, type PasswordProblem } from "./rules/password";
import type { SignUpInput } from "./schema";
import type { SignedIn, TooMany } from "./sign-in";

export type SignUpProblem = PasswordProblem | "login-form" | "email-taken" | "school-code";
export type NameTaken = { ok: false; problem: "name-taken"; suggestions: string[] };
export type SignUpOutcome = Result<SignedIn, SignUpProblem> | NameTaken | TooMany;

/** Someone of 13 or older makes an account on their own; the form has made sure that they said so. */
export const signUp = (input: SignUpInput, locale: string, address: string | null): Promise<SignUpOutcome> =>
  makeAccount(input, locale, address, true, async (tx, personId, at) => {
    const role = input.who === "work" ? "JOB_SEEKER" : "STUDENT";
    const { id } = await tx.membership.create({ data: { personId, role, from: at }, select: { id: true } });
    const entry = { actorId: personId, subjectId: personId, entity: "Membership", entityId: id };
    await audit(tx, { ...entry, action: "membership.add", fields: ["role"] });
    return true;
  });

/** `join` gives the new person a place, or says false where the school's code does not open. */
export async function makeAccount(
  { name, login: typedLogin, password }: Pick<SignUpInput, "name" | "login" | "password">,
  locale: string,
  address: string | null,
  ageConfirmed: boolean,
  join: (tx: Transaction, personId: string, at: Date) => Promise<boolean>,
): Promise<SignUpOutcome> {
  const at = now();
  const login = toLogin(typedLogin);
  if (!login) return fail("login-form");
  const problem = passwordProblem(password, [name, typedLogin]);
  if (problem) return fail(problem);
  const refusal = await refuse(address, at);
  if (refusal) return refusal;

  const passwordHash = await hashPassword(password);
  const account = { name, login, passwordHash, locale, ageConfirmedAt: ageConfirmed ? at : null };
  try {
    return await withPurpose("sign-in", async (tx) => {
      const personId = await createAccount(tx, account, at);
      if (!(await join(tx, personId, at))) throw new NoPlace();
      return succeed({ personId, sessionId: await openSession(tx, personId, at) });
    });
  } catch (error) {
    if (error instanceof NoPlace) return fail("school-code");
    if (!isTaken(error)) throw error;
    if (address !== null) await countAttempt(limits.takenFromAddress, address, at);
    return taken(login, name);
  }
}

/** Undoes the account that was just made: there is none without its place. */
class NoPlace extends Error {}

async function refuse(address: string | null, at: Date): Promise<TooMany | null> {
  if (address === null) return null;
  const made = await countAttempt(limits.madeFromAddress, address, at);
  if (!made.allowed) return { ok: false, problem: "too-many", retryAt: made.retryAt };
  const taken = await checkLimit(limits.takenFromAddress, address, at);
  return taken.allowed ? null : { ok: false, problem: "too-many", retryAt: taken.retryAt };
}

// An account opens at once, without a round trip by mail, so a taken address cannot be hidden from who tries
// it; the answer names nobody and each try counts against the visitor's address.
async function taken(login: Login, name: string): Promise<SignUpOutcome> {
  if (login.kind === "email") return fail("email-taken");
  const candidates = similarNames(login.signInName, name, randomInt);
  const used = await withPurpose("sign-in", (tx) =>
    tx.person.findMany({ where: { signInName: { in: candidates } }, select: { signInName: true } }),
  );
  const free = candidates.filter((candidate) => !used.some(({ signInName }) => signInName === candidate));
  return { ok: false, problem: "name-taken", suggestions: [free[0], free.at(-1)].filter((one) => one !== undefined) };
}
