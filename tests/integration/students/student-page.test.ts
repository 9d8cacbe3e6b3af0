import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Counselor, Student } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { holdMeeting } from "@/lib/counseling/hold-meeting";
import { meetingSchema } from "@/lib/counseling/meeting-schema";
import { planMeeting } from "@/lib/counseling/plan-meeting";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { getSharedWithStudent } from "@/lib/counseling/queries/get-student-shared";
import { listOwnMeetings } from "@/lib/counseling/queries/list-own-meetings";
import { placeFromText, placeToText, type TimelineLine, type TimelinePlace } from "@/lib/counseling/rules/timeline";
import { clockOf } from "@/lib/counseling/rules/meeting-time";
import { writeNote } from "@/lib/counseling/write-note";
import { archivePlan } from "@/lib/plans/archive-plan";
import { copyPlan } from "@/lib/plans/copy-plan";
import { withPurpose } from "@/lib/platform/with-actor";
import { carePeople, minutesLater } from "../../support/care-people";
import { insertRow, owner } from "../../support/owner";
import { planWorld, submit } from "../../support/plan-people";

const at = new Date();
const ago = (days: number) => new Date(at.getTime() - days * 86_400_000);
let world: Awaited<ReturnType<typeof planWorld>>;
let counselor: Counselor;
let student: Student;

const interests = (first: number) => [first, 30, 14, 33.5, 16, 14];
async function result(personId: string, days: number, first: number, topClusters: string[], word?: string) {
  const attemptId = randomUUID();
  const instruments = ["interests-1", "subjects-1"];
  await insertRow("SurveyAttempt", { id: attemptId, personId, instruments, language: "en", answers: "", answered: 46 });
  const profile = {
    topInterests: ["S", "I"],
    flat: false,
    scales: interests(first).map((score) => ({ score })),
  };
  await insertRow("SurveyResult", {
    id: randomUUID(),
    attemptId,
    ...{ scoringVersion: 3, releaseId: 1, profile, topClusters, createdAt: ago(days) },
    matches: { frameworks: { "national-16": word ? { certainty: { word, chance: 0.5 } } : {} } },
  });
}

const portfolio = (personId: string, kind: string, title: string, more: Record<string, unknown> = {}) =>
  insertRow("PortfolioEntry", { id: randomUUID(), personId, kind, title, ...more });

beforeAll(async () => {
  world = await planWorld();
  ({ counselor, student } = world);
  await submit(student, world.planId);
  const { rows } = await owner.query(`SELECT id FROM "Cluster" WHERE id LIKE 'national-16/%' ORDER BY id LIMIT 4`);
  const [a, b, c, d] = rows.map(({ id }) => id as string);
  await result(student.id, 400, 10, [a!, b!, c!]);
  await result(student.id, 30, 18, [b!, a!, d!], "likely");
  await portfolio(student.id, "GOAL", "Shadow a nurse", { createdAt: ago(10) });
  await portfolio(student.id, "GOAL", "Second goal", { createdAt: ago(9) });
  await portfolio(student.id, "WORK", "Gone", { createdAt: ago(8), removedAt: at });
  const programId = randomUUID();
  await insertRow("SchoolProgram", { id: programId, schoolId: world.school.id, title: "Health Academy" });
  await insertRow("ProgramMember", {
    id: randomUUID(),
    programId,
    personId: student.id,
    role: "STUDENT",
    from: ago(5),
  });
});

const plan = async (moment: Date, topic: string) => {
  const input = meetingSchema.parse({ ...clockOf("America/Chicago", moment), minutes: "20", topic, language: "en" });
  const planned = await planMeeting(counselor, { ...input, studentId: student.id }, at);
  if (!planned.ok) throw new Error(planned.problem);
  return planned.value.meetingId;
};

test("one student: place, program, standing, results with what they tell, plans, portfolio", async () => {
  const before = (await getStudent(counselor, student.id))!;
  expect(before).toMatchObject({
    name: "Maya Robinson",
    grade: 9,
    schoolName: world.school.name,
    timeZone: "America/Chicago",
    programs: ["Health Academy"],
    standing: { planState: "SUBMITTED", questions: 0 },
    started: null,
    results: [
      { certainty: "likely", topInterests: ["S", "I"], interests: interests(18), scoringVersion: 3 },
      { certainty: null, interests: interests(10) },
    ],
    plan: { id: world.planId, state: "SUBMITTED", reason: "I like people." },
    portfolio: { GOAL: 2 },
  });
  expect(before.portfolio).not.toHaveProperty("WORK");
  const copied = await copyPlan(student, { planId: world.planId, title: "Another way" });
  const copyId = copied.ok ? copied.value.planId : "";
  const two = (await getStudent(counselor, student.id))!.plans;
  expect(two.map(({ title, primary, archivedAt }) => [title, primary, archivedAt])).toEqual([
    ["", true, null],
    ["Another way", false, null],
  ]);
  await archivePlan(student, { planId: copyId });
  expect((await getStudent(counselor, student.id))!.plans[1]?.archivedAt).not.toBeNull();
});

