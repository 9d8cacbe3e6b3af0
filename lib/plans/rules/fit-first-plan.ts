import type { CourseKind } from "@/prisma/generated/enums";
import { checkRequirements, type Closing, type Met, type RequirementCheck } from "./check-requirements";
import type { PlannedCourse } from "./content";
import { FitBoard, type Fitted } from "./fit-board";
import { closeLines, fillYears } from "./fit-closing";
import type { Wishes } from "./fit-cost";
import { placeProgram } from "./fit-program";
import { matchCourses, type ProgramStep } from "./match-course";
import { mergeCourses, type RecordedCourse } from "./merge-courses";
import { type OfferedCourse, type Offers, planned } from "./offered-course";
import { isOpen, type RequirementSetContent, type Words } from "./requirement-set";
import { lastSchoolGrade } from "./school-year";
import { spanOf, takenOf } from "./taken-courses";

export type FitInput = {
  /** The pathway's program of study. */
  program: readonly ProgramStep[];
  /** What is asked for graduation; null: nothing is known, the program alone is fitted. */
  rules: RequirementSetContent | null;
  offers: Offers;
  record: readonly RecordedCourse[];
  met: readonly Met[];
  /** The first year to plan for: the one that the student is in. */
  grade: number;
  terms: number;
  minimumCredits: number | null;
  maximumCredits: number | null;
  /** Courses that stay as they are. */
  keep: readonly PlannedCourse[];
  /** Years that may not change. */
  closed: ReadonlySet<number>;
  newId: () => string;
};

export type UnfittedReason = "NOT_OFFERED" | "TOO_LATE" | "GRADE" | "PREREQUISITE" | "NO_ROOM";

/** What found no place, and why: a career course of the pathway, so many credits of a line, or of a year. */
export type Unfitted = { reason: UnfittedReason } & (
  | { kind: "COURSE"; code: string; title: string }
  | { kind: "LINE"; lineId: string; title: Words; credits: number; courses?: number }
  | { kind: "YEAR"; grade: number; credits: number }
);

export type Fit = {
  /** The kept courses and the new ones, by year and term. */
  courses: PlannedCourse[];
  unfitted: Unfitted[];
  /** With the record, everything that is asked is planned. Null where no rules are known. */
  check: RequirementCheck | null;
};

/** Most credits a year where a school says none, and what is tried when that is too little. */
const usualMost = [8, 9] as const;

export type Fitting = {
  input: FitInput;
  board: FitBoard;
  matched: ReadonlyMap<ProgramStep, OfferedCourse>;
  wishes: Wishes;
  check: () => RequirementCheck | null;
};

/** The last resort comes last: the pathway as far as the rules leave room for it, then the rules before all else. */
const orders = ["PATHWAY_FIRST", "PATHWAY_WITHIN", "RULES_FIRST"] as const;
type Order = (typeof orders)[number];
type Attempt = { fitted: Fitted[]; unfitted: Unfitted[]; check: RequirementCheck | null };

const firstHighGrade = 9;

function wishesOf(matched: ReadonlyMap<ProgramStep, OfferedCourse>): Wishes {
  // A first look at careers in middle school is no elective for later.
  const steps = [...matched].filter(([step]) => step.gradeTo >= firstHighGrade);
  const career = steps.filter(([step]) => step.kind === "CAREER").map(([step]) => step.code);
  return {
    program: new Map<OfferedCourse, CourseKind>(steps.map(([step, offer]) => [offer, step.kind])),
    fields: new Set(career.flatMap((code) => [code.slice(0, 2), code.slice(0, 3)])),
  };
}

