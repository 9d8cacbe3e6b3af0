// Class hour: thirty pupils with slips sit down at thirty computers behind one address, and all are answering within
// three minutes. One types a wrong code five times, one picks a dozen weak passwords, one forgot both slip and password,
// one is on no roster. With the real verbs and the real limits.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getUserOfSession } from "@/lib/accounts/queries";
import { resetByCode } from "@/lib/accounts/reset-password";
import { codeSignUpSchema } from "@/lib/accounts/schema";
import { signIn } from "@/lib/accounts/sign-in";
import { getClass } from "@/lib/counseling/queries/get-class";
import { createClassCode } from "@/lib/schools/create-class-code";
import { createClassSlips } from "@/lib/schools/create-class-slips";
import { signUpWithCode } from "@/lib/schools/sign-up-with-code";
import { saveAnswers } from "@/lib/survey/save-answers";
import { addPupil, classWorld, enroll, studentIn } from "../../support/class-world";
import { owner } from "../../support/owner";

const school = "203.0.113.7";
const pupils = 30;
const minutes = 3;

const passwordOf = (i: number) => `green boats and ${i} kites`;

/** What a browser does when the first page of the survey is answered. */
async function answerFirst(sessionId: string) {
  const at = new Date();
  const user = await getUserOfSession(sessionId, at);
  if (!user) throw new Error("The session does not hold");
  const answers = Object.fromEntries(
    ["ra1", "ra2", "ia1"].map((key) => [key, { value: 4 as const, at: at.getTime() }]),
  );
  const saved = await saveAnswers({ person: user, key: null }, { now: at.getTime(), language: "en", answers }, at);
  if (!saved.ok) throw new Error(saved.problem);
  return user.id;
}

test(
  "thirty pupils from one address answer within three minutes, and nobody is locked out",
  { timeout: 240_000 },
  async () => {
    const { school: place, classId, educator } = await classWorld();
    for (let i = 0; i < pupils; i += 1) {
      const pupil = await addPupil(place.id, `Pupil ${String(i).padStart(2, "0")}`, { locale: i % 2 ? "es" : "en" });
      await enroll(classId, pupil.id);
    }
    const forgetful = await studentIn(place.id, classId, "Zoe who was here before");

    const begin = performance.now();
    const printed = await createClassSlips(educator, { classId, who: "new", studentIds: [], days: 14 }, new Date());
    if (!printed.ok) throw new Error(printed.problem);
    const { slips } = printed.value;
    expect(slips).toHaveLength(pupils);

    const comesIn = async (i: number): Promise<string> => {
      const { login, code } = slips[i]!;
      const typed = { login, resetCode: code.toLowerCase(), password: passwordOf(i) };
      if (i === 3)
        for (let wrong = 0; wrong < 5; wrong += 1)
          expect(await resetByCode({ ...typed, resetCode: `AAAAAAA${wrong}` }, school)).toMatchObject({
            problem: "closed",
          });
      if (i === 4)
        for (let weak = 0; weak < 12; weak += 1)
          expect(await resetByCode({ ...typed, password: "12345678" }, school)).toMatchObject({
            problem: "password-common",
          });
      const inside = await resetByCode(typed, school);
      if (!inside.ok) throw new Error(`${login}: ${inside.problem}`);
      expect(inside.value.isFirst).toBe(true);
      return answerFirst(inside.value.sessionId);
    };

    // Neither the slip nor the password: guesses until the sign-in says stop, then the teacher's two clicks.
    const asksForNewCode = async () => {
      const login = forgetful.signInName!;
      for (let guess = 0; guess < 12; guess += 1) await signIn({ login, password: `was it ${guess}` }, school);
      for (let guess = 0; guess < 12; guess += 1)
        await resetByCode({ login, resetCode: `BBBBBBB${guess}`, password: passwordOf(99) }, school);
      const again = await createClassSlips(
        educator,
        { classId, who: "all", studentIds: [forgetful.id], days: 14 },
        new Date(),
      );
      if (!again.ok) throw new Error(again.problem);
      const inside = await resetByCode(
        { login, resetCode: again.value.slips[0]!.code, password: passwordOf(99) },
        school,
      );
      if (!inside.ok) throw new Error(inside.problem);
      return answerFirst(inside.value.sessionId);
    };

    const newcomer = async () => {
      const made = await createClassCode(educator, { classId, uses: 5, days: 1 }, new Date());
      if (!made.ok) throw new Error(made.problem);
      const form = { schoolCode: made.value.code, name: "Nico New", login: `nico.${randomUUID().slice(0, 8)}` };
      const inside = await signUpWithCode(codeSignUpSchema.parse({ ...form, password: passwordOf(100) }), "en", school);
      if (!inside.ok) throw new Error(inside.problem);
      return answerFirst(inside.value.sessionId);
    };

    const inside = await Promise.all([...slips.map((_, i) => comesIn(i)), asksForNewCode(), newcomer()]);
    const seconds = (performance.now() - begin) / 1000;
    expect(seconds, `${seconds} seconds`).toBeLessThan(minutes * 60);
    expect(new Set(inside).size).toBe(pupils + 2);

    const seen = await getClass(educator, classId, {});
    expect(seen).toMatchObject({ size: pupils + 2, done: 0 });
    expect(seen!.students.map(({ answered }) => answered)).toEqual(Array.from({ length: pupils + 2 }, () => 3));
    expect(seen!.students.every(({ hasPassword }) => hasPassword)).toBe(true);

    // No limit stands in anyone's way afterwards: everyone signs out and comes in with the password, from the same room.
    const back = await Promise.all(slips.map(({ login }, i) => signIn({ login, password: passwordOf(i) }, school)));
    expect(back.filter(({ ok }) => ok)).toHaveLength(pupils);
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM "ResetToken" WHERE "personId" = ANY ($1) AND "usedAt" IS NULL`,
      [slips.map(({ personId }) => personId)],
    );
    expect(rows).toEqual([{ n: 0 }]);
  },
);

test("who had the right code takes nobody's room at the address; a wrong one does", async () => {
  const { school: place, classId, educator } = await classWorld();
  const pupil = await addPupil(place.id, "One of many");
  await enroll(classId, pupil.id);
  await owner.query(`DELETE FROM "RateLimit"`);
  for (let i = 0; i < 3; i += 1) {
    const one = await createClassSlips(educator, { classId, who: "all", studentIds: [pupil.id], days: 1 }, new Date());
    if (!one.ok) throw new Error(one.problem);
    const typed = { login: pupil.signInName!, resetCode: one.value.slips[0]!.code, password: passwordOf(i) };
    expect(await resetByCode({ ...typed, resetCode: "CCCCCCCC" }, school)).toMatchObject({ problem: "closed" });
    expect(await resetByCode(typed, school)).toMatchObject({ ok: true });
  }
  const { rows } = await owner.query(`SELECT count FROM "RateLimit"`);
  expect(rows).toEqual([{ count: 3 }]);
});
