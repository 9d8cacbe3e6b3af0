import { expect, test } from "vitest";
import { emptyContent } from "@/lib/plans/rules/content";
import { findPlanProblems } from "@/lib/plans/rules/findings";
import { type Fit, type FitInput, fitFirstPlan } from "@/lib/plans/rules/fit-first-plan";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import { toOffers } from "@/lib/plans/rules/offered-course";
import { isLong } from "../../support/catalog-sample";
import { sced, shippedRules, studyPrograms } from "../../support/study-programs";

const rules = { "us-mo": shippedRules("us-mo"), "us-ak": shippedRules("us-ak") };
const states = ["us-mo", "us-ak"] as const;
const programOf = (pathwayId: string) => studyPrograms.find((each) => each.pathwayId === pathwayId)!.program;

function ids() {
  let last = 0;
  return () => `c${++last}`;
}
const input = (changes: Partial<FitInput>): FitInput => ({
  program: studyPrograms[0]!.program,
  rules: rules["us-mo"],
  offers: sced,
  record: [],
  met: [],
  grade: 9,
  terms: 2,
  minimumCredits: null,
  maximumCredits: null,
  keep: [],
  closed: new Set(),
  newId: ids(),
  ...changes,
});

const problemsOf = (fit: Fit, asked: FitInput) =>
  findPlanProblems(
    { ...emptyContent("p"), courses: fit.courses },
    {
      ...asked,
      courses: mergeCourses(asked.record, fit.courses, asked.offers.all),
      locked: asked.closed,
    },
  );

const passed = (code: string, grade: number, more: Partial<RecordedCourse> = {}): RecordedCourse => ({
  id: `r-${code}`,
  grade,
  term: 0,
  code,
  scedCode: code,
  title: sced.find(code)?.title ?? code,
  credits: 1,
  outcome: "COMPLETED",
  transfer: false,
  collegeCredits: null,
  ...more,
});

test("every pathway of both frameworks gives a complete, valid plan without a school's list", () => {
  const all = studyPrograms.flatMap((each) =>
    states.flatMap((state) => [7, 8, 9].map((grade) => ({ ...each, state, grade }))),
  );
  // Each run takes a part of them, in which every state and grade is; the long tests take all.
  const taken = isLong ? all : all.filter((_, i) => i % 19 === 0);
  for (const { pathwayId, program, state, grade } of taken) {
    const asked = input({ program, rules: rules[state], grade, newId: ids() });
    const fit = fitFirstPlan(asked);
    const found = [fit.check?.complete, fit.unfitted, problemsOf(fit, asked)];
    expect([pathwayId, state, grade, ...found]).toEqual([pathwayId, state, grade, true, [], []]);
  }
});

test("career courses come in their grades, English year by year, mathematics in its order", () => {
  const program = programOf("national-16/health-science/therapeutic-services");
  const fit = fitFirstPlan(input({ program, grade: 8 }));
  const gradeOf = (code: string) => fit.courses.find((course) => course.code === code)?.grade;
  expect(["14001", "14002", "14154", "14051", "14055"].map(gradeOf)).toEqual([8, 9, 10, 11, 12]);
  expect(["01001", "01002", "01003", "01004"].map(gradeOf)).toEqual([9, 10, 11, 12]);
  expect(gradeOf("02052")).toBeLessThan(gradeOf("02072")!);
  expect(gradeOf("19262")).toBeGreaterThanOrEqual(10);
  const credits = [9, 10, 11, 12].map((grade) =>
    fit.courses.filter((course) => course.grade === grade).reduce((sum, course) => sum + course.credits, 0),
  );
  expect(Math.max(...credits) - Math.min(...credits)).toBeLessThanOrEqual(1.5);
});

test("mathematics goes on where the record stands, and what is passed is not planned again", () => {
  const record = [
    passed("02052", 9),
    passed("02072", 10),
    passed("01001", 9),
    passed("01002", 10),
    passed("03051", 9),
    passed("03101", 10),
    passed("04101", 9),
    passed("04051", 10),
    passed("08001", 9),
    passed("05101", 9),
    passed("24052", 10),
    passed("02056", 10, { outcome: "FAILED" }),
  ];
  const fit = fitFirstPlan(input({ record, grade: 11, program: programOf("national-16/finance/accounting") }));
  const codes = fit.courses.map(({ code }) => code);
  for (const { code, outcome } of record) if (outcome === "COMPLETED") expect(codes).not.toContain(code);
  expect(codes).toContain("02056");
  expect(fit.check?.complete).toBe(true);
});

test("the same input gives the same plan", () => {
  const one = fitFirstPlan(input({ newId: ids() }));
  expect(fitFirstPlan(input({ newId: ids() }))).toEqual(one);
});

test("what cannot be fitted is said, with why", () => {
  const few = toOffers(
    sced.all.filter(({ code }) => !code.startsWith("05") && code !== "19262" && !code.startsWith("14")),
  );
  const program = programOf("national-16/health-science/therapeutic-services");
  const fit = fitFirstPlan(input({ program, offers: few }));
  expect(fit.check?.complete).toBe(false);
  const told = fit.unfitted.map((each) => [each.kind === "LINE" ? each.lineId : each.kind, each.reason]);
  expect(told).toContainEqual(["fine-arts", "NOT_OFFERED"]);
  expect(told).toContainEqual(["personal-finance", "NOT_OFFERED"]);
  expect(told).toContainEqual(["COURSE", "NOT_OFFERED"]);
  const late = fitFirstPlan(input({ grade: 12 }));
  expect(late.check?.complete).toBe(false);
  expect(late.unfitted.some(({ kind, reason }) => kind === "LINE" && reason !== "NOT_OFFERED")).toBe(true);
});

test("kept courses and closed years stay as they are", () => {
  const first = fitFirstPlan(input({}));
  const keep = first.courses.filter(({ grade }) => grade === 10);
  const again = fitFirstPlan(input({ keep, closed: new Set([10]), program: studyPrograms[40]!.program }));
  expect(again.courses.filter(({ grade }) => grade === 10)).toEqual(keep);
});

test("where the pathway leaves too little room for the rules, the rules come first, and what is left out is said", () => {
  // The career courses of a whole cluster: more than the electives of a plan of six credits a year can hold.
  const program = studyPrograms
    .filter(({ pathwayId }) => pathwayId.startsWith("national-16/health-science/"))
    .flatMap((each) => each.program)
    .filter(({ kind }, i, all) => kind === "CAREER" && all.findIndex(({ code }) => code === all[i]!.code) === i);
  const asked = input({ program, maximumCredits: 6 });
  const fit = fitFirstPlan(asked);
  expect(fit.check?.complete).toBe(true);
  expect(problemsOf(fit, asked)).toEqual([]);
  expect(fit.courses.filter(({ code }) => code.startsWith("14")).length).toBeGreaterThanOrEqual(6);
  expect(fit.unfitted.length).toBeGreaterThan(3);
  expect(fit.unfitted.every(({ kind, reason }) => kind === "COURSE" && reason === "NO_ROOM")).toBe(true);
});

test("years below the school's least are filled with electives", () => {
  const asked = input({ minimumCredits: 7, maximumCredits: 8, rules: rules["us-ak"] });
  const fit = fitFirstPlan(asked);
  for (const grade of [9, 10, 11, 12]) {
    const credits = fit.courses.filter((each) => each.grade === grade).reduce((sum, each) => sum + each.credits, 0);
    expect(credits).toBeGreaterThanOrEqual(7);
    expect(credits).toBeLessThanOrEqual(8);
  }
  expect(problemsOf(fit, asked)).toEqual([]);
});
