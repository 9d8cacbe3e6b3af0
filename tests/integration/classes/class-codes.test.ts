import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { codeSignUpSchema } from "@/lib/accounts/schema";
import { createClassCode } from "@/lib/schools/create-class-code";
import { joinSchool } from "@/lib/schools/join-school";
import { revokeClassCode } from "@/lib/schools/revoke-class-code";
import { signUpWithCode } from "@/lib/schools/sign-up-with-code";
import { classCodeSchema } from "@/lib/schools/slip-schema";
import { classWorld, createClass, createProgram, enroll, studentIn } from "../../support/class-world";
import {
  createCounselor,
  createEducator,
  createJobSeeker,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";

const absent = { ok: false, problem: "not-found" };
const closed = { ok: false, problem: "school-code" };
const already = { ok: false, problem: "already-there" };

const make = (staff: ClassStaff, input: Record<string, unknown>) =>
  createClassCode(staff, classCodeSchema.parse(input), new Date());

async function codeOf(staff: ClassStaff, input: Record<string, unknown>) {
  const made = await make(staff, input);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

const form = (schoolCode: string) =>
  codeSignUpSchema.parse({
    schoolCode,
    name: "Kid",
    login: `kid.${randomUUID().slice(0, 8)}`,
    password: "seven blue kites",
  });

const enrolled = async (classId: string) =>
  (
    await owner.query(
      `SELECT "personId" FROM "Enrollment" WHERE "classId" = $1 AND role = 'STUDENT' AND "until" IS NULL`,
      [classId],
    )
  ).rows.map(({ personId }) => personId as string);

describe("a code of a class", () => {
  it("makes someone a student of the school, the grade and the class", async () => {
    const { school, classId, educator } = await classWorld();
    const made = await codeOf(educator, { classId, uses: "2", days: "3" });
    expect(made).toMatchObject({ title: "Biology, period 2", uses: 2 });
    expect(Math.round((made.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(72);
    const result = await signUpWithCode(form(made.code.toLowerCase()), "en", null);
    if (!result.ok) throw new Error(result.problem);
    const user = await getUserOfSession(result.value.sessionId, new Date());
    expect(user?.memberships).toEqual([{ role: "STUDENT", schoolId: school.id, schoolName: school.name, grade: 10 }]);
    expect(await enrolled(classId)).toEqual([user?.id]);
    const { rows } = await owner.query(
      `SELECT action FROM "AuditEntry" WHERE "subjectId" = $1 AND action LIKE '%join'`,
      [user?.id],
    );
    expect(rows).toEqual([{ action: "class.join" }]);
  });

  it("brings a student of the school into the class, once, and back into it", async () => {
    const { school, classId, educator } = await classWorld();
    const { id, code } = await codeOf(educator, { classId, uses: "3" });
    const student = await createStudent({ schoolId: school.id, grade: 11 });
    expect(await joinSchool(student, code)).toMatchObject({ ok: true });
    const user = await getUserOfSession(student.sessionId, new Date());
    expect(user?.memberships.map(({ grade }) => grade)).toEqual([11]);
    expect(await joinSchool(student, code)).toEqual(already);
    await owner.query(`UPDATE "Enrollment" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [
      student.id,
    ]);
    expect(await enrolled(classId)).toEqual([]);
    expect(await joinSchool(student, code)).toMatchObject({ ok: true });
    expect(await enrolled(classId)).toEqual([student.id]);
    const { rows } = await owner.query(`SELECT "usesLeft" FROM "SchoolCode" WHERE id = $1`, [id]);
    expect(rows).toEqual([{ usesLeft: 1 }]);
  });

  it("gives its last use to one of six at once, and leaves nothing behind of the others", async () => {
    const { classId, educator } = await classWorld();
    const { code } = await codeOf(educator, { classId, uses: "1" });
    const results = await Promise.all(Array.from({ length: 6 }, () => signUpWithCode(form(code), "en", null)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enrolled(classId)).toHaveLength(1);
  });

  it("ends with its time, with the class, and when it is taken back", async () => {
    const { classId, educator } = await classWorld();
    const [late, ended, revoked] = [
      await codeOf(educator, { classId }),
      await codeOf(educator, { classId }),
      await codeOf(educator, { classId }),
    ];
    await owner.query(`UPDATE "SchoolCode" SET "expiresAt" = now() - interval '1 second' WHERE id = $1`, [late.id]);
    expect(await revokeClassCode(educator, revoked.id, new Date())).toMatchObject({ ok: true });
    expect(await revokeClassCode(educator, revoked.id, new Date())).toEqual(absent);
    for (const { code } of [late, revoked]) expect(await signUpWithCode(form(code), "en", null)).toEqual(closed);
    await owner.query(`UPDATE "Class" SET "endedAt" = now() WHERE id = $1`, [classId]);
    expect(await signUpWithCode(form(ended.code), "en", null)).toEqual(closed);
    expect(await joinSchool(await createJobSeeker(), ended.code)).toEqual(closed);
  });
});

describe("who may make one", () => {
  it("is who teaches the class, or administers its school", async () => {
    const { school, year, classId, educator } = await classWorld();
    const administrator = (await createSchoolAdministrator(school.id)) as unknown as ClassStaff;
    const { id } = await codeOf(administrator, { classId });
    const elsewhere = await createSchool();
    const colleague = (await createEducator(school.id)) as ClassStaff;
    await enroll(await createClass(school.id, year), colleague.id, "EDUCATOR");
    const strangers = [
      colleague,
      await createEducator(elsewhere.id),
      await createSchoolAdministrator(elsewhere.id),
      await createCounselor(school.id),
      await studentIn(school.id, classId),
    ] as unknown as ClassStaff[];
    for (const stranger of strangers) {
      expect(await make(stranger, { classId })).toEqual(absent);
      expect(await revokeClassCode(stranger, id, new Date())).toEqual(absent);
    }
    expect(await make(educator, { classId: await createProgram(school.id, educator.id) })).toEqual(absent);
    expect(await revokeClassCode(educator, id, new Date())).toMatchObject({ ok: true });
  });

  it("is refused numbers out of range", () => {
    const problems = (input: object) =>
      classCodeSchema
        .safeParse({ classId: randomUUID(), ...input })
        .error?.issues.map(({ message }) => message)
        .sort();
    expect(problems({ uses: "0", days: "61" })).toEqual(["class-uses", "code-days"]);
    expect(problems({ uses: "x" })).toEqual(["class-uses"]);
    expect(problems({})).toBeUndefined();
  });
});
