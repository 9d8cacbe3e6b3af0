import { describe, expect, test } from "vitest";
import { listSamples } from "@/lib/plans/queries/list-samples";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import type { RequirementLine, RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { alaska, line, missouri, set, title } from "./made-sets";

const sample = (id: string) => listSamples().find((one) => one.id === id)!;
const checkSample = (set: RequirementSetContent, id: string) =>
  checkRequirements(set, sample(id).courses, sample(id).met);
let next = 0;
const course = (scedCode: string | null, credits: number, more: Partial<CheckedCourse> = {}): CheckedCourse => {
  const id = `course-${++next}`;
  return {
    ...{ id, code: id, title: id, scedCode, credits },
    ...{ grade: 10, term: 0, state: "DONE", origin: "PLAN" },
    ...more,
  };
};

describe("the sample records", () => {
  test.each(["on-track", "transfer", "failed"])("%s has every credit that Missouri asks for, done or planned", (id) => {
    expect(checkSample(missouri, id)).toMatchObject({ complete: true, exact: true, earned: false, closing: [] });
  });

  test("enough credits without government are not enough, and half a credit closes it", () => {
    const check = checkSample(missouri, "no-government");
    expect(check.complete).toBe(false);
    expect(check.total.done + check.total.now + check.total.planned).toBeGreaterThan(24);
    expect(check.closing).toMatchObject([{ lineId: "government", credits: 0.5 }]);
    expect(check.lines.find(({ lineId }) => lineId === "social-studies")).toMatchObject({ missing: 0.5 });
  });

  test("a failed course earns nothing, and its repetition does", () => {
    const check = checkSample(missouri, "failed");
    expect(check.uncounted.filter(({ reason }) => reason === "FAILED")).toHaveLength(1);
  });

  test("a course of grade 8 counts only where the set counts from there", () => {
    const reasons = (content: RequirementSetContent) =>
      checkSample(content, "accelerated").uncounted.map((one) => one.reason);
    expect(reasons(missouri)).toContain("TOO_EARLY");
    expect(reasons({ ...missouri, countsFrom: 8 })).not.toContain("TOO_EARLY");
  });

  test("Alaska history may be demonstrated: its credit is then owed by social studies", () => {
    const { courses } = sample("home");
    const without = courses.filter(({ scedCode }) => scedCode !== "04105");
    const part = (met: string[]) =>
      checkRequirements(
        alaska,
        without,
        met.map((conditionId) => ({ conditionId })),
      ).lines.find(({ lineId }) => lineId === "social-studies")!.parts[0];
    expect(part([])).toMatchObject({ needed: 0.5, missing: 0.5 });
    expect(part(["alaska-history"])).toMatchObject({ needed: 0, missing: 0, demonstrated: true });
  });

  test("conditions without credit are told beside the credits, and ask for nothing of them", () => {
    const check = checkSample(missouri, "on-track");
    expect(check).toMatchObject({ complete: true, conditionsMet: false });
    expect(check.conditions.filter(({ met }) => met)).toHaveLength(3);
  });
});

describe("a line that may be met inside another", () => {
  const finance = line("finance", 0.5, ["sced:19262"], { alsoWithin: ["practical"] });
  const rules = set([line("practical", 1, ["sced:12", "sced:19262"]), finance, line("electives", 0.5, ["any"])], {
    totalCredits: 2,
  });
  const courses = [course("12101", 0.5), course("19262", 0.5), course("01001", 1)];

  test("is met there, and its credit is counted once", () => {
    const check = checkRequirements(rules, courses);
    expect(check.complete).toBe(true);
    expect(check.lines.find(({ lineId }) => lineId === "finance")).toMatchObject({ alsoBy: "practical", done: 0.5 });
    expect(check.lines.find(({ lineId }) => lineId === "practical")).toMatchObject({ done: 1 });
    // Of the total, half a credit that the line does not ask for any more is owed by any other course.
    expect(check.lines.find(({ lineId }) => lineId === "total")).toMatchObject({ needed: 0.5, done: 0.5 });
  });

  test("is not where the district does not say so", () => {
    const strict = { ...rules, lines: rules.lines.map(({ alsoWithin: _, ...one }: RequirementLine) => one) };
    expect(checkRequirements(strict, courses)).toMatchObject({ complete: false, total: { missing: 0.5 } });
  });
});

describe("counting", () => {
  const electives = set([line("electives", 3, ["any"])]);
  const done = (courses: CheckedCourse[]) => checkRequirements(electives, courses).lines[0]!;

  test("a repeated course counts once, by its best outcome, and a repeatable one each time", () => {
    const twice = [
      course("01001", 1, { code: "ENG" }),
      course("01001", 1, { code: "eng", grade: 11, state: "PLANNED" }),
    ];
    expect(done(twice)).toMatchObject({ done: 1, planned: 0 });
    expect(checkRequirements(electives, twice).uncounted).toMatchObject([{ reason: "REPEATED" }]);
    expect(done(twice.map((one) => ({ ...one, repeatable: true })))).toMatchObject({ done: 1, planned: 1 });
  });

  test("the terms of one course on a record count together", () => {
    const term = (n: number, more = {}) =>
      course("01001", 0.5, { code: "ENG", term: n, origin: "TRANSCRIPT", ...more });
    expect(done([term(1), term(2)])).toMatchObject({ done: 1 });
    expect(done([term(1), term(2, { state: "FAILED" }), term(2, { grade: 11 })])).toMatchObject({ done: 1 });
    expect(done([term(1), term(2), term(1, { grade: 11 })])).toMatchObject({ done: 1 });
  });

  test("a least number of courses is asked beside the credits", () => {
    const science = set([line("science", 2, ["sced:03"], { minimumCourses: 2 })]);
    const check = checkRequirements(science, [course("03051", 2)]);
    expect(check).toMatchObject({
      complete: false,
      total: { missing: 0 },
      closing: [{ lineId: "science", courses: 1 }],
    });
    expect(checkRequirements(science, [course("03051", 1), course("03101", 1)]).complete).toBe(true);
  });

  test("of several ways the one with the least missing is gone", () => {
    const way = (option: string) => ({ way: { choice: "tech", option } });
    const rules = set([line("code", 1, ["sced:10"], way("a")), line("draw", 0.5, ["sced:21"], way("b"))], {
      totalCredits: 1,
      choices: [{ id: "tech", title: title("tech"), options: ["a", "b"].map((id) => ({ id, title: title(id) })) }],
    });
    expect(checkRequirements(rules, [course("10152", 1)]).choices).toEqual({ tech: "a" });
    expect(checkRequirements(rules, [course("21102", 1)])).toMatchObject({ complete: true, choices: { tech: "b" } });
  });

  test("everything done and every condition met is earned", () => {
    const rules = set([line("english", 1, ["sced:01"])], {
      conditions: [{ id: "hours", title: title("h"), amount: 100 }],
    });
    const earned = (amount: number) =>
      checkRequirements(rules, [course("01001", 1)], [{ conditionId: "hours", amount }]);
    expect(earned(99)).toMatchObject({ complete: true, earned: false });
    expect(earned(100)).toMatchObject({ complete: true, earned: true });
  });
});

describe("a record and a plan together", () => {
  const recorded = (more: Partial<RecordedCourse>): RecordedCourse => ({
    ...{ id: `r${++next}`, grade: 9, term: 0, code: "ALG1", scedCode: "02052", title: "Algebra I", credits: 1 },
    ...{ outcome: "COMPLETED", transfer: false, collegeCredits: null },
    ...more,
  });
  const planned = {
    id: "p1",
    grade: 10,
    term: 0,
    origin: "SCHOOL" as const,
    code: "alg1",
    scedCode: null,
    title: "Algebra I",
    credits: 1,
  };
  const states = (rows: RecordedCourse[]) =>
    mergeCourses(rows, [planned]).map(({ state, credits }) => [state, credits]);

  test("what is passed or going on is not planned again; what was failed or left is", () => {
    expect(states([recorded({})])).toEqual([["DONE", 1]]);
    expect(states([recorded({ outcome: "IN_PROGRESS" })])).toEqual([["NOW", 1]]);
    expect(states([recorded({ outcome: "FAILED" })])).toEqual([["PLANNED", 1], ["FAILED", 1]]); // prettier-ignore
    expect(states([recorded({ outcome: "WITHDRAWN" })])).toEqual([["PLANNED", 1]]);
  });

  test("of a course whose first term is on the record the rest stays planned, and counts beside it", () => {
    const merged = mergeCourses([recorded({ term: 1, credits: 0.5, grade: 10 })], [planned]);
    expect(merged).toMatchObject([
      { state: "DONE", credits: 0.5 },
      { state: "PLANNED", credits: 0.5, rest: true },
    ]);
    expect(checkRequirements(set([line("mathematics", 1, ["sced:02"])]), merged).complete).toBe(true);
  });

  test("credits of a college make a course dual credit, and change nothing else", () => {
    expect(mergeCourses([recorded({ collegeCredits: 3, transfer: true })], [])).toMatchObject([
      { dualCredit: true, transfer: true, credits: 1 },
    ]);
  });
});
