import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listSamples } from "@/lib/plans/queries/list-samples";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import { findDraftMistakes } from "@/lib/plans/rules/draft-mistakes";
import { editSet } from "@/lib/plans/rules/edit-set";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import { findSetMistakes } from "@/lib/plans/rules/requirement-mistakes";
import { emptySet, type RequirementLine, type RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { codesText, readSetForm, selectorsOf } from "@/lib/plans/rules/set-form";

const read = (code: string): RequirementSetContent =>
  JSON.parse(readFileSync(new URL(`../../../prisma/catalog/requirements/${code}.json`, import.meta.url), "utf8"))
    .content;
const [missouri, alaska] = [read("us-mo"), read("us-ak")];
const sample = (id: string) => listSamples().find((one) => one.id === id)!;
const checkSample = (set: RequirementSetContent, id: string) =>
  checkRequirements(set, sample(id).courses, sample(id).met);

const title = (en: string) => ({ en, es: en });
const line = (id: string, credits: number, selectors: string[], more: Partial<RequirementLine> = {}) => ({
  ...{ id, title: title(id), credits, selectors },
  ...more,
});
const set = (lines: RequirementLine[], more: Partial<RequirementSetContent> = {}): RequirementSetContent => ({
  ...emptySet,
  lines,
  ...more,
});
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

describe("what a set may not say", () => {
  const mistakes = (content: RequirementSetContent) =>
    findSetMistakes(content).map(({ at, field, problem }) => [at, field, problem].join(" "));

  test("is told with its line and field", () => {
    expect(mistakes(missouri)).toEqual([]);
    expect(mistakes(alaska)).toEqual([]);
    expect(mistakes(set([]))).toEqual([" lines NO_LINES"]);
    expect(mistakes(set([line("a", 1.005, ["sced:1"]), line("a", 1, [])]))).toEqual([
      "lines.1 id ID_TWICE",
      "lines.0 credits CREDITS_WRONG",
      "lines.0 selectors SELECTOR_WRONG",
      "lines.1 selectors SELECTORS_MISSING",
    ]);
    const parts = [line("b", 1, ["sced:04"]), line("c", 1, ["sced:04"])];
    expect(mistakes(set([line("a", 1, ["sced:04"], { parts })]))).toEqual(["lines.0 credits CREDITS_TOO_MANY"]);
    expect(mistakes(set([line("a", 2, ["any"])], { totalCredits: 1 }))).toEqual([" totalCredits TOTAL_WRONG"]);
  });

  test("is more than 256 combinations, which are named", () => {
    const hosts = ["a", "b", "c"].map((id) => line(id, 5, ["sced:01"]));
    const guests = (n: number) =>
      Array.from({ length: n }, (_, i) => line(`g${i}`, 0.5, ["sced:02"], { alsoWithin: ["a", "b", "c"] }));
    expect(mistakes(set([...hosts, ...guests(4)]))).toEqual([]);
    expect(findSetMistakes(set([...hosts, ...guests(5)]))).toEqual([
      { at: "", field: "lines", problem: "TOO_MANY_COMBINATIONS", detail: "g0 × 4, g1 × 4, g2 × 4, g3 × 4, g4 × 4" },
    ]);
  });

  test("is less than the set below it; electives may shrink", () => {
    const less = set([line("english", 3, ["sced:01"]), line("electives", 6, ["any"])], { totalCredits: 23 });
    expect(findDraftMistakes(less, missouri).map(({ id, problem }) => [id, problem])).toEqual([
      ["english", "LESS_THAN_BELOW"],
      ["", "LESS_THAN_BELOW"],
    ]);
  });
});

describe("the form of a set", () => {
  const typedOf = (fields: Record<string, string[]>) => ({
    get: (name: string) => fields[name]?.[0] ?? "",
    all: (name: string) => fields[name] ?? [],
  });

  test("reads codes as they are written, and writes them so again", () => {
    expect(selectorsOf("04151, GOV1;course:123")).toEqual(["sced:04151", "course:GOV1", "course:123"]);
    expect(codesText(["sced:04", "any", ...selectorsOf("04151, GOV1;course:123")])).toBe("04151, GOV1, course:123");
  });

  test("keeps the lines that the draft has, with what was typed", () => {
    const before = set([line("a", 1, [], { parts: [line("b", 0.5, [])] })]);
    const fields = { "credits:a": ["2,5"], "areas:a": ["04", "any"], "credits:b": ["x"], totalCredits: ["24"] };
    expect(readSetForm(before, typedOf(fields))).toMatchObject({
      totalCredits: 24,
      lines: [{ id: "a", credits: 2.5, selectors: ["sced:04", "any"], parts: [{ id: "b", credits: "x" }] }],
    });
  });

  test("adds, moves and removes lines and parts, and what others say of them", () => {
    const start = set([line("a", 1, ["any"]), line("b", 1, ["any"], { alsoWithin: ["a"] })]);
    const ids = (content: RequirementSetContent) => content.lines.map(({ id }) => id);
    expect(ids(editSet(start, "up:b", String))).toEqual(["b", "a"]);
    expect(ids(editSet(start, "up:a", String))).toEqual(["a", "b"]);
    expect(editSet(start, "add-part:b", () => "new").lines[1]!.parts).toMatchObject([{ id: "new" }]);
    expect(editSet(start, "remove:a", String).lines).toEqual([line("b", 1, ["any"])]);
    expect(editSet(start, "nonsense", String)).toBe(start);
  });
});
