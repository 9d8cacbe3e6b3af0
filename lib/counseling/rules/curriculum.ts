import { type ComparedOffer, type ComparedStep, matchCourses } from "@/lib/plans/rules/match-course";
import type { CourseKind } from "@/prisma/generated/enums";
import type { CohortTable } from "./cohort";
import { type Outrun, outruns, type Seats, seatsIn } from "./seats";

/** What the curriculum needs of one course of the school. */
export type TaughtCourse = ComparedOffer & {
  /** Places a year; null: the school says none. */
  capacity: number | null;
};

/** A course of a program: for everyone, for the field, or a choice; `shared` by all pathways of its cluster. */
export type ProgramStepOf = ComparedStep & { kind: CourseKind; shared: boolean };

/** A course of a program and the school's course that stands for it; null where the school teaches none. */
export type ProgramLine<Step, Course> = { step: Step; course: Course | null };

/** Each course of a program with the school's course that stands for it, as a plan would be fitted. */
export function programLines<Step extends ProgramStepOf, Course extends TaughtCourse>(
  program: readonly Step[],
  courses: readonly Course[],
): ProgramLine<Step, Course>[] {
  const matched = matchCourses(program, courses);
  return program.map((step) => ({ step, course: matched.get(step) ?? null }));
}

export type CurriculumRow = {
  /** Career courses of the program that the school teaches, and all of them. */
  taught: number;
  career: number;
  /** Places a year in what only this pathway asks for, or, where it asks for nothing of its own, in its cluster's. */
  seats: Seats;
  /** Null: nobody to nine, or a number that would give away a group under ten. */
  students: number | null;
  outrun: Outrun;
};

/** One pathway's line: what the school teaches of it, for how many, and how many plan it. */
export function curriculumRow(
  program: readonly ProgramStepOf[],
  courses: readonly TaughtCourse[],
  students: number | null,
): CurriculumRow {
  const career = programLines(program, courses).filter(({ step }) => step.kind === "CAREER");
  const own = career.filter(({ step }) => !step.shared);
  const seats = seatsIn(
    (own.length > 0 ? own : career).map(({ step }) => step),
    courses,
  );
  const taught = career.filter(({ course }) => course !== null).length;
  return { taught, career: career.length, seats, students, outrun: outruns(students, seats) };
}

/**
 * Whether a list of pathways names this one: the school has a course that only it (or, without courses of its own, its
 * cluster) asks for, or ten students plan it and that may be shown. A hidden number never decides, or the list would
 * tell nobody from somebody.
 */
export const isListed = ({ seats, students }: CurriculumRow): boolean => seats.courses > 0 || students !== null;

/**
 * How many students of the school plan each pathway, from the table of the cohort page: the same numbers are hidden on
 * both, so that one does not give away what the other hides. Pathways that are not in the answer are hidden.
 */
export function shownDemand(table: CohortTable | null): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { keys, isRest, total } of table?.rows ?? []) {
    const [id] = keys;
    if (keys.length === 1 && id !== undefined && !isRest && total !== null) demand.set(id, total);
  }
  return demand;
}

/** A count of the whole school as it may be shown: null under ten. Of one's own caseload every number is. */
export const shownCount = (count: number, isOwn: boolean): number | null => (isOwn || count >= 10 ? count : null);
