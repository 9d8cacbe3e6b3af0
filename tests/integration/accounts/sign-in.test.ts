import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { endAllSessions, endSession } from "@/lib/accounts/end-session";
import { getUserOfSession, listOwnSessions } from "@/lib/accounts/queries";
import { signInLimits } from "@/lib/accounts/rules/limits";
import { signIn } from "@/lib/accounts/sign-in";
import { checkLimit, countAttempt } from "@/lib/platform/rate-limit";
import { owner } from "../../support/owner";
import { createPerson, createStudent, testPassword } from "../../support/factories";

const address = () => `10.0.0.${Math.floor(Math.random() * 250)}:${randomUUID()}`;
const wrong = { password: "not this one" };
/** As if so many had failed from there just now. */
const fail = async (from: string, times: number) => {
  const { rows } = await owner.query(`SELECT key FROM "RateLimit"`);
  await countAttempt(signInLimits.address, from, new Date());
  const known = rows.map(({ key }) => key);
  await owner.query(`UPDATE "RateLimit" SET count = $1 WHERE NOT (key = ANY ($2))`, [times, known]);
};

describe("signIn", () => {
  it("takes the sign-in name or the e-mail, in any case", async () => {
    const person = await createPerson({ signInName: "ada.l", email: "ada@example.org", places: [{ role: "STUDENT" }] });
    for (const login of ["ada.l", "  ADA.L ", "Ada@Example.org"]) {
      const result = await signIn({ login, password: testPassword }, address());
      expect(result).toMatchObject({ ok: true, value: { personId: person.id } });
    }
    const opened = await owner.query(`SELECT * FROM "AuditEntry" WHERE "subjectId" = $1 AND action = 'session.open'`, [
      person.id,
    ]);
    expect(opened.rowCount).toBe(3);
  });

  it("says the same to a wrong password, an unknown name and someone without a password", async () => {
    const person = await createPerson();
    const bare = await createPerson();
    await owner.query(`DELETE FROM "Credential" WHERE "personId" = $1`, [bare.id]);
    for (const login of [person.signInName!, bare.signInName!, "nobody.at.all", "not a name"])
      expect(await signIn({ login, ...wrong }, address())).toEqual({ ok: false, problem: "wrong" });
    const sessions = await owner.query(`SELECT 1 FROM "Session" WHERE "personId" = ANY ($1)`, [[person.id, bare.id]]);
    expect(sessions.rowCount).toBe(0);
  });

  it("stops after ten failures from one address, also all at once, and says until when", async () => {
    const person = await createPerson();
    const here = address();
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => signIn({ login: person.signInName!, ...wrong }, here)),
    );
    expect(tries.filter((one) => !one.ok && one.problem === "wrong")).toHaveLength(10);
    const right = await signIn({ login: person.signInName!, password: testPassword }, here);
    expect(right).toMatchObject({ ok: false, problem: "too-many" });
    if (!right.ok && right.problem === "too-many") {
      const minutes = (right.retryAt.getTime() - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(13);
      expect(minutes).toBeLessThanOrEqual(15);
    }
    expect(await signIn({ login: person.signInName!, password: testPassword }, address())).toMatchObject({ ok: true });
  });

  it("limits an unknown name like a known one", async () => {
    const here = address();
    const login = `ghost.${randomUUID().slice(0, 8)}`;
    for (let i = 0; i < 10; i += 1) expect(await signIn({ login, ...wrong }, here)).toMatchObject({ problem: "wrong" });
    expect(await signIn({ login, ...wrong }, here)).toMatchObject({ problem: "too-many" });
  });

  it("forgets the failures of an account after a success", async () => {
    const person = await createPerson();
    const here = address();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 9; i += 1) await signIn({ login: person.signInName!, ...wrong }, here);
      expect(await signIn({ login: person.signInName!, password: testPassword }, here)).toMatchObject({ ok: true });
    }
  });

  it("does not lock out a school behind one address", async () => {
    const school = address();
    await fail(school, 900);
    const students = await Promise.all(Array.from({ length: 15 }, () => createPerson()));
    await Promise.all(
      students.map(async ({ signInName }) => {
        await signIn({ login: signInName!, ...wrong }, school);
        expect(await signIn({ login: signInName!, password: testPassword }, school)).toMatchObject({ ok: true });
      }),
    );
    const successes = await checkLimit({ ...signInLimits.address, most: 916 }, school, new Date());
    expect(successes.allowed).toBe(true);
  });

  it("stops one address after a thousand failures", async () => {
    const here = address();
    const at = new Date();
    await fail(here, 999);
    const person = await createPerson();
    expect(await signIn({ login: person.signInName!, ...wrong }, here)).toMatchObject({ problem: "wrong" });
    expect((await checkLimit(signInLimits.address, here, at)).allowed).toBe(false);
    expect(await signIn({ login: person.signInName!, password: testPassword }, here)).toMatchObject({
      problem: "too-many",
    });
    expect((await checkLimit(signInLimits.address, here, new Date(at.getTime() + 16 * 60_000))).allowed).toBe(true);
  });
});

describe("sessions", () => {
  it("knows who holds one, with the memberships that hold now", async () => {
    const student = await createStudent({ grade: 11 });
    await owner.query(
      `INSERT INTO "Membership" (id, "personId", role, "from", "until") VALUES ($1, $2, 'JOB_SEEKER', now() - interval '2 days', now() - interval '1 day')`,
      [randomUUID(), student.id],
    );
    const user = await getUserOfSession(student.sessionId, new Date());
    expect(user).toMatchObject({ id: student.id, name: student.name });
    expect(user?.memberships).toEqual([{ role: "STUDENT", schoolId: null, schoolName: null, grade: 11 }]);
  });

  it("is gone at once when revoked, expired or never there", async () => {
    const student = await createStudent();
    expect(await getUserOfSession(student.sessionId, new Date(Date.now() + 8 * 86_400_000))).toBeNull();
    expect(await getUserOfSession(randomUUID(), new Date())).toBeNull();
    await endSession(student.sessionId);
    expect(await getUserOfSession(student.sessionId, new Date())).toBeNull();
    await endSession(student.sessionId);
    const ends = await owner.query(`SELECT 1 FROM "AuditEntry" WHERE action = 'session.end' AND "entityId" = $1`, [
      student.sessionId,
    ]);
    expect(ends.rowCount).toBe(1);
  });

  it("ends everywhere for one person and for nobody else", async () => {
    const student = await createStudent();
    const other = await createStudent();
    await signIn({ login: student.signInName!, password: testPassword }, null);
    expect(await listOwnSessions(student, new Date())).toHaveLength(2);
    expect(await endAllSessions(student)).toBe(2);
    expect(await getUserOfSession(student.sessionId, new Date())).toBeNull();
    expect(await getUserOfSession(other.sessionId, new Date())).not.toBeNull();
  });
});
