import { describe, expect, it } from "vitest";
import { cleanUpAccounts } from "@/lib/accounts/clean-up";
import { erasePerson } from "@/lib/accounts/erase-person";
import { exportAccount } from "@/lib/accounts/export-person";
import { exportSchools } from "@/lib/schools/export-person";
import { assign, createCounselor, createSchool, createStudent, testPassword } from "../../support/factories";
import { owner } from "../../support/owner";

describe("one's own data", () => {
  it("holds what is kept and who looked, of oneself only", async () => {
    const school = await createSchool("Export High");
    const counselor = await createCounselor(school.id);
    const student = await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, student.id);
    const account = await exportAccount(student);
    expect(account.person.id).toBe(student.id);
    expect(account.memberships).toMatchObject([{ role: "STUDENT", school: { name: "Export High" } }]);
    expect(account.history.map(({ action }) => action)).toContain("session.open");
    expect(JSON.stringify(account)).not.toContain("argon2");
    expect((await exportSchools(student)).counselors).toMatchObject([{ counselorId: counselor.id }]);
    expect((await exportSchools(counselor)).counselors).toEqual([]);
  });

  it("is deleted with the person, after their password", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const student = await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, student.id);
    const order: string[] = [];
    const domains = [async () => order.push("survey"), async () => order.push("plans")];
    expect(await erasePerson(student, "wrong", domains)).toEqual({ ok: false, problem: "wrong" });
    expect(order).toEqual([]);
    expect(await erasePerson(counselor, testPassword, domains)).toEqual({ ok: false, problem: "staff" });
    expect(await erasePerson(student, testPassword, domains)).toMatchObject({ ok: true });
    expect(order).toEqual(["survey", "plans"]);
    for (const [table, column] of [
      ["Person", "id"],
      ["Credential", "personId"],
      ["Session", "personId"],
      ["Membership", "personId"],
      ["CaseloadAssignment", "studentId"],
    ]) {
      const { rowCount } = await owner.query(`SELECT 1 FROM "${table}" WHERE "${column}" = $1`, [student.id]);
      expect(rowCount, table).toBe(0);
    }
    const { rowCount } = await owner.query(
      `SELECT 1 FROM "AuditEntry" WHERE "subjectId" = $1 AND action = 'account.erase'`,
      [student.id],
    );
    expect(rowCount).toBe(1);
  });

  it("leaves everything where a domain cannot erase its part", async () => {
    const student = await createStudent();
    const broken = () => Promise.reject(new Error("no"));
    await expect(erasePerson(student, testPassword, [broken])).rejects.toThrow("no");
    const { rowCount } = await owner.query(`SELECT 1 FROM "Person" WHERE id = $1`, [student.id]);
    expect(rowCount).toBe(1);
  });
});

it("cleans up what ended a month ago, and nothing younger", async () => {
  const [old, young] = [await createStudent(), await createStudent()];
  await owner.query(`UPDATE "Session" SET "expiresAt" = now() - interval '31 days' WHERE id = $1`, [old.sessionId]);
  await owner.query(`UPDATE "Session" SET "expiresAt" = now() - interval '29 days' WHERE id = $1`, [young.sessionId]);
  expect(await cleanUpAccounts(new Date())).toMatchObject({ sessions: 1 });
  const { rows } = await owner.query(`SELECT id FROM "Session" WHERE id = ANY ($1)`, [
    [old.sessionId, young.sessionId],
  ]);
  expect(rows).toEqual([{ id: young.sessionId }]);
});
