import { sameCode } from "./course-list";
import { reachesMark } from "./marks";

/** What a college counts for courses of a school. */
export type Agreement = {
  id: string;
  college: string;
  collegeCourse: string;
  collegeTitle: string;
  credits: number;
  /** All of them are needed. */
  courseCodes: readonly string[];
  minimumMark: string | null;
  validFrom: Date;
  validUntil: Date | null;
  /** When the school took it out of use. */
  endedAt: Date | null;
};

export type CollegeCourse = {
  code: string;
  state: "DONE" | "NOW" | "PLANNED" | "FAILED";
  mark?: string | null;
  /** The calendar year in which its school year ends; null where nobody knows it. */
  yearEnd: number | null;
  /** College credits that the record itself says were earned. */
  collegeCredits?: number | null;
};

export type CollegeState =
  /** The courses are passed, the mark is reached, the agreement held. */
  | "EARNED"
  /** Passed, but the marks do not say whether they reach the lowest one. */
  | "MARK_UNKNOWN"
  | "MARK_TOO_LOW"
  /** Some course is still to come, and the agreement holds until then as far as is known. */
  | "ON_THE_WAY"
  /** It holds now, and ends before the last course does. */
  | "ENDS_BEFORE"
  | "ENDED"
  /** It begins after the courses are over. */
  | "BEGINS_AFTER";

export type CollegeLine = {
  agreementId: string;
  college: string;
  collegeCourse: string;
  collegeTitle: string;
  credits: number;
  state: CollegeState;
  courseCodes: readonly string[];
  minimumMark: string | null;
  /** The last day on which it holds; null: no end is known. */
  holdsUntil: Date | null;
};

export type CollegeCredits = { lines: CollegeLine[]; earned: number; onTheWay: number };

// School years end in May or June: who was there on the first of May has taken the course while the agreement held.
const enough = (yearEnd: number) => new Date(Date.UTC(yearEnd, 4, 1));
const lastDay = (yearEnd: number) => new Date(Date.UTC(yearEnd, 5, 30));

const earlier = (one: Date | null, other: Date | null) => (one && other ? (one < other ? one : other) : (one ?? other));

function stateOf(agreement: Agreement, courses: readonly CollegeCourse[], at: Date): CollegeState {
  const until = earlier(agreement.validUntil, agreement.endedAt);
  const years = courses.flatMap(({ yearEnd }) => yearEnd ?? []);
  const last = years.length > 0 ? Math.max(...years) : null;
  const done = courses.every(({ state }) => state === "DONE");
  if (last !== null && agreement.validFrom > lastDay(last)) return "BEGINS_AFTER";
  if (until !== null && (last === null ? until < at : until < enough(last))) {
    return until < at ? "ENDED" : "ENDS_BEFORE";
  }
  const marks = courses
    .filter(({ state }) => state === "DONE")
    .map(({ mark }) => reachesMark(mark ?? null, agreement.minimumMark));
  if (marks.includes(false)) return "MARK_TOO_LOW";
  if (!done) return "ON_THE_WAY";
  return marks.includes(null) ? "MARK_UNKNOWN" : "EARNED";
}

/**
 * College credits that someone earns on the way: a line for each agreement of which all courses are passed, going on
 * or planned, with its state at `at`; of a repeated course the best attempt counts. An agreement must hold in the
 * school year of its last course. `earned` and `onTheWay` are sums of college credits; credits that the record itself
 * names are earned too, once. Two agreements of one college for the same college course count once.
 */
export function collegeCredits(
  agreements: readonly Agreement[],
  courses: readonly CollegeCourse[],
  at: Date,
): CollegeCredits {
  const order = ["FAILED", "PLANNED", "NOW", "DONE"];
  const best = new Map<string, CollegeCourse>();
  for (const course of courses) {
    const other = best.get(sameCode(course.code));
    if (!other || order.indexOf(course.state) > order.indexOf(other.state)) best.set(sameCode(course.code), course);
  }
  const lines = agreements.flatMap((agreement): CollegeLine[] => {
    const own = agreement.courseCodes.map((code) => best.get(sameCode(code)));
    const taken = own.filter((course): course is CollegeCourse => course !== undefined && course.state !== "FAILED");
    if (taken.length === 0 || taken.length < own.length) return [];
    const { id, validFrom: _, validUntil, endedAt, ...rest } = agreement;
    return [
      { ...rest, agreementId: id, state: stateOf(agreement, taken, at), holdsUntil: earlier(validUntil, endedAt) },
    ];
  });
  const counted = new Map<string, { state: CollegeState; credits: number }>();
  for (const { college, collegeCourse, state, credits } of lines) {
    const key = `${college}\n${collegeCourse}`;
    if (state === "EARNED" || (state === "ON_THE_WAY" && counted.get(key)?.state !== "EARNED"))
      counted.set(key, { state, credits });
  }
  const sum = (state: CollegeState) =>
    [...counted.values()].reduce((all, each) => all + (each.state === state ? Math.round(each.credits * 100) : 0), 0);
  const byAgreement = new Set(
    lines.filter(({ state }) => state === "EARNED").flatMap(({ courseCodes }) => courseCodes.map(sameCode)),
  );
  const recorded = [...best.values()]
    .filter(({ code, state }) => state === "DONE" && !byAgreement.has(sameCode(code)))
    .reduce((all, each) => all + Math.round((each.collegeCredits ?? 0) * 100), 0);
  return { lines, earned: (sum("EARNED") + recorded) / 100, onTheWay: sum("ON_THE_WAY") / 100 };
}
