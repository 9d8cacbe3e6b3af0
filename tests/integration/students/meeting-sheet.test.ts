import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Counselor, CurrentUser, Student } from "@/lib/accounts/rules/roles";
import { meetingSchema } from "@/lib/counseling/meeting-schema";
import { planMeeting } from "@/lib/counseling/plan-meeting";
import { getMeetingFile } from "@/lib/counseling/queries/get-meeting-file";
import { getMeetingSheet } from "@/lib/counseling/queries/get-meeting-sheet";
import { clockOf } from "@/lib/counseling/rules/meeting-time";
import { writeNote } from "@/lib/counseling/write-note";
import { commentOnPlan } from "@/lib/plans/comment-on-plan";
import { withPurpose } from "@/lib/platform/with-actor";
import { sheetPlan } from "@/app/[locale]/(counselor)/caseload/[studentId]/meeting/[meetingId]/sheet-plan";
import { auditsOf, carePeople, minutesLater } from "../../support/care-people";
import { createCounselor } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { planWorld, submit } from "../../support/plan-people";
import { addScoredResult } from "../../support/scored-result";

const at = new Date();
const inDays = (days: number) => minutesLater(at, days * 24 * 60);
const day = (days: number) => inDays(days).toISOString().slice(0, 10);
let world: Awaited<ReturnType<typeof planWorld>>;
let counselor: Counselor;
let student: Student;

async function planned(who: Counselor, studentId: string, moment = inDays(1)) {
  const input = meetingSchema.parse({
    ...clockOf("America/Chicago", moment),
    ...{ minutes: "30", topic: "Next year", language: "es", withGuardian: "yes", place: "Room 3" },
  });
  const made = await planMeeting(who, { ...input, studentId }, at);
  if (!made.ok) throw new Error(made.problem);
  return made.value.meetingId;
}

const told = (state: string, days: number, outcome: string, topic = "Before") =>
  insertRow("Meeting", {
    ...{ id: randomUUID(), studentId: student.id, schoolId: world.school.id, staffId: counselor.id, topic },
    ...{ staffName: counselor.name, at: inDays(days), state, outcome },
  });

const task = (kind: string, title: string, days: number, more: Record<string, unknown> = {}) =>
  insertRow("Task", {
    ...{ id: randomUUID(), schoolId: world.school.id, kind, titleEn: title, titleEs: `${title} (es)` },
    ...{ gradeFrom: 9, gradeTo: 9, dueOn: day(days), createdById: counselor.id, ...more },
  });

const goal = (title: string, more: Record<string, unknown> = {}) =>
  insertRow("PortfolioEntry", { id: randomUUID(), personId: student.id, kind: "GOAL", title, ...more });

let meetingId = "";
beforeAll(async () => {
  world = await planWorld();
  ({ counselor, student } = world);
  await submit(student, world.planId);
  await addScoredResult(student, at);
  await told("HELD", -30, "Long ago");
  await told("HELD", -3, "Biology next year.");
  await told("HELD", -2, "");
  await told("MISSED", -1, "Nothing");
  await goal("Later", { dueOn: day(90) });
  await goal("Sooner", { dueOn: day(20) });
  await goal("Reached", { doneOn: day(-1) });
  await goal("Removed", { removedAt: at });
  await task("OTHER", "Second", 9);
  await task("OTHER", "First", 5);
  await task("SURVEY", "Answered long since", 5);
  await task("OTHER", "Another grade", 5, { gradeFrom: 10, gradeTo: 10 });
  await task("OTHER", "Over", -2);
  await task("OTHER", "Retired", 5, { retiredAt: at });
  const ticked = randomUUID();
  await task("OTHER", "Ticked", 6, { id: ticked });
  await insertRow("TaskState", { taskId: ticked, personId: student.id, outcome: "DONE" });
  await commentOnPlan(student, { planId: world.planId, entryId: null, text: "Can I keep band?" }, at);
  await commentOnPlan(counselor, { planId: world.planId, entryId: null, text: "A remark of staff" }, at);
  await writeNote(counselor, { studentId: student.id, text: "Secret words", visibility: "PRIVATE" }, at);
  meetingId = await planned(counselor, student.id);
});

