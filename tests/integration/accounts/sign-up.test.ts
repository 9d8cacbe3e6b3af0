import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getUserOfSession } from "@/lib/accounts/queries";
import { signUpSchema } from "@/lib/accounts/schema";
import { signUp } from "@/lib/accounts/sign-up";
import { owner } from "../../support/owner";
import { createPerson } from "../../support/factories";

const form = (more: Record<string, string> = {}) =>
  signUpSchema.parse({
    who: "school",
    name: "Nia Brooks",
    login: `nia.${randomUUID().slice(0, 8)}`,
    password: "seven blue kites",
    age: "yes",
    ...more,
  });

describe("signUp", () => {
  it("makes a student without a school, signed in", async () => {
    const result = await signUp(form(), "es", null);
    if (!result.ok) throw new Error(result.problem);
    const user = await getUserOfSession(result.value.sessionId, new Date());
    expect(user).toMatchObject({
      name: "Nia Brooks",
      locale: "es",
      memberships: [{ role: "STUDENT", schoolId: null }],
    });
    const { rows } = await owner.query(`SELECT * FROM "Person" WHERE id = $1`, [result.value.personId]);
    expect(rows[0].ageConfirmedAt).not.toBeNull();
    const { rows: secrets } = await owner.query(`SELECT * FROM "Credential" WHERE "personId" = $1`, [
      result.value.personId,
    ]);
    expect(secrets[0].passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { rows: audit } = await owner.query(`SELECT * FROM "AuditEntry" WHERE "subjectId" = $1 ORDER BY id`, [
      result.value.personId,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(["account.create", "membership.add", "session.open"]);
    expect(JSON.stringify(audit, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toMatch(/nia|brooks/i);
  });

  it("makes a job seeker with an e-mail", async () => {
    const email = `${randomUUID()}@example.org`;
    const result = await signUp(form({ who: "work", login: email.toUpperCase() }), "en", null);
    if (!result.ok) throw new Error(result.problem);
    const user = await getUserOfSession(result.value.sessionId, new Date());
    expect(user).toMatchObject({ email, signInName: null, memberships: [{ role: "JOB_SEEKER" }] });
  });

  it("wants to know which way, and that the person is 13", () => {
    const sent = signUpSchema.safeParse({ name: " ", login: "a b" });
    expect(sent.error?.issues.map(({ message }) => message)).toEqual([
      "who-missing",
      "name-missing",
      "login-form",
      "password-missing",
      "age-missing",
    ]);
  });

  it("offers two free names for a taken one, whatever its case", async () => {
    const { signInName } = await createPerson();
    const result = await signUp(form({ login: signInName!.toUpperCase() }), "en", null);
    if (result.ok || result.problem !== "name-taken") throw new Error("not taken");
    expect(result.suggestions).toHaveLength(2);
    for (const login of result.suggestions)
      expect(await signUp(form({ login }), "en", null)).toMatchObject({ ok: true });
  });

  it("does not say whose a taken e-mail is", async () => {
    const email = `${randomUUID()}@example.org`;
    await createPerson({ email });
    expect(await signUp(form({ login: email }), "en", null)).toEqual({ ok: false, problem: "email-taken" });
  });

  it("refuses a password that is too easy", async () => {
    expect(await signUp(form({ password: "password" }), "en", null)).toEqual({ ok: false, problem: "password-common" });
    expect(await signUp(form({ password: "nia brooks" }), "en", null)).toEqual({ ok: false, problem: "password-name" });
  });

  it("gives a name to exactly one of eight who ask at once", async () => {
    const login = `race.${randomUUID().slice(0, 8)}`;
    const results = await Promise.all(Array.from({ length: 8 }, () => signUp(form({ login }), "en", null)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.problem === "name-taken")).toHaveLength(7);
    const { rowCount } = await owner.query(`SELECT 1 FROM "Person" WHERE "signInName" = $1`, [login]);
    expect(rowCount).toBe(1);
  });
});
