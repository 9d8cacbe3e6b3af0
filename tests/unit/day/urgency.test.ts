import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePlaces,
  dayOf,
  type DayFacts,
  placeOf,
  readPlace,
  reasonsOf,
  schoolDaysSince,
  writePlace,
} from "@/lib/counseling/rules/urgency";

const zone = "America/Chicago";
const nothing: DayFacts = {
  ...{ grade: 10, planState: null, submittedAt: null, droppedAt: null, questionAt: null, messageAt: null },
  ...{ onTrack: null, missingCredits: null, tasks: [] },
};
const on = (date: string) => new Date(`${date}T15:00:00Z`);
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const kinds = (facts: Partial<DayFacts>, at: Date) =>
  reasonsOf({ ...nothing, ...facts }, at, zone).map(({ kind, late }) => (late ? `${kind} late` : kind));

describe("why a student waits", () => {
  test.each([
    ["nothing", {}, []],
    ["a draft waits for the student", { planState: "DRAFT" }, []],
    ["an approved plan", { planState: "APPROVED", droppedAt: on("2026-11-01") }, []],
    ["a submitted one", { planState: "SUBMITTED", submittedAt: on("2026-11-20") }, ["SUBMITTED"]],
    ["a dropped approval", { planState: "DRAFT", droppedAt: on("2026-11-20") }, ["LOST"]],
    ["sent again it is a submitted plan", { planState: "SUBMITTED", droppedAt: on("2026-11-20") }, ["SUBMITTED"]],
    ["a senior off track", { grade: 12, onTrack: false, missingCredits: 2 }, ["OFF_TRACK"]],
    ["a junior off track", { grade: 11, onTrack: false, missingCredits: 2 }, []],
    ["a senior of whom nothing is known", { grade: 12, onTrack: null }, []],
    ["a question of Friday", { questionAt: on("2026-11-20") }, ["QUESTION"]],
    ["a question of Wednesday", { messageAt: on("2026-11-18"), questionAt: on("2026-11-20") }, ["QUESTION late"]],
  ] as const)("%s", (_, facts, expected) => expect(kinds(facts, on("2026-11-23"))).toEqual(expected));

  test("a deadline counts from 14 days before, in the school's days, and past it is late", () => {
    const tasks = [{ id: "b", kind: "PLAN", dueOn: day("2026-12-08") } as const];
    expect(kinds({ tasks }, on("2026-11-23"))).toEqual([]);
    // Seven in the evening in Chicago is the next day in UTC: still the 23rd there.
    expect(kinds({ tasks }, new Date("2026-11-24T01:00:00Z"))).toEqual([]);
    expect(kinds({ tasks }, on("2026-11-24"))).toEqual(["DEADLINE"]);
    expect(kinds({ tasks }, on("2026-12-08"))).toEqual(["DEADLINE"]);
    expect(kinds({ tasks }, on("2026-12-09"))).toEqual(["DEADLINE late"]);
    const two = [...tasks, { id: "a", kind: "SURVEY", dueOn: day("2026-11-25") } as const];
    expect(reasonsOf({ ...nothing, tasks: two }, on("2026-11-24"), zone)[0]?.task?.id).toBe("a");
  });

  test("the kinds stand in the order that is promised", () => {
    const at = on("2026-11-23");
    const all = [
      { messageAt: on("2026-11-16") },
      { planState: "SUBMITTED", submittedAt: on("2026-11-23") },
      { planState: "DRAFT", droppedAt: on("2026-09-01") },
      { grade: 12, onTrack: false, missingCredits: 4 },
      { grade: 12, onTrack: false, missingCredits: 1 },
      { tasks: [{ id: "t", kind: "PLAN", dueOn: day("2026-11-01") }] },
      { questionAt: on("2026-11-23") },
      { tasks: [{ id: "t", kind: "PLAN", dueOn: day("2026-11-25") }] },
      { tasks: [{ id: "t", kind: "PLAN", dueOn: day("2026-11-30") }] },
    ] as Partial<DayFacts>[];
    const places = all.map((facts, i) => placeOf(reasonsOf({ ...nothing, ...facts }, at, zone)[0]!, `${9 - i}`));
    expect(places.toSorted(comparePlaces)).toEqual(places);
  });
});

