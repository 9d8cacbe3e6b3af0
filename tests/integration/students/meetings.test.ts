import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Counselor, Student } from "@/lib/accounts/rules/roles";
import { changeMeeting } from "@/lib/counseling/change-meeting";
import { closeMeeting } from "@/lib/counseling/close-meeting";
import { holdMeeting } from "@/lib/counseling/hold-meeting";
import { holdMeetingSchema, meetingSchema } from "@/lib/counseling/meeting-schema";
import { planMeeting } from "@/lib/counseling/plan-meeting";
import { getSharedWithStudent } from "@/lib/counseling/queries/get-student-shared";
import { listOwnMeetings } from "@/lib/counseling/queries/list-own-meetings";
import { clockOf } from "@/lib/counseling/rules/meeting-time";
import { undoMeeting } from "@/lib/counseling/undo-meeting";
import { withActor } from "@/lib/platform/with-actor";
import { auditsOf, carePeople, endCare, minutesLater, shown } from "../../support/care-people";
import { assign, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

const zone = "America/Chicago";
const at = new Date();
const inDays = (days: number) => minutesLater(at, days * 24 * 60);
let people: Awaited<ReturnType<typeof carePeople>>;
let counselor: Counselor;
let student: Student;

beforeAll(async () => {
  people = await carePeople();
  ({ counselor, student } = people);
});

const input = (moment: Date, more: Record<string, unknown> = {}) => ({
  ...meetingSchema.parse({ ...clockOf(zone, moment), minutes: "20", topic: "Next year", language: "es", ...more }),
  studentId: student.id,
});

async function planned(moment: Date, more: Record<string, unknown> = {}) {
  const result = await planMeeting(counselor, input(moment, more), at);
  if (!result.ok) throw new Error(result.problem);
  return result.value.meetingId;
}

const row = async (id: string) => (await owner.query(`SELECT * FROM "Meeting" WHERE id = $1`, [id])).rows[0];
const everyoneElse = () => Object.entries(people.strangers);

test("a meeting is planned at a time of the school's clocks, by who looks after the student", async () => {
  const july = `${at.getFullYear() + 1}-07-01`;
  const summer = { day: july, time: "09:05" };
  const made = await planMeeting(counselor, { ...input(at), ...summer, place: "Room 12", withGuardian: true }, at);
  expect(made).toMatchObject({ ok: true, value: { clashes: 0 } });
  const id = made.ok ? made.value.meetingId : "";
  const { rows } = await owner.query(
    `SELECT to_char(at, 'YYYY-MM-DD HH24:MI') AS at, place, topic, locale, minutes, "withGuardian", state, "staffName"
     FROM "Meeting" WHERE id = $1`,
    [id],
  );
  expect(rows[0]).toEqual({
    at: `${july} 14:05`,
    ...{ place: "Room 12", topic: "Next year", locale: "es", minutes: 20, withGuardian: true },
    ...{ state: "PLANNED", staffName: "Rosa Delgado" },
  });
  expect(await auditsOf(id)).toEqual(["meeting.plan"]);
  for (const [who, stranger] of everyoneElse())
    expect(await planMeeting(stranger, input(inDays(1)), at), who).toEqual({ ok: false, problem: "STUDENT_NOT_FOUND" });
  const wrong = { ok: false, problem: "DAY_WRONG" };
  expect(await planMeeting(counselor, { ...input(at), day: "2026-06-31" }, at)).toEqual(wrong);
  expect(await planMeeting(counselor, input(inDays(800)), at)).toEqual(wrong);
  expect(await planMeeting(counselor, input(inDays(-400)), at)).toEqual(wrong);
});

test("two meetings of one counselor at one time are told, not forbidden; a colleague's do not count", async () => {
  const moment = inDays(20);
  const first = await planned(moment);
  const during = await planMeeting(counselor, input(minutesLater(moment, 19)), at);
  expect(during).toMatchObject({ ok: true, value: { clashes: 1 } });
  expect(await planMeeting(counselor, input(minutesLater(moment, 40)), at)).toMatchObject({ value: { clashes: 0 } });
  expect(await planMeeting(counselor, input(minutesLater(moment, -20)), at)).toMatchObject({ value: { clashes: 0 } });
  expect(await planMeeting(people.colleague, input(moment), at)).toMatchObject({ value: { clashes: 0 } });
  const list = await listOwnMeetings(counselor, inDays(19), inDays(21));
  expect(list.map(({ clashes }) => clashes)).toEqual([false, true, true, false]);
  await closeMeeting(counselor, { meetingId: first, state: "CANCELLED" }, at);
  const left = await listOwnMeetings(counselor, inDays(19), inDays(21));
  expect(left.map(({ clashes }) => clashes)).toEqual([false, false, false]);
});

test("one's own meetings of some days, in their order, each look audited; nobody else's", async () => {
  const other = await createStudent({ schoolId: people.school.id, grade: 12, name: "Theo Kim" });
  await assign(people.school.id, counselor.id, other.id);
  const [late, early] = [inDays(31), inDays(30)];
  await planMeeting(counselor, { ...input(late), studentId: other.id }, at);
  await planned(early, { topic: "First", place: "Room 3", withGuardian: "yes" });
  const list = await listOwnMeetings(counselor, inDays(29), inDays(32));
  expect(list.map(({ studentName, grade, topic }) => [studentName, grade, topic])).toEqual([
    ["Maya Robinson", 10, "First"],
    ["Theo Kim", 12, "Next year"],
  ]);
  expect(list[0]).toMatchObject({ place: "Room 3", withGuardian: true, locale: "es", timeZone: zone, minutes: 20 });
  expect(Math.abs(list[0]!.at.getTime() - early.getTime())).toBeLessThan(60_000);
  expect(await auditsOf(list[0]!.id)).toEqual(["meeting.plan", "meeting.list"]);
  expect(await listOwnMeetings(people.colleague, inDays(29), inDays(32))).toEqual([]);
  await endCare(counselor.id, other.id);
  expect(await listOwnMeetings(counselor, inDays(29), inDays(32))).toHaveLength(1);
});

test("a planned meeting is moved; one that is over is not", async () => {
  const meetingId = await planned(inDays(3));
  const change = { ...input(inDays(4), { topic: "Another", minutes: "45" }), meetingId };
  for (const [who, stranger] of everyoneElse())
    expect(await changeMeeting(stranger, change, at), who).toEqual({ ok: false, problem: "MEETING_NOT_FOUND" });
  // Whoever looks after the student too stands in for an absent colleague.
  expect(await changeMeeting(people.colleague, change, at)).toMatchObject({ ok: true });
  expect(await row(meetingId)).toMatchObject({ topic: "Another", minutes: 45, staffId: counselor.id });
  expect(await changeMeeting(counselor, { ...change, day: "2026-02-30" }, at)).toMatchObject({ problem: "DAY_WRONG" });
  await closeMeeting(counselor, { meetingId, state: "CANCELLED" }, at);
  expect(await changeMeeting(counselor, change, at)).toEqual({ ok: false, problem: "NOT_PLANNED" });
});

test("a meeting is held once, with what was agreed and the next one; undoing takes both back", async () => {
  const meetingId = await planned(inDays(-1), { place: "Room 9" });
  const held = { meetingId, outcome: "Biology in grade 11.", next: clockOf(zone, inDays(50)) };
  for (const [who, stranger] of everyoneElse())
    expect(await holdMeeting(stranger, held, at), who).toEqual({ ok: false, problem: "MEETING_NOT_FOUND" });
  const past = { ...held, next: clockOf(zone, inDays(-1)) };
  expect(await holdMeeting(counselor, past, at)).toEqual({ ok: false, problem: "DAY_WRONG" });
  const both = await Promise.all([1, 2].map(() => holdMeeting(counselor, held, at)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "NOT_PLANNED" });
  const done = both.find(({ ok }) => ok);
  const nextId = done?.ok ? done.value.nextId! : "";
  expect(await row(nextId)).toMatchObject({ state: "PLANNED", place: "Room 9", topic: "Next year", locale: "es" });
  expect((await getSharedWithStudent(student, at))?.agreed[0]).toMatchObject({ outcome: "Biology in grade 11." });

  expect(await undoMeeting(counselor, { meetingId }, minutesLater(at, 10))).toEqual({ ok: false, problem: "TOO_LATE" });
  for (const [who, stranger] of everyoneElse())
    expect(await undoMeeting(stranger, { meetingId }, at), who).toEqual({ ok: false, problem: "MEETING_NOT_FOUND" });
  expect(await undoMeeting(counselor, { meetingId }, minutesLater(at, 9))).toMatchObject({ ok: true });
  expect(await row(nextId)).toBeUndefined();
  expect(await row(meetingId)).toMatchObject({ state: "PLANNED", outcome: "Biology in grade 11." });
  // Typed, but not told: the student does not see it yet.
  expect((await getSharedWithStudent(student, at))?.agreed ?? []).toEqual([]);
  expect(await undoMeeting(counselor, { meetingId }, at)).toEqual({ ok: false, problem: "NOTHING_TO_UNDO" });
  expect(await auditsOf(meetingId)).toEqual(["meeting.plan", "meeting.hold", "meeting.undo"]);
});

test("missed and called off: not before it began, not twice, and back within ten minutes", async () => {
  const [coming, over] = [await planned(inDays(2)), await planned(inDays(-2))];
  const missed = (who: Counselor, meetingId: string) => closeMeeting(who, { meetingId, state: "MISSED" }, at);
  expect(await missed(counselor, coming)).toEqual({ ok: false, problem: "TOO_EARLY" });
  for (const [who, stranger] of everyoneElse())
    expect(await missed(stranger, over), who).toEqual({ ok: false, problem: "MEETING_NOT_FOUND" });
  expect(await missed(counselor, over)).toMatchObject({ ok: true });
  expect(await missed(counselor, over)).toEqual({ ok: false, problem: "NOT_PLANNED" });
  expect(await undoMeeting(counselor, { meetingId: over }, at)).toMatchObject({ ok: true });
  expect(await row(over)).toMatchObject({ state: "PLANNED" });
  expect(await closeMeeting(counselor, { meetingId: coming, state: "CANCELLED" }, at)).toMatchObject({ ok: true });
  expect(await auditsOf(coming)).toEqual(["meeting.plan", "meeting.cancel"]);
  expect(await closeMeeting(counselor, { meetingId: randomUUID(), state: "CANCELLED" }, at)).toMatchObject({
    ok: false,
  });
});

test("the second wall: care sees and changes, the student sees, nobody plans in another's name", async () => {
  const id = await planned(inDays(6));
  const seen = async (person: { id: string }) => (await shown(person, "Meeting", `id = '${id}'`)).length;
  const touch = (person: { id: string }) =>
    withActor(person, (tx) => tx.$executeRaw`UPDATE "Meeting" SET place = 'There' WHERE id = ${id}::uuid`);
  const insert = (person: { id: string }, staffId: string) =>
    withActor(
      person,
      (tx) => tx.$executeRaw`
        INSERT INTO "Meeting" (id, "studentId", "schoolId", "staffId", "staffName", at, topic)
        VALUES (${randomUUID()}::uuid, ${student.id}::uuid, ${people.school.id}::uuid, ${staffId}::uuid, 'X', now(), 'Y')`,
    );
  for (const person of [counselor, people.colleague]) {
    expect(await seen(person)).toBe(1);
    expect(await touch(person)).toBe(1);
  }
  for (const [who, stranger] of everyoneElse()) {
    expect(await seen(stranger), who).toBe(who === "the student" ? 1 : 0);
    expect(await touch(stranger), who).toBe(0);
    await expect(insert(stranger, stranger.id), who).rejects.toThrow(/row-level security/);
  }
  await expect(insert(people.colleague, counselor.id)).rejects.toThrow(/row-level security/);
  const remove = (person: { id: string }) =>
    withActor(person, (tx) => tx.$executeRaw`DELETE FROM "Meeting" WHERE id = ${id}::uuid`);
  expect(await remove(people.colleague)).toBe(0);
  expect(await remove(student)).toBe(0);
  expect(await remove(counselor)).toBe(1);
});

test("the forms say which field is wrong", () => {
  const problems = (given: object) => meetingSchema.safeParse(given).error?.issues.map(({ message }) => message);
  const right = { day: "2026-12-01", time: "09:00", minutes: "20", topic: "Plan", language: "en" };
  expect(problems(right)).toBeUndefined();
  expect(problems({ ...right, day: "", time: "9", minutes: "4", topic: " ", language: "fr" })).toEqual([
    "DAY_WRONG",
    "TIME_WRONG",
    "MINUTES_WRONG",
    "TOPIC_MISSING",
    "LANGUAGE_MISSING",
  ]);
  const held = { meetingId: randomUUID(), outcome: "Agreed" };
  expect(holdMeetingSchema.parse({ ...held, nextDay: "", nextTime: "" }).next).toBeNull();
  expect(holdMeetingSchema.safeParse({ ...held, nextDay: "2026-12-01" }).error?.issues[0]?.message).toBe("NEXT_HALF");
  expect(holdMeetingSchema.safeParse({ ...held, outcome: "a".repeat(4001) }).success).toBe(false);
});