function beginBoard(input: FitInput, most: number): FitBoard {
  const { offers, terms, grade, closed, record, keep } = input;
  const kept = keep.map((course) => {
    const { code, scedCode, credits } = course;
    const span = spanOf(course, offers.find(code)?.length ?? (course.term === 0 ? 0 : 1), terms);
    return { code: code.toUpperCase(), scedCode, grade: course.grade, recorded: false, credits, ...span };
  });
  const recorded = record.filter(({ outcome }) => outcome === "COMPLETED" || outcome === "IN_PROGRESS");
  const taken = takenOf(recorded, terms).map((each, i) => ({ ...each, credits: recorded[i]!.credits }));
  return new FitBoard({ offers, terms, firstGrade: grade, most, closed, taken: [...taken, ...kept] });
}

const toPlanned = (fitted: readonly Fitted[], newId: () => string): PlannedCourse[] =>
  fitted.map(({ offer, grade, term }) => planned(offer, { id: newId(), grade, term }));

/** Credits that are left in the years that count when all that is asked of certain subjects has its room. */
function spareRoom({ input, board, check }: Fitting): number {
  let room = 0;
  for (let grade = Math.max(input.grade, firstHighGrade); grade <= lastSchoolGrade; grade++)
    room += input.closed.has(grade) ? 0 : Math.max(0, board.room(grade)) / 100;
  const asked = (check()?.closing ?? []).filter((line) => !isOpen(line));
  return room - asked.reduce((sum, { credits }) => sum + credits, 0);
}

function attempt(input: FitInput, matched: Fitting["matched"], order: Order, most: number): Attempt {
  const board = beginBoard(input, most);
  const { rules, record, keep, met, offers } = input;
  const marked = offers.all.filter(({ repeatable, dualCredit }) => repeatable || dualCredit);
  const check = () => {
    let last = 0;
    const courses = [...keep, ...toPlanned(board.fitted, () => `fitted ${++last}`)];
    return rules && checkRequirements(rules, mergeCourses(record, courses, marked), met);
  };
  const fitting: Fitting = { input, board, matched, wishes: wishesOf(matched), check };
  const unfitted: Unfitted[] = [];
  if (order === "RULES_FIRST") closeLines(fitting, { open: false });
  const left = placeProgram(fitting, "CAREER", order === "PATHWAY_WITHIN" ? spareRoom(fitting) : Infinity);
  if (order === "PATHWAY_WITHIN") closeLines(fitting, { open: false });
  placeProgram(fitting, "GENERAL");
  unfitted.push(...closeLines(fitting, { open: true }));
  unfitted.push(...fillYears(fitting));
  // What had no room at first may have come in as an elective.
  const missed = left.filter(({ code }) => {
    const step = [...matched.keys()].find((each) => each.code === code);
    return !step || !board.has(matched.get(step)!);
  });
  return { fitted: board.fitted, unfitted: [...missed, ...unfitted], check: check() };
}

const missingOf = ({ check }: Attempt): number =>
  check ? check.total.missing + check.closing.reduce((sum, { courses = 0 }: Closing) => sum + courses, 0) : 0;
const isComplete = (one: Attempt) => one.check?.complete ?? true;

/**
 * A first plan from a pathway's program of study: its career courses in their grades, then what graduation asks, in the
 * usual order and balanced over the years that are left, within the credits a year and with all prerequisites before.
 * Where the pathway leaves too little room for the rules, the rules come first. What is kept or on the record is not
 * planned again. The same input gives the same plan. Grades 13 and 14 have no school courses: only what is kept.
 */
export function fitFirstPlan(input: FitInput): Fit {
  const matched = matchCourses(input.program, input.offers.all);
  const limits = input.maximumCredits === null ? usualMost : [input.maximumCredits];
  let best: Attempt | null = null;
  for (const most of limits)
    for (const order of orders) {
      if (best && isComplete(best)) break;
      const next = attempt(input, matched, order, most);
      if (!best || missingOf(next) < missingOf(best)) best = next;
    }
  const { fitted, unfitted, check } = best!;
  const courses = [...input.keep, ...toPlanned(fitted, input.newId)].sort(
    (a, b) => a.grade - b.grade || a.term - b.term || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return { courses, unfitted, check };
}
