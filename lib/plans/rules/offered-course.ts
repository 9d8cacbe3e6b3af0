import type { CourseOrigin, PlannedCourse } from "./content";
import type { Prerequisites } from "./prerequisites";

/** One course that can be planned: of the school's list, or of the national one (SCED) where a school has none. */
export type OfferedCourse = {
  origin: Exclude<CourseOrigin, "OWN">;
  code: string;
  scedCode: string | null;
  title: string;
  credits: number;
  gradeFrom: number;
  gradeTo: number;
  /** Terms that it takes; 0 is the whole year. */
  length: number;
  /** Terms in which it begins; empty is any. */
  terms: readonly number[];
  prerequisites: Prerequisites;
  corequisites: readonly string[];
  repeatable: boolean;
  /** Counted by a college as well while it is taken here. */
  dualCredit: boolean;
  /** The school no longer offers it. */
  retired: boolean;
  /** How far down a list of likely choices it belongs; 0 where nothing is known. */
  unusual?: number;
};

/** Courses that can be planned, by code; a school's codes do not depend on capitals. */
export type Offers = {
  readonly all: readonly OfferedCourse[];
  readonly find: (code: string) => OfferedCourse | undefined;
};

export function toOffers(courses: readonly OfferedCourse[]): Offers {
  const byCode = new Map(courses.map((course) => [course.code.toUpperCase(), course]));
  return { all: courses, find: (code) => byCode.get(code.trim().toUpperCase()) };
}

/** What a plan keeps of an offered course. */
export const planned = (
  { origin, code, scedCode, title, credits }: OfferedCourse,
  place: { id: string; grade: number; term: number },
): PlannedCourse => ({ ...place, origin, code, scedCode, title, credits });

/** Terms in which a course of this length can begin, in a year of so many terms; [0] for one of the whole year. */
export function termsFor({ length, terms }: Pick<OfferedCourse, "length" | "terms">, inYear: number): number[] {
  if (length === 0 || length >= inYear) return [0];
  const begins = Array.from({ length: inYear - length + 1 }, (_, i) => i + 1);
  const allowed = terms.length === 0 ? begins : begins.filter((term) => terms.includes(term));
  return allowed;
}
