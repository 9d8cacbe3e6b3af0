import type { CourseKind } from "@/prisma/generated/enums";
import { spotCost } from "./fit-cost";
import type { Fitting, Unfitted, UnfittedReason } from "./fit-first-plan";
import type { ProgramStep } from "./match-course";
import type { OfferedCourse } from "./offered-course";

const firstHighGrade = 9;
const outsideOfItsGrades = 60;

/** Spots of a course of the program, the best first: within its grades, else later on, as long as it still makes sense. */
function spotsFor({ board }: Fitting, step: ProgramStep, offer: OfferedCourse) {
  const outside = (grade: number) => (grade < step.gradeFrom || grade > step.gradeTo ? 1 : 0);
  return board
    .spots(offer)
    .filter(({ grade }) => grade >= step.gradeFrom)
    .map((spot) => ({ spot, cost: spotCost(board, offer, spot) + outside(spot.grade) * outsideOfItsGrades }))
    .sort((a, b) => a.cost - b.cost || a.spot.grade - b.spot.grade || a.spot.term - b.spot.term)
    .map(({ spot }) => spot);
}

function reasonFor({ board, input }: Fitting, step: ProgramStep, offer: OfferedCourse | undefined): UnfittedReason {
  if (!offer) return "NOT_OFFERED";
  if (step.gradeTo < input.grade) return "TOO_LATE";
  const spots = board.spots(offer).filter(({ grade }) => grade >= step.gradeFrom);
  if (spots.length === 0) return "GRADE";
  return spots.some((spot) => board.isReady(offer, spot)) ? "NO_ROOM" : "PREREQUISITE";
}

/**
 * Puts the courses of one kind of the program where they fit, those of early grades first; says which found no place.
 * Those of middle school are for middle school; general ones stand in their own grades, or the rules bring others. `most`: of those
 * of high school only so many credits.
 */
export function placeProgram(
  fitting: Fitting,
  kind: CourseKind,
  most = Infinity,
): Extract<Unfitted, { kind: "COURSE" }>[] {
  const { input, board, matched } = fitting;
  const steps = input.program
    .filter((step) => step.kind === kind)
    .sort((a, b) => a.gradeFrom - b.gradeFrom || a.gradeTo - b.gradeTo);
  let left = most;
  return steps.flatMap((step) => {
    const offer = matched.get(step);
    if (offer && board.has(offer)) return [];
    const over = step.gradeTo < input.grade;
    const early = step.gradeTo < firstHighGrade;
    const spots = offer && !(over && (early || kind === "GENERAL")) ? spotsFor(fitting, step, offer) : [];
    const own = kind === "CAREER" && !early ? spots : spots.filter(({ grade }) => grade <= step.gradeTo);
    const affordable = offer !== undefined && (early || offer.credits <= left);
    if (affordable && own.some((spot) => board.place(offer, spot))) {
      left -= early ? 0 : offer.credits;
      return [];
    }
    // Nobody misses a course that was for years behind them.
    if (over && early) return [];
    return [{ kind: "COURSE", code: step.code, title: step.title, reason: reasonFor(fitting, step, offer) }];
  });
}
