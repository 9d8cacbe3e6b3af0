import { bringAlong, type HeldWork, type OwnRating } from "./bring-along";
import { type Direction, directionOf, type Standing } from "./direction";
import { carryOver, readyWord, type ReadyWord, type TransferRatings } from "./transfer";
import { likeness, rankMoves, type TransferIndex } from "./transfer-rank";

/** `same`: on a shared pathway, and no step up; `up`: more school or a higher job zone; `change`: neither. */
export const moveGroups = ["same", "up", "change"] as const;
export type MoveGroup = (typeof moveGroups)[number];

export type MovePlace = Standing & TransferRatings & { code: string };
export type Held = { code: string; years: number | null };

export type RankedMove = {
  code: string;
  group: MoveGroup;
  /** The nearest of the occupations that one comes from, and how alike the two are (-1 to 1). */
  from: string;
  likeness: number;
  direction: Direction;
  /** How many of the skills and kinds of knowledge that matter there carry over, and how ready that makes one, 0 to 1. */
  carries: number;
  of: number;
  readiness: number;
  ready: ReadyWord;
};

export type Moves = Record<MoveGroup, RankedMove[]>;

const groupOf = ({ move }: Direction): MoveGroup => (move === "line" ? "same" : move === "up" ? "up" : "change");

const byLikeness = (a: RankedMove, b: RankedMove) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1);

const grouped = (moves: readonly RankedMove[]): Moves => {
  const of = (group: MoveGroup) => moves.filter((move) => move.group === group).sort(byLikeness);
  return { same: of("same"), up: of("up"), change: of("change") };
};

function moveOf(
  places: ReadonlyMap<string, MovePlace>,
  { from, to, brought, likeness }: { from: string; to: string; brought: TransferRatings; likeness: number },
) {
  const [start, end] = [places.get(from), places.get(to)];
  const carry = end && carryOver(brought, end);
  if (!start || !carry) return null;
  const direction = directionOf(start, end);
  const carries = carry.elements.filter(({ state }) => state === "carries").length;
  const { readiness, elements } = carry;
  return {
    from,
    likeness,
    direction,
    group: groupOf(direction),
    carries,
    of: elements.length,
    readiness,
    ready: readyWord(carry),
  };
}

/** What someone brings along from what they did, as `bringAlong`; null where none of it is rated. */
export const broughtBy = (
  places: ReadonlyMap<string, MovePlace>,
  held: readonly Held[],
  own: readonly OwnRating[] = [],
): TransferRatings | null =>
  bringAlong(
    held.flatMap(({ code, years }): HeldWork[] => {
      const ratings = places.get(code);
      return ratings ? [{ ratings, years }] : [];
    }),
    own,
  );

/**
 * Where someone can go from all that they did: every other rated occupation once, by group, the most alike to one of
 * theirs first (the order that `npm run bench -- transfer` measures), each with what carries over from all of them
 * together. Null where none of theirs is rated.
 */
export function groupMoves(
  index: TransferIndex,
  places: ReadonlyMap<string, MovePlace>,
  held: readonly Held[],
  own: readonly OwnRating[] = [],
): Moves | null {
  const brought = broughtBy(places, held, own);
  if (!brought) return null;
  const nearest = new Map<string, { from: string; likeness: number }>();
  for (const { code: from } of held)
    for (const { code, likeness } of rankMoves(index, from) ?? []) {
      const before = nearest.get(code);
      if (!before || likeness > before.likeness) nearest.set(code, { from, likeness });
    }
  const done = new Set(held.map(({ code }) => code));
  return grouped(
    [...nearest].flatMap(([to, { from, likeness }]) => {
      const move = done.has(to) ? null : moveOf(places, { from, to, brought, likeness });
      return move ? [{ code: to, ...move }] : [];
    }),
  );
}

/**
 * The other way round: who could come to one occupation. `code` is where they come from and `from` says the same; the
 * group is what the move is for them. Null where the occupation is not rated.
 */
export function groupArrivals(index: TransferIndex, places: ReadonlyMap<string, MovePlace>, to: string): Moves | null {
  const ranked = rankMoves(index, to);
  return (
    ranked &&
    grouped(
      ranked.flatMap(({ code, likeness }) => {
        const brought = places.get(code);
        const move = brought ? moveOf(places, { from: code, to, brought, likeness }) : null;
        return move ? [{ code, ...move }] : [];
      }),
    )
  );
}

/** Of the occupations that someone did, the one most alike to another; null where nothing can be compared. */
export function nearestOf(index: TransferIndex, held: readonly Held[], code: string): string | null {
  const to = index.places.get(code);
  if (to === undefined) return null;
  const ranked = held.flatMap(({ code: from }) => {
    const place = index.places.get(from);
    return place === undefined ? [] : [{ from, likeness: from === code ? 2 : likeness(index, place, to) }];
  });
  return ranked.sort((a, b) => b.likeness - a.likeness)[0]?.from ?? null;
}
