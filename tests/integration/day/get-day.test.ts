import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asUser, assign, createCounselor, createPerson, createSchool, createStudent } from "../../support/factories";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { checkStandings } from "@/lib/counseling/check-standings";
import { dayFilterSchema } from "@/lib/counseling/day-schema";
import { getDay } from "@/lib/counseling/queries/get-day";
import { commentOnPlan } from "@/lib/plans/comment-on-plan";
import { reviewPlan } from "@/lib/counseling/review-plan";
import { insertRow, owner } from "../../support/owner";
import { courseOf, edit, planWorld, submit } from "../../support/plan-people";
import { addMessage, addStudent, addTask, audited } from "./day-people";

// A Monday in the afternoon, in Chicago too.
const at = new Date("2026-11-23T21:00:00Z");
const before = (days: number) => new Date(at.getTime() - days * 86_400_000);
const everything = dayFilterSchema.parse({});
const day = (counselor: Counselor, filter: Record<string, string> = {}) =>
  getDay(counselor, dayFilterSchema.parse(filter), at);

async function town() {
  const school = await createSchool();
  const counselor = await createCounselor(school.id);
  return { school, counselor };
}

test("students stand in the order of the rule, each with its reasons, and the counts are of all of them", async () => {
  const { school, counselor } = await town();
  const add = (name: string, standing?: Record<string, unknown>, grade = 10) =>
    addStudent(school.id, counselor, { name, grade, ...(standing ? { standing } : {}) });
  await add("Nothing waits", { planState: "APPROVED", resultAt: before(40), planChangedAt: before(40) });
  await add("Late to start");
  const begun = await add("Begun");
  await insertRow("SurveyAttempt", {
    ...{ id: randomUUID(), personId: begun, instruments: ["interests-1", "subjects-1"], language: "en", answers: "" },
    answered: 12,
  });
  await add("Lost", { planState: "DRAFT", droppedAt: before(3), resultAt: before(40) });
  await add("Sent first", { planState: "SUBMITTED", submittedAt: before(9), clean: true, resultAt: before(40) });
  await add("Sent later", { planState: "SUBMITTED", submittedAt: before(2), resultAt: before(40) });
  await add("Off track", { onTrack: false, missingCredits: 1.5, planState: "APPROVED", resultAt: before(40) }, 12);
  const asker = await add("Asker", { questions: 1, questionAt: before(0), resultAt: before(40) });
  const writer = await add("Writer", { resultAt: before(40) });
  const messageId = await addMessage(school.id, writer, counselor.id, { text: "May I drop Latin?", at: before(6) });
  await addMessage(school.id, asker, counselor.id, { at: before(1) });
  const taskId = await addTask(school.id, { dueOn: "2026-11-20", gradeFrom: 10, gradeTo: 10 });

  const seen = await day(counselor);
  expect(seen.rows.map(({ name, reason }) => `${name}: ${reason.kind}${reason.late ? " late" : ""}`)).toEqual([
    "Writer: QUESTION late",
    "Sent first: SUBMITTED",
    "Sent later: SUBMITTED",
    "Lost: LOST",
    "Off track: OFF_TRACK",
    ...["Begun", "Late to start"].sort(byId(seen)).map((name) => `${name}: DEADLINE late`),
    "Asker: QUESTION",
  ]);
  expect(seen.counts).toEqual({ QUESTION: 2, SUBMITTED: 2, LOST: 1, OFF_TRACK: 1, DEADLINE: 2 });
  expect(seen).toMatchObject({ students: 9, waiting: 8, clean: 1, messages: 2, next: null });
  expect(seen.rows[0]).toMatchObject({ question: { text: "May I drop Latin?", by: "Writer", messageId } });
  expect(seen.rows.find(({ name }) => name === "Begun")).toMatchObject({
    ...{ reason: { task: { id: taskId } }, task: { es: "Responde" }, answered: 12, asked: 46, hasResult: false },
  });
  expect((await day(counselor, { kind: "LOST" })).rows.map(({ name }) => name)).toEqual(["Lost"]);
  expect((await day(counselor, { kind: "SURVEY" })).rows).toHaveLength(8);
  expect((await audited("day.list", counselor.id)).length).toBe(8 + 1 + 8);
});

const byId = (seen: Awaited<ReturnType<typeof day>>) => (a: string, b: string) => {
  const idOf = (name: string) => seen.rows.find((row) => row.name === name)!.id;
  return idOf(a) < idOf(b) ? -1 : 1;
};

