export type ProfileKind = "INTEREST" | "KNOWLEDGE" | "SKILL";

/** The mean ratings of one cluster: interests 1 to 7, knowledge and skills 1 to 5, each in the order of its elements. */
export type ClusterProfile = { id: string } & Record<ProfileKind, readonly number[]>;

/** One thing that the two are rated on differently: its place in the vector of its kind, and both means. */
export type Difference = { kind: ProfileKind; position: number; here: number; there: number };

export type Neighbour = {
  id: string;
  /** 0 where both stand out in the same things, 1 where they have nothing to do with each other, 2 for opposites. */
  distance: number;
  /** What `here` has more of, and what the neighbour has more of, the most telling first. */
  more: Difference[];
  less: Difference[];
};

export const profileKinds: readonly ProfileKind[] = ["INTEREST", "KNOWLEDGE", "SKILL"];

// A twentieth of each scale: a smaller gap between two means tells a reader nothing.
const visible: Record<ProfileKind, number> = { INTEREST: 0.3, KNOWLEDGE: 0.2, SKILL: 0.2 };

// Nobody has "more" of what hardly matters to either: a little under the middle of each scale.
const matters: Record<ProfileKind, number> = { INTEREST: 3.5, KNOWLEDGE: 2.5, SKILL: 2.5 };

/**
 * The clusters that stand out from the average in the most similar things as `id`, nearest first, each with up to
 * `things` differences either way. Nearness is the correlation of what departs from the mean of the clusters given, the
 * three kinds weighing the same; a difference is measured in the standard deviation of those clusters. Clusters
 * without a whole profile are left out; empty when `id` has none.
 */
export function neighboursOf(
  id: string,
  clusters: readonly ClusterProfile[],
  { count = 3, things = 3 }: { count?: number; things?: number } = {},
): Neighbour[] {
  const rated = clusters.filter((cluster) => profileKinds.every((kind) => cluster[kind].length > 0));
  const here = rated.find((cluster) => cluster.id === id);
  if (!here) return [];
  const average = perKind((kind) => here[kind].map((_, i) => meanOf(rated.map((each) => each[kind][i]!))));
  const spreads = perKind((kind) => here[kind].map((_, i) => spreadOf(rated.map((each) => each[kind][i]!))));
  return rated
    .filter((cluster) => cluster !== here)
    .map((there) => ({
      id: there.id,
      distance: meanOf(profileKinds.map((kind) => 1 - likeness(here[kind], there[kind], average[kind]))),
      ...differences(here, there, spreads, things),
    }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

const perKind = (make: (kind: ProfileKind) => number[]) => ({
  INTEREST: make("INTEREST"),
  KNOWLEDGE: make("KNOWLEDGE"),
  SKILL: make("SKILL"),
});

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/** Correlation (-1 to 1) of how two vectors depart from a third; 0 where one does not depart in any way of its own. */
function likeness(one: readonly number[], other: readonly number[], from: readonly number[]): number {
  const departure = (vector: readonly number[]) => {
    const gaps = vector.map((value, i) => value - from[i]!);
    const mean = meanOf(gaps);
    return gaps.map((gap) => gap - mean);
  };
  const [a, b] = [departure(one), departure(other)];
  const length = (vector: number[]) => Math.hypot(...vector);
  const lengths = length(a) * length(b);
  return lengths < 1e-12 ? 0 : a.reduce((sum, value, i) => sum + value * b[i]!, 0) / lengths;
}

function differences(
  here: ClusterProfile,
  there: ClusterProfile,
  spreads: Record<ProfileKind, number[]>,
  things: number,
): Pick<Neighbour, "more" | "less"> {
  const gaps = profileKinds.flatMap((kind) =>
    here[kind].map((value, position) => {
      const spread = spreads[kind][position]!;
      const other = there[kind][position]!;
      return { kind, position, here: value, there: other, gap: spread === 0 ? 0 : (value - other) / spread };
    }),
  );
  const telling = (sign: 1 | -1) =>
    gaps
      .filter(({ kind, here: a, there: b }) => sign * (a - b) >= visible[kind] && Math.max(a, b) >= matters[kind])
      .sort((a, b) => sign * (b.gap - a.gap))
      .slice(0, things)
      .map(({ kind, position, here: value, there: other }) => ({ kind, position, here: value, there: other }));
  return { more: telling(1), less: telling(-1) };
}
