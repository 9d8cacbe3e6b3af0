import { type MoveGroup, moveGroups, type RankedMove } from "@/lib/catalog/rules/move-groups";
import { likeness } from "@/lib/survey/rules/matching";
import { alikeness } from "@/lib/survey/rules/vectors";

/** `near` unless asked otherwise. */
export const moveSorts = ["near", "interests", "pay", "openings"] as const;
export type MoveSort = (typeof moveSorts)[number];

type Facts = { interests: readonly number[]; wageMedian: number | null; openings: number | null };
export type OrderedMove<Place extends Facts> = RankedMove & {
  occupation: Place;
  /** How the interests fit, 0 to 100, as results show it; null without a result or where they are not rated. */
  fit: number | null;
};

/** As many of each group as are shown. */
export const mostOfGroup = 12;

const valueOf: Record<Exclude<MoveSort, "near">, (move: OrderedMove<Facts>) => number | null> = {
  interests: ({ fit }) => fit,
  pay: ({ occupation }) => occupation.wageMedian,
  openings: ({ occupation }) => occupation.openings,
};

/**
 * The nearest moves of each group with their facts. Another order than `near` sorts these same moves, the highest first
 * and what is not known last: it never brings in one that is farther away.
 * The destination stands among them wherever it lies.
 */
export function firstMoves<Place extends Facts>(
  places: ReadonlyMap<string, Place>,
  moves: Record<MoveGroup, readonly RankedMove[]>,
  interests: readonly number[] | null,
  sort: MoveSort,
  destination: string | null = null,
): Record<MoveGroup, OrderedMove<Place>[]> {
  const fitOf = ({ interests: rated }: Place) =>
    interests === null || rated.length === 0 ? null : likeness(alikeness(interests, rated));
  const rowsOf = (group: MoveGroup) => {
    const rows = moves[group]
      .filter(({ code }, i) => i < mostOfGroup || code === destination)
      .flatMap((move): OrderedMove<Place>[] => {
        const occupation = places.get(move.code);
        return occupation ? [{ ...move, occupation, fit: fitOf(occupation) }] : [];
      });
    if (sort === "near") return rows;
    return rows.sort((a, b) => (valueOf[sort](b) ?? -1) - (valueOf[sort](a) ?? -1));
  };
  return Object.fromEntries(moveGroups.map((group) => [group, rowsOf(group)])) as Record<
    MoveGroup,
    OrderedMove<Place>[]
  >;
}
