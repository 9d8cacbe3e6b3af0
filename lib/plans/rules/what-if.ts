import type { PlanContent, PlannedCourse, PlannedStep } from "./content";
import { type Fit, type FitInput, fitFirstPlan } from "./fit-first-plan";
import { matchCourses, type ProgramStep } from "./match-course";
import { isSameCourse } from "./checked-course";
import type { RecordedCourse } from "./merge-courses";
import type { Offers } from "./offered-course";

/** A course of the plan or the record, as a comparison of pathways tells it. */
export type Counted = { id: string; title: string; credits: number; grade: number; earned: boolean };

export type WhatIf = {
  /** Courses of the pathway's own that the other pathway counts as its own too, or that only it does. */
  carried: Counted[];
  /** Courses that are no longer the pathway's own. Earned ones still count for graduation; planned ones go. */
  lost: Counted[];
  /** Courses that the other pathway brings. */
  added: PlannedCourse[];
  credits: { carried: number; lost: number; lostEarned: number; added: number };
  /** The plan as it would be. */
  content: PlanContent;
  unfitted: Fit["unfitted"];
  check: Fit["check"];
};

type Named = Pick<PlannedCourse, "code" | "scedCode" | "title">;

/** Whether a course is one of the pathway's own: a career or choice course of its program, under whatever code. */
export function isOfPathway(program: readonly ProgramStep[], offers: Offers): (course: Named) => boolean {
  const own = program.filter(({ kind }) => kind !== "GENERAL");
  const codes = new Set(own.map(({ code }) => code));
  const matched = new Set([...matchCourses(own, offers.all).values()].map(({ code }) => code.toUpperCase()));
  return ({ code, scedCode }) => matched.has(code.toUpperCase()) || (scedCode !== null && codes.has(scedCode));
}

const sum = (courses: readonly { credits: number }[]) =>
  courses.reduce((total, { credits }) => total + Math.round(credits * 100), 0) / 100;

/** Steps that came with a pathway: its exits, and the credentials and programs of the catalogue. */
const isOwnStep = ({ exit, about }: PlannedStep) => exit === undefined && !/^(credential|program):/.test(about ?? "");

export type WhatIfInput = Omit<FitInput, "program" | "keep"> & {
  content: PlanContent;
  pathwayId: string;
  from: readonly ProgramStep[];
  to: readonly ProgramStep[];
  /** The steps of the other pathway. */
  steps: readonly PlannedStep[];
};

/**
 * What becomes of a plan that follows another pathway: which courses of the pathway's own stay such, which are lost for
 * it, what is new, and the plan as it would be. Courses of years that are over or locked, general ones, and what the
 * student put in with own words stay; planned courses of the old pathway alone make room.
 */
export function whatIf(input: WhatIfInput): WhatIf {
  const { content, record, offers, from, to } = input;
  const [ofOld, ofNew] = [isOfPathway(from, offers), isOfPathway(to, offers)];
  const earned = record.filter(({ outcome }) => outcome === "COMPLETED" || outcome === "IN_PROGRESS");
  const onRecord = (course: PlannedCourse) => earned.some((row: RecordedCourse) => isSameCourse(row, course));
  const planned = content.courses.filter((course) => !onRecord(course));
  const counted = [
    ...earned.map(({ id, title, credits, grade, ...row }) => ({ ...row, id, title, credits, grade, earned: true })),
    ...planned.map(({ id, title, credits, grade, ...row }) => ({ ...row, id, title, credits, grade, earned: false })),
  ];
  const tell = ({ id, title, credits, grade, earned: isEarned }: (typeof counted)[number]): Counted => ({
    id,
    title,
    credits,
    grade,
    earned: isEarned,
  });
  const carried = counted.filter((course) => ofNew(course)).map(tell);
  const lost = counted.filter((course) => ofOld(course) && !ofNew(course)).map(tell);

  const fixed = ({ grade, origin }: PlannedCourse) =>
    grade < input.grade || input.closed.has(grade) || origin === "OWN";
  const keep = content.courses.filter((course) => fixed(course) || onRecord(course) || !ofOld(course) || ofNew(course));
  const fit = fitFirstPlan({ ...input, program: to, keep });
  const kept = new Set(keep.map(({ id }) => id));
  const added = fit.courses.filter(({ id }) => !kept.has(id));
  return {
    carried,
    lost,
    added,
    credits: {
      carried: sum(carried),
      lost: sum(lost),
      lostEarned: sum(lost.filter((course) => course.earned)),
      added: sum(added),
    },
    content: {
      ...content,
      pathwayId: input.pathwayId,
      occupationCode: null,
      courses: fit.courses,
      steps: [...content.steps.filter(isOwnStep), ...input.steps],
    },
    unfitted: fit.unfitted,
    check: fit.check,
  };
}
