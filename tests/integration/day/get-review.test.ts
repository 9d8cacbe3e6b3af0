import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { getReview } from "@/lib/counseling/queries/get-review";
import { savePhrase } from "@/lib/counseling/save-phrase";
import { reviewPlan } from "@/lib/counseling/review-plan";
import { createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { courseOf, edit, planWorld, submit } from "../../support/plan-people";
import { addStudent, audited } from "./day-people";

const review = (counselor: Counselor, studentId: string) => getReview(counselor, studentId, new Date());

test("the plan comes with its findings, the student's result and goals, and one's own phrases", async () => {
  const { school, counselor, student, planId } = await planWorld();
  await submit(student, planId);
  await insertRow("PlanSettings", { schoolId: school.id, supplements: [], minimumCredits: 2 });
  const { rows: clusters } = await owner.query(`SELECT id, "titleEn" FROM "Cluster" ORDER BY id DESC LIMIT 4`);
  const attemptId = randomUUID();
  await insertRow("SurveyAttempt", {
    ...{ id: attemptId, personId: student.id, instruments: ["interests-1"], language: "en", answers: "", answered: 60 },
  });
  await insertRow("SurveyResult", {
    ...{ id: randomUUID(), attemptId, scoringVersion: 1, releaseId: 1, matches: {} },
    ...{ profile: { topInterests: ["S", "I"], flat: false }, topClusters: clusters.map(({ id }) => id) },
  });
  const goal = { personId: student.id, kind: "GOAL", text: "With a scholarship" };
  await insertRow("PortfolioEntry", { id: randomUUID(), ...goal, title: "Become a nurse", dueOn: "2030-06-01" });
  await insertRow("PortfolioEntry", { id: randomUUID(), ...goal, title: "Dropped", removedAt: new Date() });
  await insertRow("PortfolioEntry", { id: randomUUID(), ...goal, kind: "REFLECTION", title: "Not a goal" });
  await savePhrase(counselor, { kind: "return", text: "Please add a math course." }, new Date());
  await savePhrase(counselor, { kind: "message", text: "See you soon." }, new Date());
  await savePhrase(await createCounselor(school.id), { kind: "return", text: "Theirs." }, new Date());

  const found = (await review(counselor, student.id))!;
  expect(found.facts?.plan.state).toBe("SUBMITTED");
  expect(found.findings.map(({ kind, grade }) => `${kind} ${grade}`)).toEqual(
    [9, 10, 11, 12].map((grade) => `TOO_FEW ${grade}`),
  );
  expect(found.beside.result).toMatchObject({ isFlat: false, interests: ["S", "I"] });
  expect(found.beside.result?.clusters.map(({ en }) => en)).toEqual(clusters.slice(0, 3).map(({ titleEn }) => titleEn));
  expect(found.beside.goals).toMatchObject([
    { title: "Become a nurse", text: "With a scholarship", dueOn: new Date("2030-06-01T00:00:00Z"), doneOn: null },
  ]);
  expect(found.phrases.map(({ text }) => text)).toEqual(["Please add a math course."]);
  expect(await audited("plan.view", counselor.id)).toEqual([student.id]);
});

test("the queue goes from the oldest plan to the newest, around its end, and on after a decision", async () => {
  const { school, counselor, student, planId } = await planWorld();
  const materialHash = await submit(student, planId);
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const add = (name: string, minutes: number, planState = "SUBMITTED") =>
    addStudent(school.id, counselor, { name, standing: { planState, submittedAt: at(minutes) } });
  const [older, newer] = [await add("Older", -90), await add("Newer", 90)];
  await add("Approved", -30, "APPROVED");
  await addStudent(school.id, await createCounselor(school.id), {
    name: "Not mine",
    standing: { planState: "SUBMITTED", submittedAt: at(-60) },
  });
  expect((await review(counselor, student.id))!.queue).toEqual({
    waiting: 3,
    position: 2,
    previous: older,
    next: newer,
  });
  expect((await review(counselor, older))!.queue).toEqual({
    ...{ waiting: 3, position: 1, previous: null, next: student.id },
  });
  expect((await review(counselor, newer))!.queue).toMatchObject({ position: 3, previous: student.id, next: older });
  const decision = { decision: "APPROVED" as const, reason: "", comments: [], sign: false };
  const papers = { document: async () => new Uint8Array([37]), mail: () => ({ subject: "", body: "" }) };
  const reviewed = await reviewPlan(counselor, { planId, materialHash, ...decision }, papers, new Date());
  expect(reviewed).toMatchObject({ ok: true });
  expect((await review(counselor, student.id))!.queue).toEqual({
    waiting: 2,
    position: null,
    previous: older,
    next: newer,
  });
});

test("a student without plan or survey opens, and says so", async () => {
  const { school, counselor } = await planWorld();
  const id = await addStudent(school.id, counselor, { name: "New" });
  expect(await review(counselor, id)).toMatchObject({
    ...{ student: { name: "New" }, facts: null, findings: [], beside: { result: null, goals: [] } },
    queue: { position: null, previous: null },
  });
});

test("a colleague of the same school, one of another and a student find nothing there, and leave no trace", async () => {
  const { school, student, planId } = await planWorld();
  await submit(student, planId);
  await edit(student, planId, [courseOf("BIO", 11)]);
  for (const nobody of [
    await createCounselor(school.id),
    await createCounselor((await createSchool()).id),
    (await createStudent({ schoolId: school.id })) as unknown as Counselor,
  ]) {
    expect(await review(nobody, student.id)).toBeNull();
    expect(await review(nobody, randomUUID())).toBeNull();
    expect(await audited("plan.view", nobody.id)).toEqual([]);
  }
});