test("school days are counted from Monday to Friday", () => {
  // The 20th of November 2026 is a Friday.
  expect(schoolDaysSince(on("2026-11-20"), on("2026-11-20"), zone)).toBe(0);
  expect(schoolDaysSince(on("2026-11-20"), on("2026-11-22"), zone)).toBe(0);
  expect(schoolDaysSince(on("2026-11-20"), on("2026-11-23"), zone)).toBe(1);
  expect(schoolDaysSince(on("2026-11-21"), on("2026-11-25"), zone)).toBe(3);
  expect(schoolDaysSince(on("2026-11-23"), on("2026-11-20"), zone)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 60 }), (from, days) => {
      const start = new Date(Date.UTC(2025, 0, 1, 18) + from * 86_400_000);
      const end = new Date(start.getTime() + days * 86_400_000);
      let counted = 0;
      for (let i = 1; i <= days; i++)
        if (![0, 6].includes(new Date(start.getTime() + i * 86_400_000).getUTCDay())) counted += 1;
      expect(schoolDaysSince(start, end, zone)).toBe(counted);
    }),
  );
});

test("the day is the school's, also where the clocks change", () => {
  expect(dayOf(new Date("2026-11-01T05:30:00Z"), zone)).toEqual(day("2026-11-01"));
  expect(dayOf(new Date("2026-11-01T04:30:00Z"), zone)).toEqual(day("2026-10-31"));
});

const moment = fc.integer({ min: Date.UTC(2026, 7, 1), max: Date.UTC(2026, 10, 23) }).map((ms) => new Date(ms));
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const student = fc.record({
  grade: maybe(fc.integer({ min: 9, max: 12 })),
  planState: maybe(fc.constantFrom("DRAFT", "SUBMITTED", "RETURNED", "APPROVED")),
  submittedAt: maybe(moment),
  droppedAt: maybe(moment),
  questionAt: maybe(moment),
  messageAt: maybe(moment),
  onTrack: maybe(fc.boolean()),
  missingCredits: maybe(fc.integer({ min: 0, max: 96 }).map((n) => n / 4)),
  tasks: fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom("SURVEY", "PLAN", "SUBMIT"),
      dueOn: moment.map((at) => dayOf(at, "UTC")),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<DayFacts>;
const at = new Date("2026-11-23T15:00:00Z");

describe("for any students", () => {
  const queue = fc.array(fc.tuple(fc.uuid(), student), { maxLength: 30 }).map((rows) =>
    rows.flatMap(([id, facts]) =>
      reasonsOf(facts, at, zone)
        .slice(0, 1)
        .map((reason) => placeOf(reason, id)),
    ),
  );

  test("the order is total: whatever order they come in, they leave in the same", () => {
    fc.assert(
      fc.property(queue, fc.integer(), (places, seed) => {
        const sorted = places.toSorted(comparePlaces);
        const shuffled = places
          .map((place, i) => ({ place, key: Math.sin(seed + i) }))
          .sort((a, b) => a.key - b.key)
          .map(({ place }) => place);
        expect(shuffled.toSorted(comparePlaces)).toEqual(sorted);
        for (const [i, a] of sorted.entries())
          for (const b of sorted.slice(i + 1)) {
            expect(comparePlaces(a, b)).toBeLessThanOrEqual(0);
            expect(Math.sign(comparePlaces(b, a))).toBe(-Math.sign(comparePlaces(a, b)) || 0);
          }
      }),
    );
  });

  test("who waits longer is never less urgent", () => {
    const earlier = (date: Date | null, by: number) => date && new Date(date.getTime() - by);
    fc.assert(
      fc.property(student, fc.integer({ min: 0, max: 40 * 86_400_000 }), (facts, by) => {
        const longer = {
          ...facts,
          submittedAt: earlier(facts.submittedAt, by),
          droppedAt: earlier(facts.droppedAt, by),
          questionAt: earlier(facts.questionAt, by),
          messageAt: earlier(facts.messageAt, by),
        };
        const [before, after] = [facts, longer].map((each) => reasonsOf(each, at, zone));
        expect(after!.map(({ kind }) => kind).sort()).toEqual(before!.map(({ kind }) => kind).sort());
        for (const reason of before!) {
          const same = after!.find(({ kind }) => kind === reason.kind)!;
          expect(comparePlaces(placeOf(same, "x"), placeOf(reason, "x"))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test("and with each day that passes nothing becomes less urgent, and nothing falls out", () => {
    fc.assert(
      fc.property(student, fc.integer({ min: 0, max: 40 }), (facts, days) => {
        const later = reasonsOf(facts, new Date(at.getTime() + days * 86_400_000), zone);
        for (const reason of reasonsOf(facts, at, zone))
          expect(later.find(({ kind }) => kind === reason.kind)!.weight).toBeGreaterThanOrEqual(reason.weight);
      }),
    );
  });

  test("a place is read back as it was written, and nothing else is one", () => {
    fc.assert(
      fc.property(queue, (places) => {
        for (const place of places) expect(readPlace(writePlace(place))).toEqual(place);
      }),
    );
    for (const wrong of ["", "60", "60|x|y", "60|1|'; DROP"]) expect(readPlace(wrong)).toBeNull();
  });
});
