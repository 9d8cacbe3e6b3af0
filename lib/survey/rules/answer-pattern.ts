import { knownPlaces, type PersonVector } from "./features";
import { cholesky, forwardSolve } from "./gaussian";
import type { MatchIndex } from "./match-index";

/**
 * All that matching needs and that depends only on which items were answered, not how: the covariance of these answers
 * (occupations differ, people answer with noise, each part has the person's own level) and the occupations seen through
 * them.
 */
export type Pattern = {
  places: Int32Array;
  /** Where the known features of each part begin and end. */
  bounds: readonly (readonly [number, number])[];
  lower: Float64Array;
  /** Means of all groups after forward substitution, and half their squared lengths. */
  whitened: Float64Array;
  halves: Float64Array;
  /** Each occupation's known features, part by part around 0 with length 1, times the part's share in alikeness. */
  directions: Float64Array;
  /** The same for the means of all groups. */
  groupDirections: Float64Array;
};

const kept = 12;

/** The pattern of a person's answers, made once and kept for those who answered the same items. */
export function patternOf(index: MatchIndex, person: PersonVector): Pattern {
  const places = knownPlaces(person, index.layout);
  const key =
    (person.answers === null ? "exact " : "") +
    places.map((place) => `${place}:${person.answers?.[place] ?? ""}`).join();
  const known = index.patterns.get(key);
  if (known !== undefined) return known;
  const made = makePattern(index, person, Int32Array.from(places));
  if (index.patterns.size >= kept) index.patterns.delete(index.patterns.keys().next().value!);
  index.patterns.set(key, made);
  return made;
}

function makePattern(index: MatchIndex, { answers }: PersonVector, places: Int32Array): Pattern {
  const { layout, gaussian, settings, groups, features, occupations } = index;
  const { count, partOf } = layout;
  const size = places.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let value = gaussian.covariance[places[i]! * count + places[j]!]!;
      if (answers !== null) {
        if (partOf[places[i]!] === partOf[places[j]!]) value += settings.styleVariance;
        if (i === j) value += settings.answerNoise / answers[places[i]!]!;
      }
      matrix[i * size + j] = value;
    }
  const lower = cholesky(matrix, size);
  const whitened = new Float64Array(groups.length * size);
  const halves = new Float64Array(groups.length);
  for (let group = 0; group < groups.length; group++) {
    for (let i = 0; i < size; i++) whitened[group * size + i] = gaussian.means[group * count + places[i]!]!;
    forwardSolve(lower, size, whitened, group * size);
    let square = 0;
    for (let i = 0; i < size; i++) square += whitened[group * size + i]! ** 2;
    halves[group] = square / 2;
  }
  const bounds = [0, 1, 2].map((part): readonly [number, number] => {
    const first = places.findIndex((place) => partOf[place] === part);
    return first < 0 ? [0, 0] : [first, places.findLastIndex((place) => partOf[place] === part) + 1];
  });
  const weights = partWeights(index, answers, places, bounds);
  const unrated = (occupation: number) => occupations[occupation]!.rated;
  const everything = [true, true, true] as const;
  return {
    places,
    bounds,
    lower,
    whitened,
    halves,
    directions: directionsOf(features, occupations.length, count, places, bounds, weights, unrated),
    groupDirections: directionsOf(gaussian.means, groups.length, count, places, bounds, weights, () => everything),
  };
}

/** What each part counts for in alikeness, together 1: its set weight, less where less of it was answered. */
function partWeights(
  { settings, layout }: MatchIndex,
  answers: Float64Array | null,
  places: Int32Array,
  bounds: Pattern["bounds"],
): number[] {
  const reach = bounds.map(([from, to], part) => {
    // Nothing has a shape that is known at one place only.
    if (to - from < 2) return 0;
    const asked = layout.partOf.reduce((sum, each) => sum + (each === part ? 1 : 0), 0);
    let told = 0;
    for (let i = from; i < to; i++) {
      const given = answers?.[places[i]!] ?? Infinity;
      told += part === 0 && given < Infinity ? given / (given + 1) : 1;
    }
    return ((settings.partWeights[part] ?? 0) * told) / asked;
  });
  const whole = reach.reduce((sum, value) => sum + value, 0);
  return reach.map((value) => (whole === 0 ? 0 : value / whole));
}

/** A part that is not rated is taken to be half as alike as the interests are, about what it is on average. */
const fromInterests = 0.5;

function directionsOf(
  rows: Float64Array,
  rowCount: number,
  width: number,
  places: Int32Array,
  bounds: Pattern["bounds"],
  weights: readonly number[],
  ratedIn: (row: number) => readonly boolean[],
): Float64Array {
  const size = places.length;
  const result = new Float64Array(rowCount * size);
  for (let row = 0; row < rowCount; row++) {
    const rated = ratedIn(row);
    const missing = weights.reduce((sum, weight, part) => sum + (rated[part] ? 0 : weight), 0);
    for (let part = 0; part < 3; part++) {
      const [from, to] = bounds[part]!;
      if (!rated[part] || to - from < 2) continue;
      for (let i = from; i < to; i++) result[row * size + i] = rows[row * width + places[i]!]!;
      const weight = weights[part]! + (part === 0 ? fromInterests * missing : 0);
      makeDirection(result, row * size + from, row * size + to, weight);
    }
  }
  return result;
}

/** Brings the values between two places around 0 and to a common length; all 0 where they do not differ. */
export function makeDirection(values: Float64Array, from: number, to: number, length: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  const middle = sum / (to - from);
  let square = 0;
  for (let i = from; i < to; i++) square += (values[i]! -= middle) ** 2;
  const scale = square < 1e-18 ? 0 : length / Math.sqrt(square);
  for (let i = from; i < to; i++) values[i]! *= scale;
}
