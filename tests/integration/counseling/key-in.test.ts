import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keyInSurvey } from "@/lib/counseling/key-in-survey";
import { getStudentInCare } from "@/lib/counseling/queries/get-student-in-care";
import { withActor } from "@/lib/platform/with-actor";
import { getPaperForm } from "@/lib/survey/queries/get-paper-form";
import { getOwnResult } from "@/lib/survey/queries/get-own-result";
import { rowsOf } from "@/lib/survey/rules/key-in-rows";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { quickCount } from "../../support/survey-items";

const at = new Date(Math.floor(Date.now() / 1000) * 1000);
let form: Awaited<ReturnType<typeof getPaperForm>>;
let rows: string[];

async function town() {
  const school = await createSchool();
  const [counselor, student] = [await createCounselor(school.id), await createStudent({ schoolId: school.id })];
  await assign(school.id, counselor.id, student.id);
  return { school, counselor, student };
}

const keyed = (studentId: string, more: object = {}) => ({
  studentId,
  form: form.name,
  language: "en" as const,
  length: "QUICK" as const,
  audience: "GENERAL" as const,
  rows,
  ...more,
});

const attempts = async () => (await owner.query('SELECT * FROM "SurveyAttempt"')).rows;

beforeAll(async () => {
  form = await getPaperForm("en", "QUICK", "GENERAL");
  rows = rowsOf(form.parts.flatMap(({ lines }) => lines)).map(({ lines }) =>
    lines.map(({ number }) => (number % 5) + 1).join(""),
  );
});
beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
});

test("the printed form is numbered through, in the fixed order, the same in every wording and language", async () => {
  expect(form.count).toBe(quickCount);
  expect(form.name).toContain(`QUICK-${quickCount}`);
  expect(form.parts.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(
    Array.from({ length: quickCount }, (_, i) => i + 1),
  );
  const keysOf = ({ parts }: typeof form) => parts.flatMap(({ lines }) => lines.map(({ key }) => key));
  for (const other of [await getPaperForm("es", "QUICK", "MIDDLE"), await getPaperForm("en", "QUICK", "ADULT")]) {
    expect(other.name).toBe(form.name);
    expect(keysOf(other)).toEqual(keysOf(form));
  }
});

test("a counselor keys in a student's paper: the student has a result, and the trail says who did it", async () => {
  const { counselor, student } = await town();
  const saved = await keyInSurvey(counselor, keyed(student.id), at);
  const result = saved.ok ? await getOwnResult(student, saved.value.result) : null;
  expect(Object.keys(result?.answers ?? {})).toHaveLength(quickCount);
  expect(result?.matches.quality.hurried).toBe(false);
  const firstKey = form.parts[0]!.lines[0]!.key;
  expect(result?.answers[firstKey]?.value).toBe(2);
  expect(await attempts()).toMatchObject([
    { personId: student.id, answered: quickCount, length: "QUICK", submittedAt: at },
  ]);
  const { rows: trail } = await owner.query(`SELECT * FROM "AuditEntry" WHERE action = 'survey.key-in'`);
  expect(trail).toMatchObject([{ actorId: counselor.id, subjectId: student.id, entity: "SurveyAttempt" }]);
});

test("wrong rows are named; too few answers, another form or no row at all save nothing", async () => {
  const { counselor, student } = await town();
  const wrong = [...rows.slice(0, 4), "123"];
  expect(await keyInSurvey(counselor, keyed(student.id, { rows: wrong }), at)).toEqual({
    ok: false,
    problem: "rows",
    rows: [4],
  });
  const few = keyed(student.id, { rows: [rows[0]!] });
  expect(await keyInSurvey(counselor, few, at)).toMatchObject({ problem: "too-few-answers" });
  const other = keyed(student.id, { form: "2.2.1-QUICK" });
  expect(await keyInSurvey(counselor, other, at)).toMatchObject({ problem: "changed" });
  expect(await attempts()).toEqual([]);
});

test("for a stranger, a counselor of another school, and one whose care has ended, the student does not exist", async () => {
  const { school, counselor, student } = await town();
  const elsewhere = await town();
  const colleague = await createCounselor(school.id);
  for (const other of [elsewhere.counselor, colleague]) {
    expect(await getStudentInCare(other, student.id)).toBeNull();
    expect(await keyInSurvey(other, keyed(student.id), at)).toMatchObject({ problem: "not-found" });
  }
  await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "studentId" = $1`, [student.id]);
  expect(await keyInSurvey(counselor, keyed(student.id), at)).toMatchObject({ problem: "not-found" });
  expect(await attempts()).toEqual([]);
});

describe("PostgreSQL itself", () => {
  const attempt = (personId: string, more: object = {}) => ({
    personId,
    instruments: form.instruments,
    language: "en",
    answers: "1;0;",
    answered: 0,
    submittedAt: at,
    ...more,
  });
  const refused = /row-level security/;

  test("takes no walk for a student of somebody else, no open one, and none without a person", async () => {
    const { counselor, student } = await town();
    const elsewhere = await town();
    const write = (data: ReturnType<typeof attempt>) =>
      withActor(counselor, (tx) => tx.surveyAttempt.create({ data, select: { id: true } }));
    await expect(write(attempt(elsewhere.student.id))).rejects.toThrow(refused);
    await expect(write(attempt(student.id, { submittedAt: null }))).rejects.toThrow(refused);
    await expect(
      withActor(elsewhere.student, (tx) =>
        tx.surveyAttempt.create({ data: attempt(student.id), select: { id: true } }),
      ),
    ).rejects.toThrow(refused);
    expect(await write(attempt(student.id))).toHaveProperty("id");
  });

  test("lets the counselor change or remove nothing, and add no result to a walk of before", async () => {
    const { counselor, student } = await town();
    const { id } = await withActor(student, (tx) =>
      tx.surveyAttempt.create({ data: attempt(student.id), select: { id: true } }),
    );
    const result = { attemptId: id, scoringVersion: 1, releaseId: 1, profile: {}, matches: {}, topClusters: [] };
    await withActor(counselor, async (tx) => {
      expect((await tx.surveyAttempt.updateMany({ where: { id }, data: { answered: 9 } })).count).toBe(0);
      expect((await tx.surveyAttempt.deleteMany({ where: { id } })).count).toBe(0);
    });
    await expect(
      withActor(counselor, (tx) => tx.surveyResult.create({ data: result, select: { id: true } })),
    ).rejects.toThrow(refused);
    expect(await attempts()).toMatchObject([{ id, answered: 0 }]);
  });
});
