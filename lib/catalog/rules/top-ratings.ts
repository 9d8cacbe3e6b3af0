/** One thing that is rated: means of the group and of all work from 1 to 5, and of each part of the group. */
export type TopRating = { position: number; here: number; all: number; parts: (number | null)[] };

/**
 * The `count` things that matter most in a group, most important first; at equal means what stands out more from all
 * work. `parts` are the vectors of its parts (empty where not rated). Empty where the group is not rated.
 */
export function topRatings(
  here: readonly number[],
  all: readonly number[],
  parts: readonly (readonly number[])[],
  count: number,
): TopRating[] {
  return here
    .map((value, position) => ({
      position,
      here: value,
      all: all[position] ?? value,
      parts: parts.map((vector) => vector[position] ?? null),
    }))
    .sort((a, b) => b.here - a.here || b.here - b.all - (a.here - a.all) || a.position - b.position)
    .slice(0, count);
}

/** How large a dot stands for a mean of 1 to 5: 0 (nothing) to 4, by the nearest word of the scale. */
export const dotSize = (mean: number): number => Math.min(4, Math.max(0, Math.round(mean) - 1));
