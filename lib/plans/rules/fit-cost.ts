import type { CourseKind } from "@/prisma/generated/enums";
import type { FitBoard, Spot } from "./fit-board";
import { seriesOf, usualOf } from "./national-courses";
import type { OfferedCourse } from "./offered-course";
import type { Taken } from "./taken-courses";

/** What makes a course a good one for this pathway. */
export type Wishes = {
  /** Offered courses that stand for the program of study. */
  program: ReadonlyMap<OfferedCourse, CourseKind>;
  /** Fields of its career courses: subject areas (two digits of SCED) and the groups within them (three digits). */
  fields: ReadonlySet<string>;
};

const kindWorth: Record<CourseKind, number> = { CAREER: 45, CHOICE: 25, GENERAL: 30 };

const inField = (offer: OfferedCourse, fields: ReadonlySet<string>) =>
  offer.scedCode === null
    ? 0
    : (fields.has(offer.scedCode.slice(0, 2)) ? 28 : 0) + (fields.has(offer.scedCode.slice(0, 3)) ? 17 : 0);

/** What a course is worth to anyone on this pathway, wherever it stands; less is better. */
export function worthOf(offer: OfferedCourse, { program, fields }: Wishes): number {
  const kind = program.get(offer);
  const wished = kind ? kindWorth[kind] : 0;
  return (offer.unusual ?? 0) * 40 - Math.max(wished, inField(offer, fields)) - (usualOf(offer.scedCode).core ? 12 : 0);
}

const backwards = 120;

/** How badly a course of a usual order (algebra, geometry) stands at this spot beside those of the same order. */
function disorder(offer: OfferedCourse, { grade }: Spot, taken: readonly Taken[]): number {
  const own = seriesOf(offer.scedCode);
  if (!own) return 0;
  let standing = 0;
  for (const each of taken) {
    const other = seriesOf(each.scedCode);
    if (other?.series !== own.series) continue;
    const before = each.grade < grade || each.end === -Infinity;
    if (before && other.step > own.step) return backwards;
    if (!before && other.step < own.step) return backwards;
    if (!before && other.step > own.step && each.grade === grade) return backwards;
    if (before || other.step <= own.step) standing = Math.max(standing, other.step);
  }
  return Math.max(0, own.step - standing - 1) * 25;
}

/** What it costs to have the course stand there; less is better. Deterministic: figures of the board alone. */
export function spotCost(board: FitBoard, offer: OfferedCourse, spot: Spot): number {
  const area = offer.scedCode?.slice(0, 2);
  const usually = usualOf(offer.scedCode).grade;
  let [sameArea, sameCourse] = [0, 0];
  for (const each of board.taken) {
    if (each.scedCode === null) continue;
    if (each.scedCode === offer.scedCode) sameCourse += 1;
    else if (each.grade === spot.grade && each.scedCode.slice(0, 2) === area) sameArea += 1;
  }
  return (
    sameCourse * 150 +
    sameArea * 10 +
    disorder(offer, spot, board.taken) +
    board.load(spot.grade) * 0.08 +
    board.termLoad(spot) * 0.02 +
    (usually === null ? (spot.grade - offer.gradeFrom) * 1.5 : Math.abs(spot.grade - usually) * 5) +
    (board.isReady(offer, spot) ? 0 : 30)
  );
}
