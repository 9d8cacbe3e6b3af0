import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyContent } from "@/lib/plans/rules/content";
import { findPlanProblems } from "@/lib/plans/rules/findings";
import { type Fit, type FitInput, fitFirstPlan } from "@/lib/plans/rules/fit-first-plan";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import { type OfferedCourse, toOffers } from "@/lib/plans/rules/offered-course";
import { isLong } from "../../support/catalog-sample";
import { sced, shippedRules, studyPrograms } from "../../support/study-programs";

const rules = { "us-mo": shippedRules("us-mo"), "us-ak": shippedRules("us-ak") };
const states = ["us-mo", "us-ak"] as const;

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

const offer = (code: string, changes: Partial<OfferedCourse> = {}): OfferedCourse => ({
  origin: "SCHOOL",
  code,
  scedCode: null,
  title: code,
  credits: 1,
  gradeFrom: 9,
  gradeTo: 12,
  length: 0,
  terms: [],
  prerequisites: [],
  corequisites: [],
  repeatable: false,
  dualCredit: false,
  retired: false,
  ...changes,
});

/** A list that can meet the rules: enough of each subject in all grades; with it, anything. */
const enough: OfferedCourse[] = [
  ...["01001", "01054", "01103", "01058"].map((scedCode, i) => offer(`ENG${i}`, { scedCode })),
  ...["02052", "02072", "02056"].map((scedCode, i) =>
    offer(`MATH${i}`, { scedCode, prerequisites: i === 0 ? [] : [[`MATH${i - 1}`]] }),
  ),
  ...["03051", "03101", "03151"].map((scedCode, i) => offer(`SCI${i}`, { scedCode })),
  ...["04101", "04051"].map((scedCode, i) => offer(`SOC${i}`, { scedCode })),
  ...["04151", "04201"].map((scedCode, i) => offer(`GOV${i}`, { scedCode, credits: 0.5, length: 1 })),
  offer("AKH", { scedCode: "04105", credits: 0.5, length: 1 }),
  offer("ART", { scedCode: "05154" }),
  offer("SHOP", { scedCode: "13002" }),
  offer("PE", { scedCode: "08001" }),
  offer("HEALTH", { scedCode: "08051", credits: 0.5, length: 1 }),
  offer("MONEY", { scedCode: "19262", credits: 0.5, length: 1 }),
  ...Array.from({ length: 9 }, (_, i) => offer(`ANY${i}`, { scedCode: "22250" })),
];
const codes = ["X0", "X1", "X2", "X3", "X4", "X5"];
const anyOffer = fc
  .record({
    scedCode: fc.constantFrom("02110", "14002", "14154", "05101", "03053", "10004", null),
    credits: fc.constantFrom(0.25, 0.5, 1, 1.5),
    gradeFrom: fc.integer({ min: 9, max: 11 }),
    years: fc.integer({ min: 0, max: 3 }),
    length: fc.integer({ min: 0, max: 2 }),
    terms: fc.subarray([1, 2]),
    prerequisites: fc.array(fc.subarray([...codes, "MATH1", "SCI0"], { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    corequisites: fc.subarray(["SCI1", "X5"]),
    retired: fc.boolean(),
    repeatable: fc.boolean(),
  })
  .map(({ years, ...rest }) => ({ ...rest, gradeTo: Math.min(12, rest.gradeFrom + years) }));

test("whatever else a school offers, a plan that can be complete is, and nothing in it clashes", () => {
  fc.assert(
    fc.property(
      fc.array(anyOffer, { maxLength: 6 }),
      fc.constantFrom(...states),
      fc.integer({ min: 0, max: studyPrograms.length - 1 }),
      fc.integer({ min: 7, max: 10 }),
      fc.subarray(enough.slice(0, 12)),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(null, 8, 9),
      (extra, state, at, grade, done, terms, maximumCredits) => {
        const offers = toOffers([...extra.map((each, i) => offer(codes[i]!, each)), ...enough]);
        // Whoever comes in grade 10 brings a year of the subjects that go on for four, and perhaps more.
        const year = ["ENG0", "MATH0", "SCI0", "SOC0", "ANY0", "ANY1"].map((code) => offers.find(code)!);
        const record = (grade < 10 ? [] : [...new Set([...year, ...done])]).map(({ code, scedCode, credits }) =>
          passed(code, grade - 1, { scedCode, credits }),
        );
        const asked = input({
          program: studyPrograms[at]!.program,
          rules: rules[state],
          offers,
          record,
          grade,
          terms,
          maximumCredits,
          newId: ids(),
        });
        const fit = fitFirstPlan(asked);
        expect(problemsOf(fit, asked)).toEqual([]);
        expect(fit.check?.complete).toBe(true);
      },
    ),
    { numRuns: isLong ? 2_000 : 100 },
  );
});
