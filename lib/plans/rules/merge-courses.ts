import type { CourseOutcome } from "@/prisma/generated/enums";
import { type CheckedCourse, type CourseState, inStableOrder, isSameCourse } from "./checked-course";
import type { PlannedCourse } from "./content";

/** One course on a record, as it is stored. */
export type RecordedCourse = {
  readonly id: string;
  readonly grade: number;
  readonly term: number;
  readonly code: string;
  readonly scedCode: string | null;
  readonly title: string;
  readonly credits: number;
  readonly outcome: CourseOutcome;
  readonly transfer: boolean;
  readonly collegeCredits: number | null;
};

/** What a school says of its courses, where there is a school. */
export type OfferedCourse = { readonly code: string; readonly repeatable: boolean; readonly dualCredit: boolean };

const states: Record<CourseOutcome, CourseState | null> = {
  COMPLETED: "DONE",
  IN_PROGRESS: "NOW",
  FAILED: "FAILED",
  WITHDRAWN: null,
};

/**
 * A record and a plan as one list for the check. What the record has as passed or going on is not counted again from
 * the plan; of a whole-year course of which the record has single terms, the rest stays planned. A failed course earns
 * nothing and leaves its repetition planned; a withdrawn one is left out. Credits in steps of 0.01.
 */
export function mergeCourses(
  transcript: readonly RecordedCourse[],
  planned: readonly PlannedCourse[],
  offered: readonly OfferedCourse[] = [],
): CheckedCourse[] {
  const known = new Map(offered.map((course) => [course.code.toLowerCase(), course]));
  const marks = (code: string) => {
    const course = known.get(code.toLowerCase());
    return { ...(course?.repeatable ? { repeatable: true } : {}), ...(course?.dualCredit ? { dualCredit: true } : {}) };
  };
  const record = transcript.flatMap(({ outcome, transfer, collegeCredits, ...row }): CheckedCourse[] => {
    const state = states[outcome];
    const extra = { ...(transfer ? { transfer } : {}), ...(collegeCredits ? { dualCredit: true } : {}) };
    return state ? [{ ...courseOf(row), state, origin: "TRANSCRIPT", ...marks(row.code), ...extra }] : [];
  });
  const plan = planned.flatMap((row): CheckedCourse[] => {
    const course: CheckedCourse = { ...courseOf(row), state: "PLANNED", origin: "PLAN", ...marks(row.code) };
    return stillPlanned(course, record);
  });
  return inStableOrder([...record, ...plan]);
}

const courseOf = ({ id, grade, term, code, scedCode, title, credits }: Omit<CheckedCourse, "state" | "origin">) => ({
  id,
  grade,
  term,
  code,
  scedCode,
  title,
  credits,
});

function stillPlanned(course: CheckedCourse, record: readonly CheckedCourse[]): CheckedCourse[] {
  const taken = record.filter((row) => row.state !== "FAILED" && isSameCourse(row, course));
  const here = course.repeatable ? taken.filter(({ grade }) => grade === course.grade) : taken;
  if (here.length === 0) return [course];
  if (course.term > 0 && course.repeatable)
    return here.some(({ term }) => term === course.term || term === 0) ? [] : [course];
  if (course.term > 0 || here.some(({ term }) => term === 0)) return [];
  const byTerm = new Map<number, number>();
  for (const { term, credits } of here) byTerm.set(term, Math.max(byTerm.get(term) ?? 0, credits));
  const earned = [...byTerm.values()].reduce((sum, credits) => sum + Math.round(credits * 100), 0);
  const left = Math.round(course.credits * 100) - earned;
  return left > 0 ? [{ ...course, credits: left / 100, rest: true }] : [];
}
