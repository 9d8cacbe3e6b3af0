import { expect, test } from "vitest";
import {
  closingYear,
  gradeAt,
  isOnTrack,
  moveOf,
  needsOf,
  progressOf,
  type StudentFacts,
} from "@/lib/counseling/rules/student-progress";
import { emptyContent } from "@/lib/plans/rules/content";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import type { CourseOutcome } from "@/prisma/generated/enums";

const zone = "America/Chicago";

const rules: RequirementSetContent = {
  totalCredits: 2,
  countsFrom: 9,
  split: null,
  lines: [{ id: "math", title: { en: "Math", es: "Matemáticas" }, credits: 2, selectors: ["sced:02"] }],
  choices: [],
  conditions: [],
};

const passed = (grade: number, code: string, outcome: CourseOutcome = "COMPLETED") => ({
  ...{ id: `${grade}${code}`, grade, term: 0, code, scedCode: "02052", title: code, credits: 1, outcome },
  ...{ transfer: false, collegeCredits: null },
});
const planned = (grade: number, code: string) => ({
  ...{ id: `p${grade}${code}`, grade, term: 0, origin: "SCHOOL" as const, code, scedCode: "02052" },
  ...{ title: code, credits: 1 },
});

const student = (fields: Partial<StudentFacts> & { plan?: ReturnType<typeof planned>[] }): StudentFacts => {
  const { plan, ...rest } = fields;
  return {
    ...{ id: "s", name: "Sam", grade: 10, startedAt: null, reviews: [], transcript: [], conditions: [] },
    content: plan ? { ...emptyContent("p"), courses: plan } : null,
    ...rest,
  };
};

test("on track is what the record and the years to come close together", () => {
  const plan = [planned(9, "ALG1"), planned(10, "GEO")];
  expect(isOnTrack(student({ plan, transcript: [passed(9, "ALG1")] }), rules, [])).toBe(true);
  // Planned for last year and never taken: the plan looks complete, the student is not on track.
  expect(isOnTrack(student({ plan, transcript: [passed(9, "ALG1", "FAILED")] }), rules, [])).toBe(false);
  expect(isOnTrack(student({ transcript: [passed(9, "ALG1")] }), rules, [])).toBe(false);
});

test("it is not known without rules, and not without a record of the years that are over", () => {
  const plan = [planned(9, "ALG1"), planned(10, "GEO")];
  expect(isOnTrack(student({ plan, transcript: [passed(9, "ALG1")] }), null, [])).toBeNull();
  expect(isOnTrack(student({ plan }), rules, [])).toBeNull();
  expect(isOnTrack(student({ plan, grade: null }), rules, [])).toBeNull();
  expect(isOnTrack(student({ plan: [planned(9, "ALG1"), planned(10, "GEO")], grade: 9 }), rules, [])).toBe(true);
});

test("a review counts for the grade in which the student was then", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(gradeAt(11, new Date("2026-07-01T12:00:00Z"), now, zone)).toBe(11);
  expect(gradeAt(11, new Date("2026-06-30T12:00:00Z"), now, zone)).toBe(10);
  const reviews = ["2024-09-01", "2026-06-30", "2022-01-01"].map((day) => ({
    createdAt: new Date(`${day}T12:00:00Z`),
  }));
  const facts = student({ grade: 11, reviews, transcript: [passed(8, "ART"), passed(9, "A"), passed(10, "A")] });
  const line = progressOf(facts, null, [], { now, timeZone: zone });
  // Grade 8 earns nothing here, and a course taken twice is counted once.
  expect(line).toMatchObject({ reviewedIn: [9, 10], credits: 1, hasPlan: false });
});

test("who needs a person before the year is closed", () => {
  const plan = [planned(11, "ALG2")];
  expect(needsOf(student({ plan, transcript: [passed(9, "ALG1")] }), rules, [])).toEqual([]);
  expect(
    needsOf(student({ transcript: [passed(9, "ALG1", "FAILED"), passed(10, "GEO", "IN_PROGRESS")] }), rules, []),
  ).toEqual(["FAILED", "NO_PLAN", "IN_PROGRESS"]);
  const madeUp = [passed(9, "ALG1", "FAILED"), passed(10, "ALG1")];
  expect(needsOf(student({ plan, transcript: madeUp }), rules, [])).toEqual([]);
  const senior = { grade: 12, plan: [planned(12, "ALG2")], transcript: [passed(9, "ALG1")] };
  expect(needsOf(student(senior), rules, [])).toEqual(["SENIOR_OFF_TRACK"]);
  expect(needsOf(student({ grade: null }), rules, [])).toEqual(["NO_GRADE"]);
});

test("a year is closed from July to September; before that it can only be tried", () => {
  const at = (day: string) => closingYear(new Date(`${day}T12:00:00Z`), zone);
  expect(at("2027-06-30")).toEqual({ endedYear: 2027, isOpen: false });
  expect(at("2027-07-01")).toEqual({ endedYear: 2027, isOpen: true });
  expect(at("2027-09-30")).toEqual({ endedYear: 2027, isOpen: true });
  expect(at("2027-10-01")).toEqual({ endedYear: 2028, isOpen: false });
});

test("grade 12 and the second year after school finish; who has no grade stays", () => {
  expect([6, 11, 12, 13, 14, null].map((grade) => moveOf(grade, false))).toEqual([
    ...["UP", "UP", "FINISHED", "UP", "FINISHED", "STAYS"],
  ]);
  expect(moveOf(12, true)).toBe("STAYS");
});
