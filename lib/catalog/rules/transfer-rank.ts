import type { Ratings, TransferRatings } from "./transfer";

export type RankedOccupation = TransferRatings & {
  code: string;
  /** R I A S E C, 1 to 7; empty where not rated. */
  interests: readonly number[];
  /** Importance of 16 work styles, 1 to 5; empty where not rated. */
  workStyles: readonly number[];
  /** 1 to 5. */
  jobZone: number | null;
};

export const transferParts = ["knowledge", "skills", "interests", "workStyles", "jobZone"] as const;
export type TransferPart = (typeof transferParts)[number];
export type TransferWeights = Record<TransferPart, number>;

/**
 * Chosen on four fifths of the rated occupations so that most of O*NET's own related occupations come first;
 * `npm run bench -- transfer` chooses them again and measures on the fifth that was left out.
 */
export const transferWeights: TransferWeights = {
  knowledge: 1,
  skills: 0.2,
  interests: 0.3,
  workStyles: 0.05,
  jobZone: 0.05,
};

/** Vectors of length 1 (or all zero where not rated) by part, whose products are correlations; and the job zone. */
export type TransferShape = { code: string; parts: number[][]; jobZone: number | null };

export type TransferIndex = {
  shapes: TransferShape[];
  rows: Float64Array[];
  places: Map<string, number>;
  jobZone: number;
};

const zones = 4;

const part = (ratings: Ratings, combine: (importance: number, level: number) => number) =>
  ratings.level.length === 0
    ? []
    : ratings.importance.map((value, i) => combine((value - 1) / 4, (ratings.level[i] ?? 0) / 7));

const depth = (importance: number, level: number) => Math.sqrt(importance * level);
const weight = (importance: number, level: number) => importance * level;

/** What stands out: each value less its mean over all occupations, then less the own mean, to length 1. */
function standOut(rows: readonly (readonly number[])[]): number[][] {
  const rated = rows.filter((row) => row.length > 0);
  const size = rated[0]?.length ?? 0;
  if (rated.some((row) => row.length !== size)) throw new Error("Rating vectors differ in length");
  const means = Array.from({ length: size }, (_, i) => rated.reduce((sum, row) => sum + row[i]!, 0) / rated.length);
  return rows.map((row) => {
    if (row.length === 0) return means.map(() => 0);
    const apart = row.map((value, i) => value - means[i]!);
    const own = apart.reduce((sum, value) => sum + value, 0) / size;
    const centred = apart.map((value) => value - own);
    const length = Math.hypot(...centred);
    return centred.map((value) => (length === 0 ? 0 : value / length));
  });
}

const isRated = ({ skills, knowledge }: TransferRatings) =>
  [skills, knowledge].every(({ importance, level }) => importance.length > 0 && level.length > 0);

/** The shapes of all occupations whose skills and knowledge are rated; the others cannot be compared and are left out. */
export function transferShapes(occupations: readonly RankedOccupation[]): TransferShape[] {
  const rated = occupations.filter(isRated);
  const parts = [
    standOut(rated.map(({ knowledge }) => part(knowledge, depth))),
    standOut(rated.map(({ skills }) => part(skills, weight))),
    standOut(rated.map(({ interests }) => interests)),
    standOut(rated.map(({ workStyles }) => workStyles)),
  ];
  return rated.map(({ code, jobZone }, i) => ({ code, jobZone, parts: parts.map((rows) => rows[i]!) }));
}

/** Everything that ranking needs, computed once for a catalogue. */
export function indexTransfers(
  occupations: readonly RankedOccupation[],
  weights: TransferWeights = transferWeights,
): TransferIndex {
  const shapes = transferShapes(occupations);
  const total = transferParts.reduce((sum, name) => sum + weights[name], 0);
  const rows = shapes.map(({ parts }) =>
    Float64Array.from(
      parts.flatMap((row, i) => row.map((value) => value * Math.sqrt(weights[transferParts[i]!] / total))),
    ),
  );
  return {
    shapes,
    rows,
    places: new Map(shapes.map(({ code }, i) => [code, i])),
    jobZone: weights.jobZone / total,
  };
}

/**
 * How alike two occupations are by their places in the index, -1 to 1, the same both ways round: the weighted mean of
 * the correlations of what stands out in knowledge, skills, interests and work styles, less the distance of job zones.
 */
export function likeness({ rows, shapes, jobZone }: TransferIndex, a: number, b: number): number {
  const [left, right] = [rows[a]!, rows[b]!];
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
  const [from, to] = [shapes[a]!.jobZone, shapes[b]!.jobZone];
  return from === null || to === null ? sum : sum - (jobZone * Math.abs(from - to)) / zones;
}

export type Move = { code: string; likeness: number };

/** All other rated occupations, nearest first (ties by code); null where this one is not rated or not known. */
export function rankMoves(index: TransferIndex, code: string): Move[] | null {
  const place = index.places.get(code);
  if (place === undefined) return null;
  return index.shapes
    .map((shape, i) => ({ code: shape.code, likeness: likeness(index, place, i) }))
    .filter((move) => move.code !== code)
    .sort((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1));
}
