export type CarriedKind = "SKILL" | "KNOWLEDGE";

/** The mean importance of skills and knowledge in one pathway, 1 to 5, each in the order of its elements. */
export type PathwayProfile = { id: string; clusterId: string } & Record<CarriedKind, readonly number[]>;

/** One thing that both pathways ask for more than most do: its place in the vector of its kind, and both means. */
export type Carried = { kind: CarriedKind; position: number; here: number; there: number };

export type PathwayNeighbour = {
  id: string;
  /** 0 for the same profile; the unit is the spread of the pathways given. */
  distance: number;
  /** What stands out most in both first. */
  shared: Carried[];
};

const kinds: readonly CarriedKind[] = ["SKILL", "KNOWLEDGE"];

// O*NET's anchors: 2 is "somewhat important", 3 "important". A mean over many occupations seldom reaches 3.
const matters = 2.5;
const standsOut = 0.25;

/**
 * The pathways of other clusters whose skills and knowledge lie nearest to those of `id`, nearest first, each with up to
 * `things` that stand out in both: a quarter of a standard deviation or more above the mean of all pathways given, and
 * at least 2.5 of 5 important. Each rating is measured in its standard deviation; skills and knowledge weigh the same.
 * Pathways without a whole profile are left out; empty when `id` has none. Throws when vectors differ in length.
 */
export function pathwayNeighbours(
  id: string,
  pathways: readonly PathwayProfile[],
  { count = 3, things = 6 }: { count?: number; things?: number } = {},
): PathwayNeighbour[] {
  const rated = pathways.filter((pathway) => kinds.every((kind) => pathway[kind].length > 0));
  const here = rated.find((pathway) => pathway.id === id);
  if (!here) return [];
  const scales = { SKILL: scalesOf(rated, "SKILL"), KNOWLEDGE: scalesOf(rated, "KNOWLEDGE") };
  return rated
    .filter(({ clusterId }) => clusterId !== here.clusterId)
    .map((there) => compare(here, there, scales, things))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

type Scale = { mean: number; spread: number };

function scalesOf(pathways: readonly PathwayProfile[], kind: CarriedKind): Scale[] {
  return pathways[0]![kind].map((_, position) => {
    const values = pathways.map((pathway) => {
      if (pathway[kind].length !== pathways[0]![kind].length) throw new Error("Rating vectors differ in length");
      return pathway[kind][position]!;
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread };
  });
}

function compare(
  here: PathwayProfile,
  there: PathwayProfile,
  scales: Record<CarriedKind, Scale[]>,
  things: number,
): PathwayNeighbour {
  const shared: (Carried & { least: number })[] = [];
  const squares = kinds.map((kind) => {
    const of = scales[kind].map(({ mean, spread }, position) => {
      const [a, b] = [here[kind][position]!, there[kind][position]!];
      const z = (value: number) => (spread === 0 ? 0 : (value - mean) / spread);
      const least = Math.min(z(a), z(b));
      if (least >= standsOut && Math.min(a, b) >= matters) shared.push({ kind, position, here: a, there: b, least });
      return (z(a) - z(b)) ** 2;
    });
    return of.reduce((sum, square) => sum + square, 0) / of.length;
  });
  return {
    id: there.id,
    distance: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / kinds.length),
    shared: shared
      .sort((a, b) => b.least - a.least)
      .slice(0, things)
      .map(({ kind, position, here: a, there: b }) => ({ kind, position, here: a, there: b })),
  };
}
