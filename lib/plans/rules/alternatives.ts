import type { PlanContent } from "./content";
import { takenIn, type PlanWorld } from "./findings";
import { FitBoard, type Spot } from "./fit-board";
import { spotCost, type Wishes, worthOf } from "./fit-cost";
import type { RequirementCheck, LineCheck } from "./check-requirements";
import type { OfferedCourse } from "./offered-course";
import { matchesSelectors, type RequirementSetContent, type Selector, withParts } from "./requirement-set";

/** A course that could stand there, with the spot where it would. */
export type Alternative = Spot & { offer: OfferedCourse };

export type Wanted = {
  /** Courses that would do; ["any"] for all. */
  selectors: readonly Selector[];
  /** How many credits are wanted, to prefer what fits; null: whatever it brings. */
  credits: number | null;
  /** Only in this year, and in this term. */
  grade?: number;
  term?: number;
  /** The entry that would go for it. */
  insteadOf?: string;
};

const noWishes: Wishes = { program: new Map(), fields: new Set() };
export const mostAlternatives = 12;

/**
 * Offered courses that could stand in a plan as it is: they match, are not there yet, have what they ask for before
 * them, and find room in the year. The best first: those of the pathway, of the wanted size, in their usual order.
 */
export function findAlternatives(
  content: PlanContent,
  world: PlanWorld,
  wanted: Wanted,
  wishes: Wishes = noWishes,
): Alternative[] {
  const courses = world.courses.filter(({ id }) => id !== wanted.insteadOf);
  const gone = content.courses.find(({ id }) => id === wanted.insteadOf);
  const counted = courses.filter(({ state }) => state !== "FAILED");
  const taken = takenIn({ ...world, courses: counted }).map((each, i) => ({ ...each, credits: counted[i]!.credits }));
  const board = new FitBoard({
    offers: world.offers,
    terms: world.terms,
    firstGrade: world.grade ?? 7,
    most: world.maximumCredits ?? Infinity,
    closed: world.locked,
    taken,
  });
  const fits = (offer: OfferedCourse) =>
    !offer.retired &&
    offer.code.toUpperCase() !== gone?.code.toUpperCase() &&
    matchesSelectors(wanted.selectors, offer);
  return world.offers.all
    .filter(fits)
    .flatMap((offer) => {
      const misfit = wanted.credits === null ? 0 : Math.abs(offer.credits - wanted.credits) * 15;
      const costs = board
        .spots(offer)
        .filter(({ grade, term }) => grade === (wanted.grade ?? grade) && term === (wanted.term ?? term))
        .filter(
          (spot) => !board.has(offer, spot.grade) && board.hasRoom(offer, spot.grade) && board.isReady(offer, spot),
        )
        .map((spot) => ({ offer, ...spot, cost: spotCost(board, offer, spot) + misfit + worthOf(offer, wishes) }));
      return costs.sort((a, b) => a.cost - b.cost).slice(0, 1);
    })
    .sort((a, b) => a.cost - b.cost || (a.offer.code < b.offer.code ? -1 : 1))
    .slice(0, mostAlternatives)
    .map(({ offer, grade, term }) => ({ offer, grade, term }));
}

/** What a course of the plan is there for: the selectors of the narrowest line that counts it; ["any"] for none. */
export function purposeOf(
  entryId: string,
  check: RequirementCheck | null,
  set: RequirementSetContent | null,
): Selector[] {
  const holds = (line: LineCheck): LineCheck | null =>
    line.parts.map(holds).find((part) => part !== null) ??
    (line.courses.some(({ id }) => id === entryId) ? line : null);
  const line = check?.lines.map(holds).find((each) => each !== null);
  const part = set?.lines.flatMap(withParts).find(({ id }) => id === line?.lineId);
  return part ? [...part.selectors] : ["any"];
}
