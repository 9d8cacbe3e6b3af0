export type Profile = { mean: number[]; spread: number[]; count: number };

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * Mean and spread (population standard deviation) of equally long rating vectors, element by element, in the unit of
 * the ratings, to four decimals. Empty vectors are unrated and left out; `count` says how many were counted, and
 * without any both arrays are empty. Throws when the lengths differ.
 */
export function profileOf(vectors: readonly (readonly number[])[]): Profile {
  const rated = vectors.filter((vector) => vector.length > 0);
  const first = rated[0];
  if (!first) return { mean: [], spread: [], count: 0 };
  if (rated.some((vector) => vector.length !== first.length)) throw new Error("Rating vectors differ in length");
  const count = rated.length;
  const mean = first.map((_, i) => rated.reduce((sum, vector) => sum + vector[i]!, 0) / count);
  const spread = mean.map((m, i) => Math.sqrt(rated.reduce((sum, vector) => sum + (vector[i]! - m) ** 2, 0) / count));
  return { mean: mean.map(round), spread: spread.map(round), count };
}