test("the timeline has every kind of thing once, newest first, goes on without a gap, and only in care", async () => {
  const held = await plan(ago(2), "How it goes");
  await holdMeeting(counselor, { meetingId: held, outcome: "More math.", next: null }, at);
  await plan(minutesLater(at, 24 * 60), "Not yet");
  // Several in one moment: the key tells them apart.
  for (let i = 0; i < 25; i++)
    await insertRow("StudentNote", {
      ...{ id: randomUUID(), studentId: student.id, schoolId: world.school.id, text: `Note ${i}` },
      ...{ authorId: counselor.id, authorName: counselor.name, createdAt: ago(3 + Math.floor(i / 5)) },
    });
  const lines: TimelineLine[] = [];
  let before: TimelinePlace | null = null;
  for (let page = 0; page < 5; page++) {
    const { timeline } = (await getStudent(counselor, student.id, before))!;
    expect(timeline.lines.length).toBeLessThanOrEqual(20);
    lines.push(...timeline.lines);
    if (!timeline.next) break;
    before = placeFromText(placeToText(timeline.next));
  }
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  const moments = lines.map((line) => line.at.getTime());
  expect(moments).toEqual([...moments].sort((x, y) => y - x));
  const kinds = lines.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "NOTE")).toHaveLength(25);
  const happened = ["PLAN_SUBMIT", "PLAN_REVISE", "PLAN_START", "MEETING_HELD", "PORTFOLIO", "RESULT", "JOINED"];
  expect(kinds).toEqual(expect.arrayContaining(happened));
  expect(kinds.filter((kind) => kind === "PORTFOLIO")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "RESULT")).toHaveLength(2);
  // Three edits of one day are one line.
  expect(kinds.filter((kind) => kind === "PLAN_REVISE").length).toBeLessThanOrEqual(2);
  const line = (kind: string) => lines.find((each) => each.kind === kind);
  expect(line("MEETING_HELD")).toMatchObject({
    who: "Rosa Delgado",
    text: "How it goes",
    more: "More math.",
    id: held,
  });
  expect(line("JOINED")).toMatchObject({ text: world.school.name, grade: 9 });
  expect(lines.some(({ text }) => text === "Not yet" || text === "Gone")).toBe(false);
});

test("a colleague's timeline leaves out what is private to another", async () => {
  const { counselor: own, colleague, student: other } = await carePeople();
  await writeNote(own, { studentId: other.id, text: "Private words", visibility: "PRIVATE" }, at);
  await writeNote(own, { studentId: other.id, text: "Shared words", visibility: "COLLEAGUES" }, at);
  const seen = JSON.stringify(await getStudent(colleague, other.id));
  expect(seen).toContain("Shared words");
  expect(seen).not.toContain("Private words");
});

test("who does not look after the student finds nobody, and nothing is written down about a look", async () => {
  const { strangers, student: other } = await carePeople();
  for (const [who, stranger] of Object.entries(strangers)) expect(await getStudent(stranger, other.id), who).toBeNull();
  const { rows } = await owner.query(`SELECT 1 FROM "AuditEntry" WHERE "subjectId" = $1 AND action = 'student.view'`, [
    other.id,
  ]);
  expect(rows).toEqual([]);
});

test("a student sees what is shared with them: what comes, what was agreed, notes; nobody else's", async () => {
  const { counselor: own, student: other, strangers } = await carePeople();
  expect(await getSharedWithStudent(other, at)).toBeNull();
  await writeNote(own, { studentId: other.id, text: "Well done", visibility: "STUDENT" }, at);
  const input = meetingSchema.parse({
    ...clockOf("America/Chicago", minutesLater(at, 60)),
    ...{ minutes: "20", topic: "Soon", language: "en" },
  });
  await planMeeting(own, { ...input, studentId: other.id }, at);
  expect(await getSharedWithStudent(other, at)).toMatchObject({
    coming: [{ topic: "Soon", staffName: "Rosa Delgado", timeZone: "America/Chicago" }],
    agreed: [],
    notes: [{ text: "Well done", authorName: "Rosa Delgado" }],
  });
  expect(await getSharedWithStudent(strangers["another student"] as unknown as Student, at)).toBeNull();
});

// What opens and closes a transaction, and tells PostgreSQL who is acting, reads nothing and does not count.
const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
afterEach(() => vi.restoreAllMocks());

function countStatements(): string[] {
  const statements: string[] = [];
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  return statements;
}

test("the page makes at most five queries, however long the history", async () => {
  const session = await withPurpose("sign-in", (tx) => openSession(tx, counselor.id, at));
  const statements = countStatements();
  await getUserOfSession(session, new Date());
  const found = (await getStudent(counselor, student.id))!;
  await listNamed("en", { clusters: found.results.flatMap((each) => each.topClusters) });
  expect(found.notes).toHaveLength(25);
  expect(statements.length, statements.join("\n\n")).toBe(5);
});

test("a student's own section and the meetings of a day take one query each", async () => {
  const statements = countStatements();
  expect(await getSharedWithStudent(student, at)).not.toBeNull();
  expect(statements.length, statements.join("\n\n")).toBe(1);
  expect((await listOwnMeetings(counselor, ago(3), minutesLater(at, 48 * 60))).length).toBe(2);
  expect(statements.length, statements.join("\n\n")).toBe(2);
});