const sheet = () => getMeetingSheet(counselor, { studentId: student.id, meetingId }, at);

test("the sheet has what one meeting needs, in both languages, and no private note", async () => {
  const found = (await sheet())!;
  expect(found).toMatchObject({
    meeting: {
      topic: "Next year",
      locale: "es",
      withGuardian: true,
      place: "Room 3",
      state: "PLANNED",
      clashes: false,
    },
    student: { name: "Maya Robinson", grade: 9 },
    schoolName: world.school.name,
    last: { outcome: "Biology next year.", staffName: "Rosa Delgado" },
    goals: [{ title: "Sooner" }, { title: "Later" }],
    result: { flat: false, interests: [12.5, 30, 14, 33.5, 16, 14] },
  });
  expect(found.result?.clusters.map(({ id }) => id)).toEqual([
    "national-16/health-science",
    "national-16/education-training",
    "national-16/human-services",
  ]);
  expect(found.result?.clusters[0]?.es).not.toBe(found.result?.clusters[0]?.en);
  expect(found.deadlines.map(({ title }) => title.es)).toEqual(["First (es)", "Second (es)"]);
  expect(JSON.stringify(found)).not.toContain("Secret words");
  expect(await auditsOf(meetingId)).toEqual(["meeting.plan", "meeting.view"]);

  const plan = sheetPlan("es", found.facts!, 9);
  expect(plan.courses).toEqual({ grade: 10, isNext: true, titles: ["Algebra I"] });
  expect(plan.questions).toEqual(["Can I keep band?"]);
  // The last year of school has no next one.
  expect(sheetPlan("en", found.facts!, 12).courses).toMatchObject({ grade: 12, isNext: false });
  expect(sheetPlan("en", found.facts!, 8).courses).toMatchObject({ grade: 9, titles: ["English I"] });
});

test("without a plan, a result or a record it is a sheet all the same", async () => {
  const people = await carePeople();
  const id = await planned(people.counselor, people.student.id);
  expect(await getMeetingSheet(people.counselor, { studentId: people.student.id, meetingId: id }, at)).toMatchObject({
    facts: null,
    result: null,
    last: null,
    goals: [],
    deadlines: [],
  });
});

test("a sheet and its calendar file open for who looks after the student; the file for the student too", async () => {
  const people = await carePeople();
  const id = await planned(people.counselor, people.student.id);
  const place = { studentId: people.student.id, meetingId: id };
  expect(await getMeetingSheet(people.colleague, place, at)).not.toBeNull();
  for (const [who, stranger] of Object.entries(people.strangers)) {
    expect(await getMeetingSheet(stranger, place, at), who).toBeNull();
    const file = await getMeetingFile(stranger as CurrentUser, id);
    if (who === "the student") expect(file).toMatchObject({ own: true, topic: "Next year" });
    else expect(file, who).toBeNull();
  }
  // The address names the student too: a meeting under another one's is not there.
  expect(await getMeetingSheet(people.counselor, { ...place, studentId: student.id }, at)).toBeNull();
  expect(await getMeetingSheet(await createCounselor(people.school.id), place, at)).toBeNull();
  expect(await getMeetingFile(people.counselor, id)).toMatchObject({ own: false, studentName: "Maya Robinson" });
  expect(await getMeetingFile(people.counselor, randomUUID())).toBeNull();
  expect(await auditsOf(id)).toEqual(["meeting.plan", "meeting.view", "meeting.export"]);
});

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
afterEach(() => vi.restoreAllMocks());

test("the sheet's page makes at most five queries", async () => {
  await owner.query(`UPDATE "School" SET "stateCode" = 'us-mo' WHERE id = $1`, [world.school.id]);
  const session = await withPurpose("sign-in", (tx) => openSession(tx, counselor.id, at));
  const statements: string[] = [];
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  await getUserOfSession(session, new Date());
  expect((await sheet())?.facts).not.toBeNull();
  expect(statements.length, statements.join("\n\n")).toBeGreaterThan(2);
  expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(5);
});
