import { knownPlaces, type Load, type PersonVector } from "./features";
import { backSolve, cholesky, forwardSolve } from "./gaussian";
import type { MatchIndex } from "./match-index";

/**
 * All that matching needs and that depends only on which questions were answered, not how: the covariance of these
 * answers (occupations differ, people answer with noise, each part has the person's own level), the clusters seen
 * through them, and what they tell of each feature.
 */
export type Pattern = {
  places: Int32Array;
  lower: Float64Array;
  /** Means of all groups after forward substitution, and half their squared lengths. */
  whitened: Float64Array;
  halves: Float64Array;
  /** One row for each feature: times the answers, the feature as they lead to expect it. */
  estimate: Float64Array;
  /** What each part counts for in alikeness, together 1: its set weight, less where the answers tell less of it. */
  weights: readonly number[];
};

const kept = 12;

/** The pattern of a person's answers, made once and kept for those who answered the same questions. */
export function patternOf(index: MatchIndex, person: PersonVector): Pattern {
  const places = knownPlaces(person);
  const key = `${person.of} ${places.join()}`;
  const known = index.patterns.get(key);
  if (known !== undefined) return known;
  const made = makePattern(index, person, Int32Array.from(places));
  if (index.patterns.size >= kept) index.patterns.delete(index.patterns.keys().next().value!);
  index.patterns.set(key, made);
  return made;
}

type Asked = { part: number; loads: readonly Load[] };

function makePattern(index: MatchIndex, { of }: PersonVector, places: Int32Array): Pattern {
  const { layout, gaussian, groups, questions } = index;
  const { count, partOf } = layout;
  const size = places.length;
  const asked = Array.from(places, (place): Asked =>
    of === "answers" ? questions[place]! : { part: partOf[place]!, loads: [{ feature: place, weight: 1 }] },
  );
  const { lower } = seenThrough(index, asked, gaussian.covariance, of);
  const whitened = new Float64Array(groups.length * size);
  const halves = new Float64Array(groups.length);
  for (let group = 0; group < groups.length; group++) {
    asked.forEach(({ loads }, i) => (whitened[group * size + i] = weigh(loads, gaussian.means, group * count)));
    forwardSolve(lower, size, whitened, group * size);
    let square = 0;
    for (let i = 0; i < size; i++) square += whitened[group * size + i]! ** 2;
    halves[group] = square / 2;
  }
  return { places, lower, whitened, halves, ...estimateOf(index, asked, of) };
}

const weigh = (loads: readonly Load[], row: Float64Array, from: number): number => {
  let sum = 0;
  for (const { feature, weight } of loads) sum += weight * row[from + feature]!;
  return sum;
};

/** How features and answers, and answers among themselves, hang together where features have this covariance. */
function seenThrough({ layout, settings }: MatchIndex, asked: readonly Asked[], covariance: Float64Array, of: string) {
  const { count } = layout;
  const size = asked.length;
  const crossed = new Float64Array(count * size);
  for (let feature = 0; feature < count; feature++)
    for (let i = 0; i < size; i++) crossed[feature * size + i] = weigh(asked[i]!.loads, covariance, feature * count);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let value = 0;
      for (const { feature, weight } of asked[i]!.loads) value += weight * crossed[feature * size + j]!;
      if (of === "answers" && asked[i]!.part === asked[j]!.part) value += settings.styleVariance;
      if (of === "answers" && i === j) value += settings.answerNoise;
      matrix[i * size + j] = value;
    }
  return { crossed, lower: cholesky(matrix, size) };
}

/** The features that answers lead to expect of someone of whom nothing else is known (regression on the answers). */
function estimateOf(index: MatchIndex, asked: readonly Asked[], of: string): Pick<Pattern, "estimate" | "weights"> {
  const { layout, gaussian, settings } = index;
  const { count, partOf } = layout;
  const size = asked.length;
  const { crossed, lower } = seenThrough(index, asked, gaussian.total, of);
  const told = [0, 0, 0];
  const features = [0, 0, 0];
  for (let feature = 0; feature < count; feature++) {
    const from = feature * size;
    forwardSolve(lower, size, crossed, from);
    let explained = 0;
    for (let i = 0; i < size; i++) explained += crossed[from + i]! ** 2;
    told[partOf[feature]!]! += explained / gaussian.total[feature * count + feature]!;
    features[partOf[feature]!]!++;
    backSolve(lower, size, crossed, from);
  }
  const reach = told.map((sum, part) => (settings.partWeights[part] ?? 0) * (sum / (features[part]! || 1)));
  const whole = reach.reduce((sum, value) => sum + value, 0);
  return { estimate: crossed, weights: reach.map((value) => (whole === 0 ? 0 : value / whole)) };
}
