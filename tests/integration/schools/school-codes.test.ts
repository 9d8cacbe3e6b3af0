import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getUserOfSession } from "@/lib/accounts/queries";
import { codeSignUpSchema } from "@/lib/accounts/schema";
import type { CurrentUser, SchoolStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { createSchoolCode } from "@/lib/schools/create-school-code";
import { joinSchool } from "@/lib/schools/join-school";
import { listCounselors, listSchoolCodes } from "@/lib/schools/queries";
import { revokeSchoolCode } from "@/lib/schools/revoke-school-code";
import { schoolCodeSchema } from "@/lib/schools/schema";
import { signUpWithCode } from "@/lib/schools/sign-up-with-code";
import {
  createCounselor,
  createJobSeeker,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";
import { addRule, careOf } from "../../support/school-people";

const absent = { ok: false, problem: "not-found" };

async function makeCode(staff: SchoolStaff, input: Record<string, unknown>) {
  const result = await createSchoolCode(staff, schoolCodeSchema.parse(input));
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const form = (schoolCode: string) =>
  codeSignUpSchema.parse({
    schoolCode,
    name: "Kid",
    login: `kid.${randomUUID().slice(0, 8)}`,
    password: "seven blue kites",
  });

const peopleSeenBy = (user: CurrentUser) =>
  withActor(user, async (tx) => (await tx.person.findMany({ select: { id: true } })).map(({ id }) => id));

describe("a counselor's code", () => {
  it("brings a student to the school, the grade and the caseload, without a question about age", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const { code } = await makeCode(counselor, { schoolId: school.id, grade: "7", uses: "2", days: "5" });
    expect(code).toMatch(/^[A-Z]+-[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{2}$/);

    const result = await signUpWithCode(form(code.toLowerCase().replaceAll("-", " ")), "es", null);
    if (!result.ok) throw new Error(result.problem);
    const user = await getUserOfSession(result.value.sessionId, new Date());
    expect(user?.memberships).toEqual([{ role: "STUDENT", schoolId: school.id, schoolName: school.name, grade: 7 }]);
    expect(await peopleSeenBy(counselor)).toContain(user?.id);
    expect(await peopleSeenBy(await createCounselor(school.id))).not.toContain(user?.id);
    const { rows } = await owner.query(`SELECT "ageConfirmedAt" FROM "Person" WHERE id = $1`, [user?.id]);
    expect(rows).toEqual([{ ageConfirmedAt: null }]);
  });

  it("is kept as a hash, listed by its end, and gone when revoked", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const { id, code } = await makeCode(counselor, { schoolId: school.id });
    const { rows } = await owner.query(`SELECT * FROM "SchoolCode" WHERE id = $1`, [id]);
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
    const [listed] = await listSchoolCodes(counselor, new Date());
    expect(listed).toMatchObject({ id, hint: code.slice(-2), schoolName: school.name, grade: null, usesLeft: 35 });
    const days = (listed!.expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);

    expect(await revokeSchoolCode(await createCounselor(school.id), id)).toEqual(absent);
    expect(await revokeSchoolCode(counselor, id)).toMatchObject({ ok: true });
    expect(await revokeSchoolCode(counselor, id)).toEqual(absent);
    expect(await listSchoolCodes(counselor, new Date())).toEqual([]);
    expect(await signUpWithCode(form(code), "en", null)).toEqual({ ok: false, problem: "school-code" });
  });

  it("gives its last use to one of eight at once, and leaves no account to the others", async () => {
    const school = await createSchool();
    const { code } = await makeCode(await createCounselor(school.id), { schoolId: school.id, uses: "1" });
    const forms = Array.from({ length: 8 }, () => form(code));
    const results = await Promise.all(forms.map((one) => signUpWithCode(one, "en", null)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.problem === "school-code")).toHaveLength(7);
    const { rowCount } = await owner.query(`SELECT 1 FROM "Person" WHERE "signInName" = ANY ($1)`, [
      forms.map(({ login }) => login),
    ]);
    expect(rowCount).toBe(1);
  });

  it("does not open after its time, nor when it never was", async () => {
    const school = await createSchool();
    const { id, code } = await makeCode(await createCounselor(school.id), { schoolId: school.id });
    await owner.query(`UPDATE "SchoolCode" SET "expiresAt" = now() - interval '1 second' WHERE id = $1`, [id]);
    for (const typed of [code, "CEDAR-2222-22", "---"])
      expect(await signUpWithCode(form(typed), "en", null)).toEqual({ ok: false, problem: "school-code" });
  });

  it("joins the school without a caseload when the counselor has left", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const { code } = await makeCode(counselor, { schoolId: school.id });
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 second' WHERE "personId" = $1`, [
      counselor.id,
    ]);
    const result = await signUpWithCode(form(code), "en", null);
    if (!result.ok) throw new Error(result.problem);
    const { rowCount } = await owner.query(`SELECT 1 FROM "CaseloadAssignment" WHERE "studentId" = $1`, [
      result.value.personId,
    ]);
    expect(rowCount).toBe(0);
  });
});

