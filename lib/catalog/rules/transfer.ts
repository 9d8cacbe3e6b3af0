/** O*NET ratings of one kind: importance 1 to 5 (scale IM) and level 0 to 7 (scale LV), both by element position. */
export type Ratings = { importance: readonly number[]; level: readonly number[] };

/** 35 skills and 33 kinds of knowledge of an occupation (or a person, rated the same way); empty where not rated. */
export type TransferRatings = { skills: Ratings; knowledge: Ratings };

export type TransferState = "carries" | "nearly" | "missing";

export type TransferElement = {
  kind: "SKILL" | "KNOWLEDGE";
  /** Place in the rating vector, from 0. */
  position: number;
  /** How much it matters there, 3 to 5. */
  importance: number;
  /** Level that is needed there, and level that is brought along; 0 to 7. */
  needed: number;
  brought: number;
  state: TransferState;
};

export type CarryOver = {
  /** Everything that matters there, most important first. */
  elements: TransferElement[];
  /** Share of what matters there that is brought along, weighted by importance: 0 to 1. */
  readiness: number;
};

export type ReadyWord = "ready" | "close" | "part" | "far";

/** O*NET's anchor "important" begins at 3; below 2 it does not recommend to read the level at all. */
const matters = 3;
const counts = 2;

/** Level points. Half a point is about the error of one published rating; O*NET's anchors lie about two apart. */
const slack = 0.5;
const near = 1.5;

const hasRatings = ({ importance, level }: Ratings) => importance.length > 0 && level.length > 0;

const stateOf = (gap: number): TransferState => (gap <= slack ? "carries" : gap <= near ? "nearly" : "missing");

function elementsOf(kind: TransferElement["kind"], from: Ratings, to: Ratings): TransferElement[] {
  if (from.importance.length !== to.importance.length) throw new Error("Rating vectors differ in length");
  return to.importance.flatMap((importance, position) => {
    if (importance < matters) return [];
    const needed = to.level[position] ?? 0;
    const brought = (from.importance[position] ?? 0) < counts ? 0 : (from.level[position] ?? 0);
    // Published with two decimals; their difference as floating-point numbers would not stay on a limit.
    const gap = Math.round((needed - brought) * 100) / 100;
    return [{ kind, position, importance, needed, brought, state: stateOf(gap) }];
  });
}

/** All of it up to half a point below, half of it at 1.5, nothing from 2.5 on. */
const creditOf = ({ needed, brought }: TransferElement) =>
  Math.min(1, Math.max(0, 1 - (needed - brought - slack) / (2 * (near - slack))));

/**
 * What carries over from one occupation to another: of every skill and kind of knowledge that is important there
 * (importance 3 or more), whether the level here reaches it (up to half a point below), nearly does (up to 1.5), or
 * is missing. What hardly matters here (importance below 2) counts as level 0. Null where skills or knowledge of one
 * of the two are not rated, or where nothing is important there. Throws when vectors differ in length. Source of ratings: O*NET, scales IM and LV.
 */
export function carryOver(from: TransferRatings, to: TransferRatings): CarryOver | null {
  if (![from.skills, from.knowledge, to.skills, to.knowledge].every(hasRatings)) return null;
  const elements = [
    ...elementsOf("SKILL", from.skills, to.skills),
    ...elementsOf("KNOWLEDGE", from.knowledge, to.knowledge),
  ].sort((a, b) => b.importance - a.importance || b.needed - a.needed);
  const all = elements.reduce((sum, { importance }) => sum + importance, 0);
  const reached = elements.reduce((sum, element) => sum + element.importance * creditOf(element), 0);
  if (all === 0) return null;
  return { elements, readiness: reached / all };
}

/** How ready one is, in steps of a word: from 90, 75 and 50 percent of what matters there. */
export const readyWord = ({ readiness }: Pick<CarryOver, "readiness">): ReadyWord =>
  readiness >= 0.9 ? "ready" : readiness >= 0.75 ? "close" : readiness >= 0.5 ? "part" : "far";

/** The elements in one state, most important there first. */
export const elementsIn = ({ elements }: CarryOver, state: TransferState): TransferElement[] =>
  elements.filter((element) => element.state === state);

/** The elements that fall short, the largest gap weighted by importance first: what is worth learning first. */
export const toLearn = ({ elements }: CarryOver): TransferElement[] =>
  elements
    .filter(({ state }) => state !== "carries")
    .sort((a, b) => b.importance * (b.needed - b.brought) - a.importance * (a.needed - a.brought));
