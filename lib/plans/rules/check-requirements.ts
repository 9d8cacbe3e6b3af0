import { type CheckedCourse, countOnce, type CourseState, inStableOrder } from "./checked-course";
import { closingOf, countsOf } from "./close-missing";
import { type Budget, isBetter, mostTries, placeCourses, type Placement } from "./place-courses";
import {
  lastCountedGrade,
  matchesSelectors,
  type RequirementSetContent,
  type Selector,
  type Words,
  withParts,
} from "./requirement-set";
import { tellLines } from "./requirement-lines";
import { allSelectors, type AskedSlot, type Combination, listCombinations, slotsOf } from "./requirement-slots";

export type LineCheck = {
  lineId: string;
  title: Words;
  /** Credits, as all that follow; what `parts` have is in it. */
  needed: number;
  done: number;
  now: number;
  planned: number;
  missing: number;
  courses: { id: string; credits: number }[];
  parts: LineCheck[];
  count?: { needed: number; have: number };
  /** The line inside which this one's credit is counted, once. */
  alsoBy?: string;
  demonstrated?: true;
};

/** Courses of so many credits close what is missing here; with `courses`, so many of them at least. */
export type Closing = {
  lineId: string;
  title: Words;
  credits: number;
  selectors: readonly Selector[];
  courses?: number;
};

export type UncountedReason = "FAILED" | "TOO_EARLY" | "AFTER_SCHOOL" | "REPEATED" | "NO_ROOM";

export type ConditionCheck = {
  id: string;
  title: Words;
  met: boolean;
  amount?: number;
  needed?: number;
  unit?: Words;
};

export type RequirementCheck = {
  /** Every credit and count is closed by what is done, going on or planned; conditions are not asked. */
  complete: boolean;
  conditionsMet: boolean;
  /** Everything is done, and every condition is met. */
  earned: boolean;
  /** False only where so many courses fit so many lines that not all placements could be compared. */
  exact: boolean;
  /** All credits that count, also those that no line needs; `missing` are still to be added. */
  total: { needed: number; done: number; now: number; planned: number; missing: number };
  lines: LineCheck[];
  conditions: ConditionCheck[];
  closing: Closing[];
  uncounted: { id: string; reason: UncountedReason }[];
  /** The option gone of each choice. */
  choices: Record<string, string>;
};

export type Met = { readonly conditionId: string; readonly amount?: number | null };

const ranks: Record<CourseState, number> = { DONE: 0, NOW: 1, PLANNED: 2, FAILED: 3 };
const hundredths = (credits: number) => Math.round(credits * 100);

type Best = { combination: Combination; slots: AskedSlot[]; placement: Placement };

/**
 * What a set of rules asks, and how far these courses meet it. Exact: over all ways through the set it finds the
 * placement of courses with the fewest credits missing, of those the one with the most done, then the most done or
 * going on, then the first by the order of the set. Each hundredth of a credit is counted once. A course gives its
 * credits to one line and its surplus to lines that any course may fill, unless the set lets credits be shared.
 * `courses` in any order; `met` holds conditions, and under their ids lines that were demonstrated.
 */