test("a task counts for its grades, class and program, in this school year, and not once it is skipped", async () => {
  const { school, counselor } = await town();
  const student = await addStudent(school.id, counselor, { name: "Pupil", grade: 10 });
  const waits = async () => (await day(counselor)).counts.DEADLINE;
  const only = async (row: Record<string, unknown>) => {
    await owner.query(`DELETE FROM "Task" WHERE "schoolId" = $1`, [school.id]);
    return addTask(school.id, { dueOn: "2026-12-01", ...row });
  };
  await only({ kind: "PORTFOLIO" });
  expect(await waits()).toBe(0);
  await only({ gradeFrom: 11 });
  expect(await waits()).toBe(0);
  await only({ dueOn: "2026-12-08" });
  expect(await waits()).toBe(0);
  await only({ dueOn: "2026-05-01" });
  expect(await waits()).toBe(0);
  await only({ retiredAt: before(1) });
  expect(await waits()).toBe(0);
  const taskId = await only({ kind: "PLAN" });
  expect(await waits()).toBe(1);
  await insertRow("TaskState", { taskId, personId: student, outcome: "SKIPPED", reason: "moving" });
  expect(await waits()).toBe(0);

  const [year, room, program] = [randomUUID(), randomUUID(), randomUUID()];
  const dates = { startsOn: new Date("2026-07-01"), endsOn: new Date("2027-06-30") };
  await insertRow("SchoolYear", { id: year, schoolId: school.id, title: "2026-27", ...dates });
  await insertRow("Class", { id: room, schoolId: school.id, schoolYearId: year, title: "Homeroom" });
  await insertRow("SchoolProgram", { id: program, schoolId: school.id, title: "Health Academy" });
  await only({ classId: room });
  expect(await waits()).toBe(0);
  const here = { personId: student, role: "STUDENT", from: before(9) };
  await insertRow("Enrollment", { id: randomUUID(), classId: room, ...here });
  expect(await waits()).toBe(1);
  await only({ programId: program });
  expect(await waits()).toBe(0);
  await insertRow("ProgramMember", { id: randomUUID(), programId: program, ...here });
  expect(await waits()).toBe(1);
});

test("a plan's row says pathway, whether it is clean, what changed since the approval, and who asks", async () => {
  const { school, counselor, student, planId } = await planWorld();
  await owner.query(`UPDATE "School" SET "stateCode" = NULL WHERE id = $1`, [school.id]);
  const papers = { document: async () => new Uint8Array([37]), mail: () => ({ subject: "", body: "" }) };
  const materialHash = await submit(student, planId);
  const review = { planId, materialHash, decision: "APPROVED" as const, reason: "", comments: [], sign: false };
  expect(await reviewPlan(counselor, review, papers, new Date())).toMatchObject({ ok: true });
  await edit(student, planId, [courseOf("BIO", 11)]);
  const now = () => getDay(counselor, everything, new Date());
  expect((await now()).rows).toMatchObject([
    { reason: { kind: "LOST" }, changed: 1, pathway: { en: expect.any(String) } },
  ]);
  await commentOnPlan(student, { planId, entryId: null, text: "Is Biology too much?" }, new Date());
  await submit(student, planId);
  await checkStandings(new Date(), 10_000);
  const [row] = (await now()).rows;
  expect(row).toMatchObject({
    ...{ name: student.name, clean: false, changed: 1, reason: { kind: "SUBMITTED" } },
    ...{
      others: [{ kind: "QUESTION" }],
      question: { text: "Is Biology too much?", by: student.name, messageId: null },
    },
  });
});

test("the queue goes on where the page before ended, each student once", async () => {
  const { school, counselor } = await town();
  for (let i = 0; i < 60; i++)
    await addStudent(school.id, counselor, {
      name: `Student ${i}`,
      standing: { planState: "SUBMITTED", submittedAt: before(i % 7), droppedAt: null },
    });
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page++) {
    const { rows, next } = await day(counselor, after ? { after } : {});
    seen.push(...rows.map(({ id }) => id));
    after = next;
    if (!next) break;
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});

test("nobody else's students wait: another school's, a colleague's, those who left; and a student has no day", async () => {
  const { school, counselor } = await town();
  const colleague = await createCounselor(school.id);
  const stranger = await createCounselor((await createSchool()).id);
  const standing = { planState: "SUBMITTED", submittedAt: before(1) };
  const mine = await addStudent(school.id, counselor, { name: "Mine", standing });
  const left = await addStudent(school.id, counselor, { name: "Left", standing });
  await addMessage(school.id, mine, counselor.id, { at: before(1) });
  await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [left]);
  expect((await day(counselor)).rows.map(({ name }) => name)).toEqual(["Mine"]);
  for (const other of [colleague, stranger]) {
    expect(await day(other)).toMatchObject({ students: 0, waiting: 0, rows: [], messages: 0 });
    expect(await audited("day.list", other.id)).toEqual([]);
  }
  const student = await createStudent({ schoolId: school.id });
  await assign(school.id, counselor.id, student.id);
  expect((await day(student as unknown as Counselor)).rows).toEqual([]);
  expect((await day((await asUser((await createPerson()).id)) as unknown as Counselor)).students).toBe(0);
});
