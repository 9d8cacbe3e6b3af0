import { describe, expect, it } from "vitest";
import { changePassword } from "@/lib/accounts/change-password";
import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { getUserOfSession } from "@/lib/accounts/queries";
import { requestReset } from "@/lib/accounts/request-reset";
import { resetByCode, resetByToken } from "@/lib/accounts/reset-password";
import { signIn } from "@/lib/accounts/sign-in";
import { sendWaitingMails } from "@/lib/platform/mail-outbox";
import {
  asUser,
  assign,
  createCounselor,
  createPerson,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
  createStudent,
  testPassword,
} from "../../support/factories";
import { owner } from "../../support/owner";

const password = "three green boats";
const write = (token: string) => ({ subject: "reset", body: token });

async function mailedToken(email: string) {
  const { rows } = await owner.query(`SELECT body FROM "OutboxMail" WHERE "to" = $1 ORDER BY "createdAt"`, [email]);
  return rows.map(({ body }) => body as string);
}

describe("reset by e-mail", () => {
  it("works once, ends every other session, and keeps only a hash", async () => {
    const student = await createStudent({ email: "once@example.org" });
    await requestReset("ONCE@example.org", null, write);
    const [token] = await mailedToken("once@example.org");
    const stored = await owner.query(`SELECT * FROM "ResetToken" WHERE "personId" = $1`, [student.id]);
    expect(JSON.stringify(stored.rows)).not.toContain(token);

    expect(await resetByToken(token!, "password")).toEqual({ ok: false, problem: "password-common" });
    const result = await resetByToken(token!, password);
    if (!result.ok) throw new Error(result.problem);
    expect(await getUserOfSession(student.sessionId, new Date())).toBeNull();
    expect(await getUserOfSession(result.value.sessionId, new Date())).not.toBeNull();
    expect(await resetByToken(token!, "another good one")).toEqual({ ok: false, problem: "closed" });
    expect(await signIn({ login: "once@example.org", password }, null)).toMatchObject({ ok: true });
    expect(await signIn({ login: "once@example.org", password: testPassword }, null)).toMatchObject({ ok: false });
  });

  it("gives the new password to one of eight who use the link at once", async () => {
    await createPerson({ email: "race@example.org" });
    await requestReset("race@example.org", null, write);
    const [token] = await mailedToken("race@example.org");
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => resetByToken(token!, `${password} ${i}`)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("does not open after an hour", async () => {
    const person = await createPerson({ email: "late@example.org" });
    await requestReset("late@example.org", null, write);
    await owner.query(`UPDATE "ResetToken" SET "expiresAt" = now() - interval '1 second' WHERE "personId" = $1`, [
      person.id,
    ]);
    const [token] = await mailedToken("late@example.org");
    expect(await resetByToken(token!, password)).toEqual({ ok: false, problem: "closed" });
  });

  it("sends nothing to unknown names, and at most three an hour to one person", async () => {
    const { rows: before } = await owner.query(`SELECT count(*) FROM "OutboxMail"`);
    await requestReset("nobody@example.org", null, write);
    const person = await createPerson();
    await requestReset(person.signInName!, null, write);
    const { rows: after } = await owner.query(`SELECT count(*) FROM "OutboxMail"`);
    expect(after).toEqual(before);
    await createPerson({ email: "often@example.org" });
    for (let i = 0; i < 5; i += 1) await requestReset("often@example.org", null, write);
    expect(await mailedToken("often@example.org")).toHaveLength(3);
  });
});

describe("mail outbox", () => {
  it("sends each mail once, empties its text, and tries a failed one again", async () => {
    await owner.query(`DELETE FROM "OutboxMail"`);
    await createPerson({ email: "mail@example.org" });
    await requestReset("mail@example.org", null, write);
    const at = new Date();
    expect(await sendWaitingMails(at, () => Promise.reject(new Error("down")))).toBe(0);
    const seen: string[] = [];
    const send = async ({ to }: { to: string }) => seen.push(to);
    const counts = await Promise.all([
      sendWaitingMails(at, send),
      sendWaitingMails(at, send),
      sendWaitingMails(at, send),
    ]);
    expect(counts.reduce((a, b) => a + b)).toBe(1);
    expect(seen).toEqual(["mail@example.org"]);
    const { rows } = await owner.query(`SELECT body, attempts, "sentAt" FROM "OutboxMail"`);
    expect(rows).toMatchObject([{ body: "", attempts: 2 }]);
  });
});

describe("printed codes", () => {
  it("lets a student of the counselor set a new password, once, and undoes a lock", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const student = await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, student.id);
    for (let i = 0; i < 11; i += 1) await signIn({ login: student.signInName!, password: "not this one" }, "9.9.9.9");

    const printed = await createPrintedCode(counselor, student.id);
    if (!printed.ok) throw new Error(printed.problem);
    expect(printed.value.code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    expect(printed.value.login).toBe(student.signInName);
    const typed = { login: student.signInName!, resetCode: ` ${printed.value.code.toLowerCase()} `, password };
    expect(await resetByCode({ ...typed, password: "12345678" }, "9.9.9.9")).toMatchObject({
      problem: "password-common",
    });
    expect(await resetByCode(typed, "9.9.9.9")).toMatchObject({ ok: true });
    expect(await resetByCode(typed, "9.9.9.9")).toEqual({ ok: false, problem: "closed" });
    expect(await signIn({ login: student.signInName!, password }, "9.9.9.9")).toMatchObject({ ok: true });
    expect(await getUserOfSession(student.sessionId, new Date())).toBeNull();
    const { rows } = await owner.query(
      `SELECT "actorId" FROM "AuditEntry" WHERE action = 'password.print-code' AND "subjectId" = $1`,
      [student.id],
    );
    expect(rows).toEqual([{ actorId: counselor.id }]);
  });

  it("opens only the account it was printed for, and stops guessing", async () => {
    const school = await createSchool();
    const administrator = await createSchoolAdministrator(school.id);
    const [one, other] = [await createStudent({ schoolId: school.id }), await createStudent({ schoolId: school.id })];
    const printed = await createPrintedCode(administrator, one.id);
    if (!printed.ok) throw new Error(printed.problem);
    const resetCode = printed.value.code;
    expect(await resetByCode({ login: other.signInName!, resetCode, password }, null)).toMatchObject({
      problem: "closed",
    });
    for (let i = 0; i < 10; i += 1)
      expect(await resetByCode({ login: one.signInName!, resetCode: "AAAAAAAA", password }, null)).toMatchObject({
        problem: "closed",
      });
    expect(await resetByCode({ login: one.signInName!, resetCode, password }, null)).toMatchObject({
      problem: "too-many",
    });
  });

  it("is not there for a stranger: another counselor, a former student, staff, a site administrator", async () => {
    const school = await createSchool();
    const elsewhere = await createSchool();
    const counselor = await createCounselor(school.id);
    const absent = { ok: false, problem: "not-found" };
    const student = await createStudent({ schoolId: school.id });
    expect(await createPrintedCode(counselor, student.id)).toEqual(absent);
    await assign(school.id, counselor.id, student.id);
    expect(await createPrintedCode(counselor, student.id)).toMatchObject({ ok: true });
    expect(await createPrintedCode(await createCounselor(school.id), student.id)).toEqual(absent);
    expect(await createPrintedCode(await createSchoolAdministrator(elsewhere.id), student.id)).toEqual(absent);
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 second' WHERE "personId" = $1`, [
      student.id,
    ]);
    expect(await createPrintedCode(counselor, student.id)).toEqual(absent);

    const administrator = await createSchoolAdministrator(school.id);
    const boss = await createPerson({
      places: [{ role: "EDUCATOR", schoolId: school.id }, { role: "SITE_ADMINISTRATOR" }],
    });
    expect(await createPrintedCode(administrator, boss.id)).toEqual(absent);
    expect(await createPrintedCode(administrator, counselor.id)).toMatchObject({ ok: true });
    expect(await createPrintedCode(await createSiteAdministrator(), boss.id)).toMatchObject({ ok: true });
  });
});

describe("changePassword", () => {
  it("keeps this browser signed in and no other", async () => {
    const student = await createStudent();
    const other = await asUser(student.id);
    expect(await changePassword(student, { currentPassword: "wrong", password })).toEqual({
      ok: false,
      problem: "wrong",
    });
    expect(await changePassword(student, { currentPassword: testPassword, password: "short" })).toMatchObject({
      problem: "password-short",
    });
    expect(await changePassword(student, { currentPassword: testPassword, password })).toMatchObject({ ok: true });
    expect(await getUserOfSession(student.sessionId, new Date())).not.toBeNull();
    expect(await getUserOfSession(other.sessionId, new Date())).toBeNull();
  });

  it("stops someone who found an open browser from guessing", async () => {
    const student = await createStudent();
    for (let i = 0; i < 10; i += 1) await changePassword(student, { currentPassword: "wrong", password });
    expect(await changePassword(student, { currentPassword: testPassword, password })).toMatchObject({
      problem: "too-many",
    });
  });
});
