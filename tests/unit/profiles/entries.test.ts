import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expiryOf, nextStep } from "@/lib/profiles/rules/complete";
import { blankEntry, type EntryContent, inOrder, movedIds, sameKey } from "@/lib/profiles/rules/entry-kinds";
import { entryFromPortfolio } from "@/lib/profiles/rules/from-portfolio";
import { mayBecomeJobSeeker } from "@/lib/profiles/rules/may-become-job-seeker";
import { endsTooEarly, isPartialDate, readTypedDate } from "@/lib/profiles/rules/partial-dates";
import { resumeParts } from "@/lib/profiles/rules/resume-version";
import { suggestSkills } from "@/lib/profiles/rules/suggest-skills";

const entry = (kind: EntryContent["kind"], content: Partial<EntryContent> = {}, id = content.title ?? kind) => ({
  ...blankEntry(kind),
  position: 0,
  ...content,
  id,
});

describe("dates", () => {
  test.each([
    ["2024", "2024"],
    ["2024-5", "2024-05"],
    ["05/2024", "2024-05"],
    ["5.2024", "2024-05"],
    [" 2024-02-29 ", "2024-02-29"],
    ["", null],
    ["2023-02-29", undefined],
    ["13/2024", undefined],
    ["1899", undefined],
    ["May 2024", undefined],
    ["2024-05-01-02", undefined],
  ])("%s is taken for %s", (typed, date) => expect(readTypedDate(typed)).toBe(date));

  test("every day of the calendar is a date, at each length", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), (at) => {
        const day = at.toISOString().slice(0, 10);
        for (const length of [4, 7, 10]) expect(isPartialDate(day.slice(0, length))).toBe(true);
      }),
    );
  });

  test.each([
    ["2024", "2024-03", false],
    ["2024-05", "2024", false],
    ["2024-05", "2024-04-30", true],
    ["2024", "2023-12", true],
    ["2024-05-02", "2024-05", false],
  ])("from %s to %s is too early: %s", (from, until, early) => expect(endsTooEarly(from, until)).toBe(early));
});

describe("the order of entries", () => {
  test("is what goes on now, then the newest end, then the newest beginning", () => {
    const entries = [
      entry("WORK", { title: "no dates" }),
      entry("WORK", { title: "2012", startsOn: "2010", endsOn: "2012" }),
      entry("WORK", { title: "now", startsOn: "2015" }),
      entry("WORK", { title: "2020-05", startsOn: "2014", endsOn: "2020-05" }),
      entry("WORK", { title: "2020", startsOn: "2013", endsOn: "2020" }),
      entry("WORK", { title: "newer now", startsOn: "2018-02" }),
    ];
    const names = ["newer now", "now", "2020", "2020-05", "2012", "no dates"];
    expect(inOrder(entries).map(({ title }) => title)).toEqual(names);
    expect(inOrder([...entries].reverse()).map(({ title }) => title)).toEqual(names);
  });

  test("is its owner's where they moved one, and a new one comes on top", () => {
    const entries = [
      entry("SKILL", { title: "b" }, "b"),
      { ...entry("SKILL", { title: "a" }), position: 2 },
      { ...entry("SKILL", { title: "c" }), position: 1 },
    ];
    expect(inOrder(entries).map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });

  test("a step moves one past its neighbour and loses none", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.boolean(), (ids, n, up) => {
        const at = n % ids.length;
        const moved = movedIds(ids, ids[at]!, up ? "up" : "down");
        if (moved === null) {
          expect(up ? at === 0 : at === ids.length - 1).toBe(true);
          return;
        }
        expect([...moved].sort()).toEqual([...ids].sort());
        expect(moved.indexOf(ids[at]!)).toBe(at + (up ? -1 : 1));
      }),
    );
    expect(movedIds(["a"], "b", "up")).toBeNull();
  });
});

test("the same thing is known by its content, however it is written", () => {
  const work = entry("WORK", { title: "Line  Cook", organisation: "Diner", startsOn: "2021" });
  expect(sameKey(entry("WORK", { title: "line cook", organisation: "DINER ", startsOn: "2021" }))).toBe(sameKey(work));
  expect(sameKey({ ...work, startsOn: "2022" })).not.toBe(sameKey(work));
  expect(sameKey({ ...work, kind: "VOLUNTEER" })).not.toBe(sameKey(work));
  const speaks = entry("REFERENCE", { title: "Pat", text: "Great." });
  expect(sameKey({ ...speaks, text: "Fine." })).not.toBe(sameKey(speaks));
});

