import { type CheckedCourse, countOnce } from "@/lib/plans/rules/checked-course";
import { checkRequirements, type Met, type RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { PlanContent } from "@/lib/plans/rules/content";
import { mergeCourses, type OfferedCourse, type RecordedCourse } from "@/lib/plans/rules/merge-courses";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";

/** Grades whose review a report asks for. */
export const icapGrades = [9, 10, 11, 12] as const;
const [firstGrade, lastGrade] = [9, 12];

/** What a report reads of one student. */
export type StudentFacts = {
  id: string;
  name: string;
  grade: number | null;
  /** The first revision of any plan of theirs. */
  startedAt: Date | null;
  /** What the primary plan says now; null where there is none. */
  content: PlanContent | null;
  reviews: { createdAt: Date }[];
  transcript: RecordedCourse[];
  conditions: Met[];
};

export type StudentProgress = {
  id: string;
  name: string;
  grade: number | null;
  startedAt: Date | null;
  hasPlan: boolean;
  /** Grades in which a plan was approved or returned. */
  reviewedIn: number[];
  /** Null: no rules are known, or the record of finished years is missing. */
  onTrack: boolean | null;
  /** Credits passed in grades 9 to 12, each course once. */
  credits: number;
};

const earned = (courses: readonly CheckedCourse[]): number => {
  const passed = courses.filter(({ state, grade }) => state === "DONE" && grade >= firstGrade && grade <= lastGrade);
  return countOnce(passed).counted.reduce((sum, { credits }) => sum + Math.round(credits * 100), 0) / 100;
};

/** The grade in which a student was at a moment, by the school years between then and now. */
export const gradeAt = (grade: number, then: Date, now: Date, timeZone: string): number =>
  grade - (schoolYearEnd(now, timeZone) - schoolYearEnd(then, timeZone));

/**
 * What the rules say of the record and of what is planned from the current grade on. A course planned for a finished
 * year that the record does not have counts nothing. Null where no rules hold, or a finished high school year has no
 * course on the record.
 */
export function checkAhead(
  { grade, content, transcript, conditions }: StudentFacts,
  rules: RequirementSetContent | null,
  offered: readonly OfferedCourse[],
): RequirementCheck | null {
  if (rules === null || grade === null) return null;
  for (let year = Math.max(firstGrade, rules.countsFrom ?? firstGrade); year < Math.min(grade, lastGrade + 1); year++)
    if (!transcript.some((row) => row.grade === year)) return null;
  const ahead = (content?.courses ?? []).filter((course) => course.grade >= grade);
  return checkRequirements(rules, mergeCourses(transcript, ahead, offered), conditions);
}

/** On track: with the record and what is planned ahead every credit that the rules ask is closed. Null: unknown. */
export const isOnTrack = (
  facts: StudentFacts,
  rules: RequirementSetContent | null,
  offered: readonly OfferedCourse[],
): boolean | null => checkAhead(facts, rules, offered)?.complete ?? null;

/** One student's line of a report. */
export function progressOf(
  facts: StudentFacts,
  rules: RequirementSetContent | null,
  offered: readonly OfferedCourse[],
  { now, timeZone }: { now: Date; timeZone: string },
): StudentProgress {
  const { id, name, grade, startedAt, content, reviews, transcript } = facts;
  const reviewed = grade === null ? [] : reviews.map(({ createdAt }) => gradeAt(grade, createdAt, now, timeZone));
  return {
    id,
    name,
    grade,
    startedAt,
    hasPlan: (content?.courses.length ?? 0) > 0,
    reviewedIn: icapGrades.filter((each) => reviewed.includes(each)),
    onTrack: isOnTrack(facts, rules, offered),
    credits: earned(mergeCourses(transcript, [], offered)),
  };
}

/** What keeps a student from simply moving on. */
export const needs = ["FAILED", "NO_PLAN", "IN_PROGRESS", "SENIOR_OFF_TRACK", "NO_GRADE"] as const;
export type Need = (typeof needs)[number];

/** What of one student a person must look at before the year is closed. */
export function needsOf(
  facts: StudentFacts,
  rules: RequirementSetContent | null,
  offered: readonly OfferedCourse[],
): Need[] {
  const { grade, content, transcript, conditions } = facts;
  if (grade === null) return ["NO_GRADE"];
  const record = mergeCourses(transcript, [], offered);
  const { counted } = countOnce(record.filter(({ state }) => state === "DONE" || state === "FAILED"));
  const found: Need[] = [];
  if (counted.some(({ state }) => state === "FAILED")) found.push("FAILED");
  if (grade < lastGrade && (content?.courses.length ?? 0) === 0) found.push("NO_PLAN");
  if (transcript.some((row) => row.outcome === "IN_PROGRESS" && row.grade <= grade)) found.push("IN_PROGRESS");
  const isSenior = grade === lastGrade && rules !== null;
  if (isSenior && !checkRequirements(rules, record, conditions).complete) found.push("SENIOR_OFF_TRACK");
  return found;
}

/** Months (July to September) in which a finished year can be closed. */
const lastMonth = 9;

/** The school year that can be closed, or the running one that can only be tried. */
export function closingYear(at: Date, timeZone: string): { endedYear: number; isOpen: boolean } {
  const month = Number(new Intl.DateTimeFormat("en-US", { timeZone, month: "numeric" }).format(at));
  const running = schoolYearEnd(at, timeZone);
  const isOpen = month >= 7 && month <= lastMonth;
  return { endedYear: isOpen ? running - 1 : running, isOpen };
}

export type Move = "UP" | "FINISHED" | "STAYS";

/** Where a student goes at the end of a year: the next grade, or out after grade 12 and after the second year beyond. */
export const moveOf = (grade: number | null, stays: boolean): Move =>
  grade === null || stays ? "STAYS" : grade === lastGrade || grade >= 14 ? "FINISHED" : "UP";

export const undoRollOverFor = 10 * 60 * 1000;
