import { expect, test } from "vitest";
import { findAlternatives, purposeOf } from "@/lib/plans/rules/alternatives";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import { emptyContent, type PlannedCourse } from "@/lib/plans/rules/content";
import { findPlanProblems, type PlanWorld } from "@/lib/plans/rules/findings";
import { mergeCourses, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import { type OfferedCourse, planned, toOffers } from "@/lib/plans/rules/offered-course";
import { shippedRules } from "../../support/study-programs";

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
const offers = toOffers([
  offer("ALG1", { scedCode: "02052" }),
  offer("GEO", { scedCode: "02072", prerequisites: [["ALG1"]] }),
  offer("ALG2", { scedCode: "02056", prerequisites: [["ALG1"], ["GEO", "GEO-H"]], gradeFrom: 10 }),
  offer("GOV", { scedCode: "04151", credits: 0.5, length: 1, terms: [2], gradeFrom: 12 }),
  offer("CHEM", { scedCode: "03101", corequisites: ["LAB"] }),
  offer("LAB", { scedCode: "03149", credits: 0.5 }),
  offer("BAND", { scedCode: "05101", repeatable: true }),
  offer("WELD1", { credits: 0.5, length: 1 }),
  offer("WELD2", { credits: 0.5, length: 1, prerequisites: [["WELD1"]] }),
  offer("LATIN", { retired: true }),
]);
const at = (code: string, grade: number, term = 0): PlannedCourse =>
  planned(offers.find(code) ?? offer(code), { id: `${code}@${grade}`, grade, term });
const row = (code: string, grade: number, changes: Partial<RecordedCourse> = {}): RecordedCourse => ({
  id: `r-${code}`,
  grade,
  term: 0,
  code,
  scedCode: offers.find(code)?.scedCode ?? null,
  title: code,
  credits: 1,
  outcome: "COMPLETED",
  transfer: false,
  collegeCredits: null,
  ...changes,
});
function look(courses: PlannedCourse[], record: RecordedCourse[] = [], world: Partial<PlanWorld> = {}) {
  const content = { ...emptyContent("p"), courses };
  const full: PlanWorld = {
    offers,
    courses: mergeCourses(record, courses, offers.all),
    terms: 2,
    grade: 9,
    minimumCredits: null,
    maximumCredits: null,
    locked: new Set(),
    ...world,
  };
  return { content, world: full, found: findPlanProblems(content, full) };
}
const kinds = (...asked: Parameters<typeof look>) =>
  look(...asked).found.map((each) =>
    "entryId" in each ? `${each.kind} ${each.entryId}` : `${each.kind} ${each.grade}`,
  );

test("a prerequisite is met by what is passed, going on or planned before, and by no failed one", () => {
  expect(kinds([at("ALG1", 9), at("GEO", 10), at("ALG2", 11)])).toEqual([]);
  expect(kinds([at("GEO", 10)])).toEqual(["PREREQUISITE GEO@10"]);
  expect(kinds([at("ALG1", 10), at("GEO", 10)])).toEqual(["PREREQUISITE GEO@10"]);
  expect(kinds([at("GEO", 10)], [row("ALG1", 9)])).toEqual([]);
  expect(kinds([at("GEO", 10)], [row("ALG1", 9, { outcome: "IN_PROGRESS" })])).toEqual([]);
  expect(kinds([at("GEO", 10)], [row("ALG1", 9, { outcome: "FAILED" })])).toEqual(["PREREQUISITE GEO@10"]);
  expect(kinds([at("WELD1", 9, 1), at("WELD2", 9, 1)])).toEqual(["PREREQUISITE WELD2@9"]);
  expect(kinds([at("WELD1", 9, 1), at("WELD2", 9, 2)])).toEqual([]);
  // From another school, under another code.
  expect(kinds([at("GEO", 10)], [row("MATH-A", 9, { scedCode: "02052", transfer: true })])).toEqual([]);
});

test("what mends it is said: what is missing before, or a later year", () => {
  const { found } = look([at("GEO", 10)]);
  expect(found[0]?.mends).toEqual([{ kind: "add", code: "ALG1", grade: 9 }]);
  const late = look([at("ALG1", 10), at("GEO", 10)]);
  expect(late.found[0]?.mends).toEqual([{ kind: "move", id: "GEO@10", grade: 11, term: 0 }]);
  const gov = look([at("GOV", 11, 1)]).found;
  expect(gov.map(({ kind }) => kind)).toEqual(["GRADE", "TERM"]);
  expect(gov[0]?.mends).toEqual([{ kind: "move", id: "GOV@11", grade: 12, term: 2 }]);
  expect(look([at("GEO", 10)], [], { locked: new Set([10]) }).found[0]).toMatchObject({ locked: true, mends: [] });
});

test("corequisites stand beside or before", () => {
  expect(kinds([at("CHEM", 10)])).toEqual(["COREQUISITE CHEM@10"]);
  expect(look([at("CHEM", 10)]).found[0]?.mends[0]).toEqual({ kind: "add", code: "LAB", grade: 10 });
  expect(kinds([at("CHEM", 10), at("LAB", 10)])).toEqual([]);
  expect(kinds([at("CHEM", 10), at("LAB", 9)])).toEqual([]);
  expect(kinds([at("CHEM", 10), at("LAB", 11)])).toEqual(["COREQUISITE CHEM@10"]);
});

test("a course twice is told at the second, unless it may be repeated or was failed", () => {
  expect(kinds([at("ALG1", 9), at("ALG1", 10)])).toEqual(["TWICE ALG1@10"]);
  expect(kinds([at("BAND", 9), at("BAND", 10)])).toEqual([]);
  expect(kinds([at("ALG1", 10)], [row("ALG1", 9)])).toEqual(["TWICE ALG1@10"]);
  expect(kinds([at("ALG1", 10)], [row("ALG1", 9, { outcome: "FAILED" })])).toEqual([]);
  expect(kinds([at("ALG1", 9)], [row("ALG1", 9)])).toEqual([]);
});

test("courses that are gone, years that are over, and credits a year", () => {
  expect(kinds([at("LATIN", 10)])).toEqual(["RETIRED LATIN@10"]);
  expect(kinds([at("NEVER", 10)])).toEqual(["NOT_OFFERED NEVER@10"]);
  expect(kinds([at("ALG1", 9)], [], { grade: 10 })).toEqual(["YEAR_OVER ALG1@9"]);
  expect(kinds([at("ALG1", 9)], [row("ALG1", 9)], { grade: 10 })).toEqual([]);
  const limits = { minimumCredits: 1, maximumCredits: 2 };
  expect(kinds([at("ALG1", 9), at("BAND", 9), at("LAB", 9), at("GEO", 10), at("BAND", 11)], [], limits)).toEqual([
    "TOO_MANY 9",
    "TOO_FEW 12",
  ]);
});

test("alternatives are offered where they could stand, the nearest in size first", () => {
  const { content, world } = look([at("ALG1", 9), at("CHEM", 10), at("LAB", 10)]);
  const codes = (wanted: Parameters<typeof findAlternatives>[2]) =>
    findAlternatives(content, world, wanted).map(({ offer: { code }, grade }) => `${code}@${grade}`);
  expect(codes({ selectors: ["sced:02"], credits: 1 })).toEqual(["GEO@11"]);
  expect(codes({ selectors: ["sced:02"], credits: 1, grade: 10 })).toEqual(["GEO@10"]);
  expect(codes({ selectors: ["sced:02"], credits: 1, grade: 9 })).toEqual([]);
  expect(codes({ selectors: ["sced:02"], credits: 1, insteadOf: "ALG1@9" })).toEqual([]);
  expect(codes({ selectors: ["any"], credits: 0.5, grade: 12 })).toEqual(["GOV@12", "WELD1@12", "BAND@12", "GEO@12"]);
});

test("a course is there for the narrowest line that counts it", () => {
  const rules = shippedRules("us-mo");
  const { content, world } = look([at("ALG1", 9), at("GOV", 12, 2)]);
  const check = checkRequirements(rules, world.courses);
  expect(purposeOf("GOV@12", check, rules)).toContain("sced:04151");
  expect(purposeOf("ALG1@9", check, rules)).toEqual(["sced:02"]);
  expect(purposeOf("none", check, rules)).toEqual(["any"]);
  expect(content.courses).toHaveLength(2);
});