describe("what would help most", () => {
  const today = "2026-11-23";
  const done = [
    entry("WORK", { title: "Cook", occupationCode: "35-2014.00", text: "Grill." }),
    entry("EDUCATION", { organisation: "Central High" }),
    ...["a", "b", "c"].map((title) => entry("SKILL", { title })),
  ];
  const profile = { email: "a@b.org", phone: "", summary: "I cook.", wanted: ["full-time"] };
  const whole = { profile, entries: done, waiting: 0, resumes: 1 };

  test("is nothing where nothing is missing", () => expect(nextStep(whole, today)).toBeNull());

  test.each([
    ["portfolio", { waiting: 2, entries: [] }],
    ["work", { entries: done.filter(({ kind }) => kind !== "WORK") }],
    ["occupation", { entries: [entry("WORK", { title: "Host", text: "x" }), ...done] }],
    ["skills", { entries: done.slice(0, 4) }],
    ["education", { entries: done.filter(({ kind }) => kind !== "EDUCATION") }],
    ["reach", { profile: { ...profile, email: "" } }],
    ["words", { entries: [entry("PROJECT", { title: "Shed" }), ...done] }],
    ["wants", { profile: { ...profile, wanted: [] } }],
    ["summary", { profile: { ...profile, summary: "" } }],
    ["resume", { resumes: 0 }],
    ["renew", { entries: [...done, entry("CREDENTIAL", { title: "Card", expiresOn: "2027-01-22" })] }],
  ])("is %s", (step, facts) => expect(nextStep({ ...whole, ...facts }, today)).toMatchObject({ step }));

  test.each([
    [null, null],
    ["2026-11-22", "expired"],
    ["2026-11-23", "soon"],
    ["2027-01-22", "soon"],
    ["2027-01-23", "valid"],
  ])("a credential until %s is %s", (expiresOn, state) => expect(expiryOf({ expiresOn }, today)).toBe(state));
});

test.each([
  [null, 12, true],
  [null, 14, true],
  [null, 11, false],
  [null, null, false],
  [new Date(0), 9, true],
])("age confirmed %s and grade %s may look for work: %s", (ageConfirmedAt, grade, may) => {
  expect(mayBecomeJobSeeker({ ageConfirmedAt, memberships: [{ role: "STUDENT", grade }] })).toBe(may);
  // Staff and people of nowhere are no students.
  expect(mayBecomeJobSeeker({ ageConfirmedAt, memberships: [{ role: "COUNSELOR", grade }] })).toBe(false);
});

test("a thing of the portfolio becomes an entry, or stays where it is", () => {
  const thing = { id: "x", title: "First aid", text: "", startsOn: null, doneOn: null, hours: null, about: null };
  expect(entryFromPortfolio({ ...thing, kind: "GOAL" })).toBeNull();
  expect(entryFromPortfolio({ ...thing, kind: "CREDENTIAL" })).toBeNull();
  const doneOn = new Date("2026-04-02T00:00:00Z");
  expect(entryFromPortfolio({ ...thing, kind: "CREDENTIAL", doneOn, about: "credential:cna" })).toMatchObject({
    kind: "CREDENTIAL",
    endsOn: "2026-04-02",
    credentialId: "cna",
  });
  expect(entryFromPortfolio({ ...thing, kind: "ACTIVITY", hours: 12.5 })).toMatchObject({
    kind: "VOLUNTEER",
    rest: { hours: 12.5 },
  });
});

test("skills are suggested by how much they matter, with where, and without those that are named", () => {
  const of = (id: string, importance: number, kind: "SKILL" | "KNOWLEDGE" = "SKILL") => ({
    id,
    title: id,
    kind,
    importance,
  });
  const demands = [
    { code: "1", title: "Cook", elements: [of("speaking", 3.2), of("monitoring", 4), of("food", 4.5, "KNOWLEDGE")] },
    { code: "2", title: "Host", elements: [of("speaking", 4.1), of("listening", 4), of("monitoring", 3.1)] },
  ];
  const found = suggestSkills(demands, new Set(["listening"]));
  expect(found.map(({ elementId }) => elementId)).toEqual(["speaking", "monitoring", "food"]);
  expect(found[0]!.from.map(({ title }) => title)).toEqual(["Host", "Cook"]);
  expect(suggestSkills([], new Set())).toEqual([]);
});

test("a version leaves out what it says, and begins with what it says", () => {
  const entries = [entry("SKILL", { title: "s" }), entry("WORK", { title: "w" }), entry("EDUCATION", { title: "e" })];
  const kinds = (first: "WORK" | "EDUCATION" | "SKILL", leftOut: string[]) =>
    resumeParts(entries, { first, leftOut }).map(({ kind }) => kind);
  expect(kinds("WORK", [])).toEqual(["WORK", "EDUCATION", "SKILL"]);
  expect(kinds("SKILL", ["w"])).toEqual(["SKILL", "EDUCATION"]);
});
