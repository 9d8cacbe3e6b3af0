import { type ComparedOffer, type ComparedStep, matchCourses } from "@/lib/plans/rules/match-course";

/** What the comparison needs of one course of the school. */
export type SeatCourse = ComparedOffer & {
  /** Places a year; null: the school says none. */
  capacity: number | null;
};

export type Seats = {
  /** The school's courses that teach one of the career courses. */
  courses: number;
  /** Their places a year, of those that say how many; null where none does. */
  seats: number | null;
  /** Courses that do not say how many. */
  unknown: number;
};

/**
 * The places a year that a school has in the career courses of one cluster or pathway: its courses of the same SCED code,
 * all of them, and for what is left those with a like title, as a plan would be fitted. Each course counts once.
 */
export function seatsIn(career: readonly ComparedStep[], courses: readonly SeatCourse[]): Seats {
  const offered = courses.filter(({ retired }) => !retired);
  const codes = new Set(career.map(({ code }) => code));
  const same = offered.filter(({ scedCode }) => scedCode !== null && codes.has(scedCode));
  const taught = new Set(same.map(({ scedCode }) => scedCode));
  const open = career.filter(({ code }) => !taught.has(code));
  const rest = offered.filter((course) => !same.includes(course));
  const found = [...same, ...matchCourses(open, rest).values()];
  const known = found.flatMap(({ capacity }) => capacity ?? []);
  return {
    courses: found.length,
    seats: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0),
    unknown: found.length - known.length,
  };
}

export type Outrun = "over" | "within" | "unknown";

/** Whether more students are interested than there are places; unknown where either is. */
export const outruns = (students: number | null, { seats }: Seats): Outrun =>
  students === null || seats === null ? "unknown" : students > seats ? "over" : "within";
