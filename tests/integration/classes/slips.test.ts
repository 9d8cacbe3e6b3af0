import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { resetByCode } from "@/lib/accounts/reset-password";
import type { ClassStaff, Counselor } from "@/lib/accounts/rules/roles";
import { signIn } from "@/lib/accounts/sign-in";
import { createCareSlips } from "@/lib/schools/create-care-slips";
import { createClassSlips } from "@/lib/schools/create-class-slips";
import { careSlipsSchema, classSlipsSchema } from "@/lib/schools/slip-schema";
import {
  addPupil,
  classWorld,
  createClass,
  createProgram,
  enroll,
  joinProgram,
  studentIn,
} from "../../support/class-world";
import {
  assign,
  createCounselor,
  createEducator,
  createPerson,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";

const absent = { ok: false, problem: "not-found" };
const nobody = { ok: false, problem: "nobody" };
const password = "three green boats";
const hours = 3_600_000;

const print = (staff: ClassStaff, input: Record<string, unknown>) =>
  createClassSlips(staff, classSlipsSchema.parse(input), new Date());
const printInCare = (counselor: Counselor, input: Record<string, unknown>) =>
  createCareSlips(counselor, careSlipsSchema.parse(input), new Date());

async function slipsOf(result: Awaited<ReturnType<typeof print>>) {
  if (!result.ok) throw new Error(result.problem);
  return result.value.slips;
}

describe("slips of a class", () => {
  it("go to those who never set a password, work once for so many days, and each is on record", async () => {
    const { school, classId, educator } = await classWorld();
    const [ana, ben] = [await addPupil(school.id, "Ana", { locale: "es" }), await addPupil(school.id, "Ben")];
    for (const { id } of [ana, ben]) await enroll(classId, id);
    await studentIn(school.id, classId, "Cleo with a password");

    const slips = await slipsOf(await print(educator, { classId, days: "20" }));
    expect(slips).toMatchObject([
      { personId: ana.id, name: "Ana", login: ana.signInName, locale: "es" },
      { personId: ben.id, name: "Ben", login: ben.signInName, locale: "en" },
    ]);
    expect(new Set(slips.map(({ code }) => code)).size).toBe(2);
    expect(Math.round((slips[0]!.expiresAt.getTime() - Date.now()) / hours)).toBe(480);
    const { rows } = await owner.query(
      `SELECT "subjectId", "actorId" FROM "AuditEntry" WHERE action = 'password.print-code' AND "subjectId" = ANY ($1)`,
      [[ana.id, ben.id]],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ actorId: educator.id });
    const stored = await owner.query(`SELECT * FROM "ResetToken" WHERE "personId" = $1`, [ana.id]);
    expect(JSON.stringify(stored.rows)).not.toContain(slips[0]!.code);

    const typed = { login: ana.signInName!, resetCode: slips[0]!.code, password };
    expect(await resetByCode(typed, null)).toMatchObject({ ok: true, value: { isFirst: true } });
    expect(await resetByCode(typed, null)).toEqual({ ok: false, problem: "closed" });
    expect(await slipsOf(await print(educator, { classId }))).toMatchObject([{ personId: ben.id }]);
  });

  it("for one who forgot: one student, a day, and a lost code typed too often stands in nobody's way", async () => {
    const { school, classId, educator } = await classWorld();
    const student = await studentIn(school.id, classId);
    const login = student.signInName!;
    for (let i = 0; i < 11; i += 1) await resetByCode({ login, resetCode: "AAAAAAAA", password }, "9.9.9.9");
    const [slip] = await slipsOf(await print(educator, { classId, studentIds: [student.id], days: "60" }));
    expect(Math.round((slip!.expiresAt.getTime() - Date.now()) / hours)).toBe(24);
    expect(await resetByCode({ login, resetCode: slip!.code, password }, "9.9.9.9")).toMatchObject({
      ok: true,
      value: { isFirst: false },
    });
  });

  it("typed as a password at the sign-in are known, not spent, and only by whom they are for", async () => {
    const { school, classId, educator } = await classWorld();
    const [ana, ben] = [await addPupil(school.id, "Ana"), await addPupil(school.id, "Ben")];
    for (const { id } of [ana, ben]) await enroll(classId, id);
    const [slip] = await slipsOf(await print(educator, { classId }));
    const typed = `${slip!.code.slice(0, 4)}-${slip!.code.slice(4)}`.toLowerCase();
    const code = { ok: false, problem: "code" };
    expect(await signIn({ login: ana.signInName!, password: typed }, null)).toEqual(code);
    expect(await signIn({ login: ben.signInName!, password: typed }, null)).toMatchObject({ problem: "wrong" });
    expect(await resetByCode({ login: ana.signInName!, resetCode: typed, password }, null)).toMatchObject({ ok: true });
    expect(await signIn({ login: ana.signInName!, password: typed }, null)).toMatchObject({ problem: "wrong" });
  });

  it("for all of the class reach who has a password too, and never who left the class or the school", async () => {
    const { school, classId, educator } = await classWorld();
    const stays = await studentIn(school.id, classId);
    const [left, moved] = [await studentIn(school.id, classId), await studentIn(school.id, classId)];
    await owner.query(`UPDATE "Enrollment" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [left.id]);
    await owner.query(`UPDATE "Membership" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [
      moved.id,
    ]);
    expect((await slipsOf(await print(educator, { classId, who: "all" }))).map(({ personId }) => personId)).toEqual([
      stays.id,
    ]);
    for (const { id } of [left, moved]) expect(await print(educator, { classId, studentIds: [id] })).toEqual(absent);
  });

  it("of a program are its staff's", async () => {
    const { school, educator } = await classWorld();
    const programId = await createProgram(school.id, educator.id);
    const pupil = await addPupil(school.id, "Dora");
    await joinProgram(programId, pupil.id);
    expect(await print(educator, { classId: programId })).toMatchObject({ ok: true });
    const other = (await createEducator(school.id)) as ClassStaff;
    expect(await print(other, { classId: programId })).toEqual(absent);
  });

  it("open no account that is more than a student's, and say so when nobody is left", async () => {
    const { school, classId, educator } = await classWorld();
    const both = await createPerson({
      places: [{ role: "STUDENT", schoolId: school.id, grade: 12 }, { role: "JOB_SEEKER" }],
    });
    await enroll(classId, both.id);
    expect(await print(educator, { classId, studentIds: [both.id] })).toEqual(nobody);
    const administrator = await createSchoolAdministrator(school.id);
    expect(await print(administrator as unknown as ClassStaff, { classId, studentIds: [both.id] })).toMatchObject({
      ok: true,
    });
  });

  it("are not there for a stranger", async () => {
    const { school, year, classId, educator } = await classWorld();
    const pupil = await addPupil(school.id, "Elio");
    await enroll(classId, pupil.id);
    const colleague = (await createEducator(school.id)) as ClassStaff;
    const otherClass = await createClass(school.id, year, "Algebra");
    await enroll(otherClass, colleague.id, "EDUCATOR");
    const elsewhere = await createSchool();
    const strangers = [
      colleague,
      await createEducator(elsewhere.id),
      await createSchoolAdministrator(elsewhere.id),
      await createCounselor(school.id),
      await createStudent({ schoolId: school.id }),
    ] as ClassStaff[];
    for (const stranger of strangers) {
      expect(await print(stranger, { classId })).toEqual(absent);
      expect(await createPrintedCode(stranger, pupil.id)).toEqual(absent);
    }
    expect(await print(colleague, { classId: otherClass, studentIds: [pupil.id] })).toEqual(absent);
    expect(await print(educator, { classId: randomUUID() })).toEqual(absent);
    await owner.query(`UPDATE "Class" SET "endedAt" = now() WHERE id = $1`, [classId]);
    expect(await print(educator, { classId })).toEqual(absent);
  });
});

describe("slips for students in care", () => {
  it("go to a grade, to those who never signed in, or to the ticked ones", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const [nine, ten] = [await addPupil(school.id, "Nine", { grade: 9 }), await addPupil(school.id, "Ten")];
    const old = await createStudent({ schoolId: school.id, name: "Old" });
    for (const { id } of [nine, ten, old]) await assign(school.id, counselor.id, id);
    const ids = async (input: object) =>
      (await slipsOf(await printInCare(counselor, { ...input }))).map(({ personId }) => personId);
    expect(await ids({})).toEqual([nine.id, ten.id]);
    expect(await ids({ grade: "9" })).toEqual([nine.id]);
    expect(await ids({ grade: "", who: "all" })).toEqual([nine.id, old.id, ten.id]);
    expect(await ids({ studentIds: [old.id] })).toEqual([old.id]);
    expect(await printInCare(counselor, { grade: "12" })).toEqual(nobody);

    const stranger = await createCounselor((await createSchool()).id);
    expect(await printInCare(stranger, { studentIds: [nine.id] })).toEqual(absent);
    expect(await printInCare(await createCounselor(school.id), {})).toEqual(nobody);
  });
});
