import type { RecordedCourse } from "./merge-courses";
import type { Offers } from "./offered-course";
import type { Prerequisites } from "./prerequisites";

/** From its first to its last term, counted through all years so that they compare; endless where it is over. */
export type Span = { start: number; end: number };

/** A course that is passed, going on or planned, as prerequisites look at it. */
export type Taken = Span & { code: string; scedCode: string | null; grade: number; recorded: boolean };

const perYear = 10;

/** When a course takes place; `length` 0 is the whole year, whose terms are `terms`. */
export function spanOf({ grade, term }: { grade: number; term: number }, length: number, terms: number): Span {
  if (term === 0) return { start: grade * perYear + 1, end: grade * perYear + terms };
  const last = length === 0 ? terms : Math.min(terms, term + length - 1);
  return { start: grade * perYear + term, end: grade * perYear + last };
}

/** What of a record holds as taken: passed before everything, going on until its term ends; failed ones do not. */
export const takenOf = (record: readonly RecordedCourse[], terms: number): Taken[] =>
  record
    .filter(({ outcome }) => outcome === "COMPLETED" || outcome === "IN_PROGRESS")
    .map(({ code, scedCode, grade, term, outcome }) => ({
      code: code.toUpperCase(),
      scedCode,
      grade,
      recorded: true,
      ...(outcome === "COMPLETED" ? { start: -Infinity, end: -Infinity } : spanOf({ grade, term }, 1, terms)),
    }));

/** Whether a taken course is the one of this code; one from elsewhere on a record by its SCED code as well. */
export function isCourse(taken: Taken, code: string, offers: Offers): boolean {
  if (taken.code === code.toUpperCase()) return true;
  const scedCode = offers.find(code)?.scedCode ?? null;
  return taken.recorded && scedCode !== null && taken.scedCode === scedCode && !offers.find(taken.code);
}

/** Groups of prerequisites of which nothing is over before `start`; a course that is planned earlier counts. */
export const unmetGroups = (
  prerequisites: Prerequisites,
  start: number,
  taken: readonly Taken[],
  offers: Offers,
): (readonly string[])[] =>
  prerequisites.filter(
    (group) => !group.some((code) => taken.some((each) => each.end < start && isCourse(each, code, offers))),
  );

/** Corequisites that are neither over nor taken in a time that the course's own has in common. */
export const unmetPartners = (
  corequisites: readonly string[],
  span: Span,
  taken: readonly Taken[],
  offers: Offers,
): string[] =>
  corequisites.filter((code) => !taken.some((each) => each.start <= span.end && isCourse(each, code, offers)));