export function checkRequirements(
  set: RequirementSetContent,
  courses: readonly CheckedCourse[],
  met: readonly Met[] = [],
): RequirementCheck {
  const { counting, uncounted } = sortOut(set, courses);
  const done = new Map(met.map(({ conditionId, amount }) => [conditionId, amount ?? 0]));
  const budget: Budget = { left: mostTries };
  const best = bestPlacement(set, counting, (id) => done.has(id), budget);
  const short = countsOf(best.combination, counting, done);

  const missingBySlot = best.slots.map(({ need }) => need);
  best.placement.flow.placed.forEach((placed) => placed.forEach((amount, slot) => (missingBySlot[slot]! -= amount)));
  const missing = missingBySlot.reduce((sum, amount) => sum + amount, 0);
  const sum = (state: CourseState, of = counting) =>
    of.reduce((total, course) => total + (course.state === state ? hundredths(course.credits) : 0), 0) / 100;

  best.placement.flow.placed.forEach((placed, i) => {
    if (placed.size === 0 && counting[i]!.credits > 0) uncounted.push({ id: counting[i]!.id, reason: "NO_ROOM" });
  });
  const conditions = checkConditions(set, done);
  const complete = missing === 0 && short.every(({ lacking }) => lacking === 0);
  const needed = best.slots.reduce((total, { need }) => total + need, 0);
  const conditionsMet = conditions.every((condition) => condition.met);
  return {
    complete,
    conditionsMet,
    earned:
      complete &&
      conditionsMet &&
      (best.placement.flow.byRank[0] ?? 0) === needed &&
      short.every(({ needed: asked, doneCount }) => doneCount >= asked),
    exact: budget.left > 0,
    total: {
      needed: needed / 100,
      done: sum("DONE"),
      now: sum("NOW"),
      planned: sum("PLANNED"),
      missing: missing / 100,
    },
    lines: tellLines({
      combination: best.combination,
      slots: best.slots,
      placed: best.placement.flow.placed,
      missingBySlot,
      courses: counting,
      counts: short,
      isDemonstrated: (id) => done.has(id),
    }),
    conditions,
    closing: closingOf(best.slots, missingBySlot, best.combination, short),
    uncounted,
    choices: { ...best.combination.options },
  };
}

function sortOut(set: RequirementSetContent, courses: readonly CheckedCourse[]) {
  const uncounted: RequirementCheck["uncounted"] = [];
  const candidates = inStableOrder(courses).filter(({ id, state, grade }) => {
    const reason: UncountedReason | null =
      state === "FAILED"
        ? "FAILED"
        : grade < (set.countsFrom ?? 9)
          ? "TOO_EARLY"
          : grade > lastCountedGrade
            ? "AFTER_SCHOOL"
            : null;
    if (reason) uncounted.push({ id, reason });
    return !reason;
  });
  const { counted, repeated } = countOnce(candidates);
  for (const id of repeated) uncounted.push({ id, reason: "REPEATED" });
  return { counting: counted, uncounted };
}

function bestPlacement(
  set: RequirementSetContent,
  courses: readonly CheckedCourse[],
  isDemonstrated: (id: string) => boolean,
  budget: Budget,
): Best {
  const fits = new Map<string, boolean[]>();
  const fitting = (selectors: readonly Selector[]) => {
    const key = selectors.join("\n");
    const known = fits.get(key) ?? courses.map((course) => matchesSelectors(selectors, course));
    fits.set(key, known);
    return known;
  };
  let best: Best | null = null;
  for (const combination of listCombinations(set)) {
    const slots = slotsOf(set, combination, isDemonstrated);
    const tables = slots.map(({ selectors }) => fitting(selectors));
    const supplies = courses.map(({ credits, state }, i) => ({
      credits: hundredths(credits),
      rank: ranks[state],
      slots: tables.flatMap((table, slot) => (table[i] ? [slot] : [])),
    }));
    const short = combination.lines.flatMap(withParts).reduce((total, part) => {
      if (!part.minimumCourses || isDemonstrated(part.id)) return total;
      return total + Math.max(0, part.minimumCourses - fitting(allSelectors(part)).filter(Boolean).length);
    }, 0);
    const options = { share: set.split ?? false, short, best: best?.placement.score ?? null, budget };
    const placement = placeCourses(slots, supplies, options);
    if (placement && isBetter(placement.score, best?.placement.score ?? null)) best = { combination, slots, placement };
    if (budget.left <= 0 && best) break;
  }
  return best!;
}

const checkConditions = ({ conditions }: RequirementSetContent, done: ReadonlyMap<string, number>): ConditionCheck[] =>
  conditions.map(({ id, title, amount, unit }) => ({
    id,
    title,
    met: done.has(id) && done.get(id)! >= (amount ?? 0),
    ...(amount === undefined ? {} : { needed: amount, amount: done.get(id) ?? 0 }),
    ...(unit ? { unit } : {}),
  }));
