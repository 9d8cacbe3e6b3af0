import { describe, expect, it } from "vitest";
import { type Agreement, collegeCredits, type CollegeCourse } from "@/lib/plans/rules/college-credits";
import { isMinimumMark, outcomeOf, reachesMark } from "@/lib/plans/rules/marks";

const at = new Date("2026-11-20");
const agreement = (more: Partial<Agreement> = {}): Agreement => ({
  id: "one",
  college: "OTC",
  collegeCourse: "EMT 101",
  collegeTitle: "",
  credits: 3,
  courseCodes: ["EMR"],
  minimumMark: "B",
  validFrom: new Date("2024-08-01"),
  validUntil: null,
  endedAt: null,
  ...more,
});
const course = (more: Partial<CollegeCourse> = {}): CollegeCourse => ({
  code: "EMR",
  state: "DONE",
  mark: "B+",
  yearEnd: 2026,
  ...more,
});

describe("collegeCredits", () => {
  const state = (one: Partial<Agreement>, ...courses: CollegeCourse[]) =>
    collegeCredits([agreement(one)], courses, at).lines[0]?.state ?? "none";

  it.each([
    ["passed with the mark", {}, [course()], "EARNED"],
    ["passed, capitals or not", {}, [course({ code: "emr" })], "EARNED"],
    ["passed below the mark", {}, [course({ mark: "B-" })], "MARK_TOO_LOW"],
    ["passed, nobody knows how", {}, [course({ mark: null })], "MARK_UNKNOWN"],
    ["passed, and passing is enough", { minimumMark: null }, [course({ mark: null })], "EARNED"],
    ["failed", {}, [course({ state: "FAILED", mark: "F" })], "none"],
    ["failed, then passed", {}, [course({ state: "FAILED", mark: "F" }), course({ mark: "A" })], "EARNED"],
    ["planned", {}, [course({ state: "PLANNED", mark: null, yearEnd: 2028 })], "ON_THE_WAY"],
    ["not in the plan", {}, [course({ code: "ART" })], "none"],
    ["one of two", { courseCodes: ["EMR", "BIO"] }, [course()], "none"],
    ["two of two", { courseCodes: ["EMR", "BIO"] }, [course(), course({ code: "BIO" })], "EARNED"],
    [
      "one done, one planned",
      { courseCodes: ["EMR", "BIO"] },
      [course(), course({ code: "BIO", state: "PLANNED" })],
      "ON_THE_WAY",
    ],
    [
      "one done badly, one planned",
      { courseCodes: ["EMR", "BIO"] },
      [course({ mark: "D" }), course({ code: "BIO", state: "PLANNED" })],
      "MARK_TOO_LOW",
    ],
    ["ended since, but held then", { validUntil: new Date("2026-06-30") }, [course()], "EARNED"],
    ["taken out of use before", { endedAt: new Date("2026-01-15") }, [course()], "ENDED"],
    [
      "ends before the course",
      { validUntil: new Date("2027-06-30") },
      [course({ state: "PLANNED", yearEnd: 2028 })],
      "ENDS_BEFORE",
    ],
    [
      "ends in the month of the course's end",
      { validUntil: new Date("2028-05-20") },
      [course({ state: "PLANNED", yearEnd: 2028 })],
      "ON_THE_WAY",
    ],
    ["over already", { validUntil: new Date("2026-06-30") }, [course({ state: "PLANNED", yearEnd: 2028 })], "ENDED"],
    ["begins later", { validFrom: new Date("2026-08-01") }, [course()], "BEGINS_AFTER"],
    ["no year known", {}, [course({ state: "PLANNED", yearEnd: null })], "ON_THE_WAY"],
    ["no year known and over", { validUntil: new Date("2026-06-30") }, [course({ yearEnd: null })], "ENDED"],
  ] as const)("%s", (_, one, courses, expected) => {
    expect(state({ ...one } as Partial<Agreement>, ...courses)).toBe(expected);
  });

  it("sums in hundredths, counts a college course once, and what the record names beside it", () => {
    const all = [
      agreement({ credits: 0.1 }),
      agreement({ id: "twin", credits: 0.1, courseCodes: ["BIO"] }),
      agreement({ id: "later", collegeCourse: "MTH 101", credits: 0.2, courseCodes: ["ALG"] }),
      agreement({ id: "third", collegeCourse: "CHM 101", credits: 0.2, courseCodes: ["BIO"] }),
    ];
    const courses = [
      course({ collegeCredits: 3 }),
      course({ code: "BIO" }),
      course({ code: "ALG", state: "NOW", mark: null, yearEnd: 2027 }),
      course({ code: "ENG-DC", collegeCredits: 3 }),
    ];
    expect(collegeCredits(all, courses, at)).toMatchObject({ earned: 3.3, onTheWay: 0.2 });
  });
});

describe("marks", () => {
  it.each([
    ["A", "B", true],
    ["b", "B", true],
    ["B−", "B", false],
    ["91", "80", true],
    ["79.5", "80", false],
    ["P", "C", null],
    ["91", "B", null],
    ["F", "80", false],
    ["", "C", null],
    [null, null, true],
  ])("%j reaches %j: %j", (mark, minimum, expected) => {
    expect(reachesMark(mark, minimum)).toBe(expected);
  });
  it("knows what ends, goes on and was left", () => {
    expect(["A-", "P", "F", "NC", "IP", "W", "Z", "88"].map(outcomeOf)).toEqual([
      ...["COMPLETED", "COMPLETED", "FAILED", "FAILED", "IN_PROGRESS", "WITHDRAWN"],
      ...[null, null],
    ]);
    expect(["A+", "D-", "80", "F", "Z", "101", "0"].map(isMinimumMark)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