describe("a code without a counselor", () => {
  it("leaves it to the school's rules who looks after the student", async () => {
    const school = await createSchool();
    const [boss, counselor] = [await createSchoolAdministrator(school.id), await createCounselor(school.id)];
    await addRule(school.id, counselor.id, { nameFrom: "K", nameTo: "K" });
    const { code } = await makeCode(boss, { schoolId: school.id, grade: 9 });
    const result = await signUpWithCode(form(code), "en", null);
    if (!result.ok) throw new Error(result.problem);
    expect(await careOf(counselor.id)).toEqual([result.value.personId]);
  });

  it("opens nothing while the school is closed", async () => {
    const school = await createSchool();
    const { code } = await makeCode(await createSchoolAdministrator(school.id), { schoolId: school.id });
    await owner.query(`UPDATE "School" SET "closedAt" = now() WHERE id = $1`, [school.id]);
    expect((await signUpWithCode(form(code), "en", null)).ok).toBe(false);
  });
});

describe("who may make codes", () => {
  it("is staff of that school only, and a counselor only for their own caseload", async () => {
    const [school, elsewhere] = [await createSchool(), await createSchool()];
    const counselor = await createCounselor(school.id);
    const colleague = await createCounselor(school.id);
    const administrator = await createSchoolAdministrator(school.id);
    const input = (more: object) => schoolCodeSchema.parse({ schoolId: school.id, ...more });
    expect(await createSchoolCode(await createCounselor(elsewhere.id), input({}))).toEqual(absent);
    expect(await createSchoolCode(counselor, input({ counselorId: colleague.id }))).toEqual(absent);
    expect(await createSchoolCode(administrator, input({ counselorId: colleague.id }))).toMatchObject({ ok: true });
    const stranger = await createCounselor(elsewhere.id);
    expect(await createSchoolCode(administrator, input({ counselorId: stranger.id }))).toEqual(absent);
    expect(await createSchoolCode(administrator, input({}))).toMatchObject({ ok: true });

    expect(await listSchoolCodes(administrator, new Date())).toHaveLength(2);
    expect(await listSchoolCodes(counselor, new Date())).toEqual([]);
    const names = await listCounselors(administrator, school.id, new Date());
    expect(names.map(({ id }) => id).sort()).toEqual([counselor.id, colleague.id].sort());
    expect(await listCounselors(counselor, school.id, new Date())).toEqual([]);
    expect(await listCounselors(administrator, elsewhere.id, new Date())).toEqual([]);
  });

  it("refuses numbers out of range", () => {
    const schoolId = randomUUID();
    const problems = (input: object) =>
      schoolCodeSchema.safeParse({ schoolId, ...input }).error?.issues.map(({ message }) => message);
    expect(problems({ grade: "5", uses: "0", days: "181" })).toEqual(["grade-range", "uses-range", "days-range"]);
    expect(problems({ grade: "x" })).toEqual(["grade-range"]);
    expect(problems({ grade: "" })).toBeUndefined();
  });
});

describe("joinSchool", () => {
  it("adds a place to what someone is already, once", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const { id, code } = await makeCode(counselor, { schoolId: school.id, grade: "12", uses: "3" });
    const person = await createJobSeeker();
    expect(await joinSchool(person, code)).toMatchObject({ ok: true });
    const user = await getUserOfSession(person.sessionId, new Date());
    expect(user?.memberships.map(({ role }) => role).sort()).toEqual(["JOB_SEEKER", "STUDENT"]);
    expect(await peopleSeenBy(counselor)).toContain(person.id);
    expect(await joinSchool(person, code)).toEqual({ ok: false, problem: "already-there" });
    const { rows } = await owner.query(`SELECT "usesLeft" FROM "SchoolCode" WHERE id = $1`, [id]);
    expect(rows).toEqual([{ usesLeft: 2 }]);
  });

  it("stops guessing", async () => {
    const student = await createStudent();
    for (let i = 0; i < 20; i += 1) await joinSchool(student, `CEDAR-2222-${i}`);
    expect(await joinSchool(student, "CEDAR-2222-22")).toMatchObject({ ok: false, problem: "too-many" });
  });
});
