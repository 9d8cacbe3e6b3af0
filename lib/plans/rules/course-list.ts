import { findCycles, isCourseCode, type Prerequisites } from "./prerequisites";
import { type ListProblem, type ListProblemKind, problem } from "./list-file";

/** One course as a school offers it. */
export type CourseEntry = {
  code: string;
  scedCode: string | null;
  titleEn: string;
  titleEs: string | null;
  /** In steps of 0.01. */
  credits: number;
  /** School years by grade, 6 to 14. */
  gradeFrom: number;
  gradeTo: number;
  /** Terms that it takes; 0 is the whole year. */
  length: number;
  /** Terms in which it begins; empty is any. */
  terms: readonly number[];
  prerequisites: Prerequisites;
  corequisites: readonly string[];
  capacity: number | null;
  /** Id of the industry credential that it leads to. */
  credentialId: string | null;
  dualCredit: boolean;
  repeatable: boolean;
};

/** A course with the line it stands in; null where it stands in no file. */
export type ListedCourse = CourseEntry & { line: number | null };

export type Known = { scedCodes: ReadonlySet<string>; credentialIds: ReadonlySet<string> };

export const mostCredits = 10;
export const lowestGrade = 6;
export const highestGrade = 14;
export const mostTerms = 4;
export const longestTitle = 120;
/** Behind every line: what is about no line comes last. */
const mostLines = 1e9;

export const largestCapacity = 10_000;

/** Spelling in capitals or not makes no other course. */
export const sameCode = (code: string): string => code.toUpperCase();

/** Whether a number is whole hundredths. */
export const inHundredths = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

function checkAlone(course: ListedCourse, known: Known): ListProblem[] {
  const { line, code, scedCode, titleEn, titleEs, credits, gradeFrom, gradeTo } = course;
  const found: ListProblem[] = [];
  const add = (column: string, kind: ListProblemKind, values: ListProblem["values"] = {}) =>
    found.push(problem(line, column, kind, { code, ...values }));
  if (code === "") add("code", "code-missing");
  else if (!isCourseCode(code)) add("code", "code-shape", { value: code });
  if (titleEn === "") add("titleEn", "title-missing");
  if (titleEn.length > longestTitle) add("titleEn", "title-long", { most: longestTitle });
  if ((titleEs ?? "").length > longestTitle) add("titleEs", "title-long", { most: longestTitle });
  if (scedCode !== null && !known.scedCodes.has(scedCode)) add("scedCode", "sced-unknown", { value: scedCode });
  if (!(credits > 0 && credits <= mostCredits)) add("credits", "credits-range", { value: credits, most: mostCredits });
  else if (!inHundredths(credits)) add("credits", "credits-step", { value: credits });
  const inRange = (grade: number) => Number.isInteger(grade) && grade >= lowestGrade && grade <= highestGrade;
  if (!inRange(gradeFrom) || !inRange(gradeTo))
    add("grades", "grades-range", { value: `${gradeFrom}-${gradeTo}`, from: lowestGrade, to: highestGrade });
  else if (gradeFrom > gradeTo) add("grades", "grades-order", { value: `${gradeFrom}-${gradeTo}` });
  if (!Number.isInteger(course.length) || course.length < 0 || course.length > mostTerms)
    add("length", "length-range", { value: course.length, most: mostTerms });
  for (const term of course.terms)
    if (!Number.isInteger(term) || term < 1 || term > mostTerms)
      add("terms", "terms-range", { value: term, most: mostTerms });
  const { capacity, credentialId } = course;
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= largestCapacity))
    add("capacity", "capacity-range", { value: capacity, most: largestCapacity });
  if (credentialId !== null && !known.credentialIds.has(credentialId))
    add("credentialId", "credential-unknown", { value: credentialId });
  return found;
}

function checkLinks(course: ListedCourse, byCode: ReadonlyMap<string, ListedCourse>): ListProblem[] {
  const { line, code } = course;
  const found: ListProblem[] = [];
  const add = (column: string, kind: ListProblemKind, value: string) =>
    found.push(problem(line, column, kind, { code, value }));
  for (const group of course.prerequisites) {
    const others: ListedCourse[] = [];
    for (const each of group) {
      const other = byCode.get(sameCode(each));
      if (!other) add("prerequisites", "prerequisite-unknown", each);
      else if (sameCode(each) === sameCode(code)) add("prerequisites", "prerequisite-self", each);
      else others.push(other);
    }
    // Passed in an earlier term of the same year is early enough.
    if (others.length > 0 && others.length === group.length && others.every((each) => each.gradeFrom > course.gradeTo))
      add("prerequisites", "prerequisite-late", group.join("/"));
  }
  for (const each of course.corequisites) {
    const other = byCode.get(sameCode(each));
    if (!other) add("corequisites", "corequisite-unknown", each);
    else if (sameCode(each) === sameCode(code)) add("corequisites", "corequisite-self", each);
    else if (other.gradeFrom > course.gradeTo || other.gradeTo < course.gradeFrom)
      add("corequisites", "corequisite-apart", each);
  }
  return found;
}

/**
 * What is wrong with a school's courses, each with its line and column: in themselves (codes, credits from 0.01 to 10,
 * grades 6 to 14), against what the catalogue knows, and with each other (twice the same code, unknown or too late
 * prerequisites and corequisites, circles of courses that nobody could ever take). Problems come in the order of lines.
 */
export function checkCourses(courses: readonly ListedCourse[], known: Known): ListProblem[] {
  const byCode = new Map<string, ListedCourse>();
  const found: ListProblem[] = [];
  for (const course of courses) {
    const first = byCode.get(sameCode(course.code));
    if (!first) byCode.set(sameCode(course.code), course);
    else if (course.code !== "")
      found.push(problem(course.line, "code", "code-twice", { code: course.code, first: first.line ?? "" }));
    found.push(...checkAlone(course, known));
  }
  for (const course of courses) found.push(...checkLinks(course, byCode));
  const linked = [...byCode.values()].map(({ code, prerequisites, corequisites }) => ({
    code: sameCode(code),
    // A course that names itself has been told so already.
    prerequisites: prerequisites.map((group) => group.map(sameCode)).filter((group) => !group.includes(sameCode(code))),
    corequisites: corequisites.map(sameCode),
  }));
  for (const cycle of findCycles(linked)) {
    const [first] = cycle.map((code) => byCode.get(code)!);
    const shown = [...cycle, cycle[0]!].map((code) => byCode.get(code)!.code).join(" → ");
    found.push(problem(first!.line, "prerequisites", "cycle", { code: first!.code, value: shown }));
  }
  return found.sort((a, b) => (a.line ?? mostLines) - (b.line ?? mostLines));
}

export const courseFields = [
  "titleEn",
  "titleEs",
  "scedCode",
  "credits",
  "grades",
  "length",
  "terms",
  "prerequisites",
  "corequisites",
  "capacity",
  "credentialId",
  "dualCredit",
  "repeatable",
] as const;
export type CourseField = (typeof courseFields)[number];
