import type { Layout } from "./features";
import type { IndexedGroup, IndexedOccupation } from "./match-index";
import type { MatchSettings } from "./match-settings";

/**
 * Each cluster and pathway as a normal distribution of occupations: its own mean, one covariance for all (linear
 * discriminant analysis; the covariance shrunk after Friedman, Regularized Discriminant Analysis, 1989).
 */
export type Gaussian = {
  /** One row of features for each group. */
  means: Float64Array;
  covariance: Float64Array;
  /** Covariance over all occupations, whatever their clusters, shrunk in the same way. */
  total: Float64Array;
  /** Logarithm of each group's prior chance, clusters among all, pathways within their cluster. */
  priors: Float64Array;
};

export function fitGaussian(input: {
  layout: Layout;
  features: Float64Array;
  occupations: readonly IndexedOccupation[];
  groups: readonly IndexedGroup[];
  clusterCount: number;
  settings: MatchSettings;
}): Gaussian {
  const { groups, settings, layout } = input;
  const means = meansOf(input);
  const covariance = shrunk(covarianceAround(input, means), settings.shrink);
  const total = shrunk(covarianceAround(input, new Float64Array(groups.length * layout.count)), settings.shrink);
  const priors = Float64Array.from(groups, ({ size }) => settings.priorPower * Math.log(size));
  return { means, covariance, total, priors };
}

function shrunk(covariance: Float64Array, shrink: number): Float64Array {
  const count = Math.sqrt(covariance.length);
  let trace = 0;
  for (let place = 0; place < count; place++) trace += covariance[place * count + place]!;
  const width = shrink * (trace > 0 ? trace / count : 1);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      covariance[i * count + j] = (1 - shrink) * covariance[i * count + j]! + (i === j ? width : 0);
  return covariance;
}

type Input = Parameters<typeof fitGaussian>[0];

/** A part that is not rated has no say in the mean; a pathway leans on its cluster, one without ratings is like it. */
function meansOf({ layout, features, occupations, groups, clusterCount, settings }: Input): Float64Array {
  const { count, partOf } = layout;
  const means = new Float64Array(groups.length * count);
  groups.forEach(({ shares, parent }, group) => {
    const weights = [0, 0, 0];
    for (const { occupation, share } of shares)
      for (let part = 0; part < 3; part++) if (occupations[occupation]!.rated[part]) weights[part]! += share;
    for (let place = 0; place < count; place++) {
      let sum = 0;
      for (const { occupation, share } of shares) sum += share * features[occupation * count + place]!;
      const own = weights[partOf[place]!]!;
      const lean = group < clusterCount ? 0 : settings.pathwayShrink;
      const from = lean === 0 ? 0 : means[parent * count + place]!;
      means[group * count + place] = own + lean === 0 ? 0 : (sum + lean * from) / (own + lean);
    }
  });
  return means;
}

/** Of the clusters' occupations around these means, those whose every part is rated; all where there are none. */
function covarianceAround({ layout, features, occupations, groups, clusterCount }: Input, means: Float64Array) {
  const { count, partOf } = layout;
  const needed = new Set(partOf);
  const isWhole = (occupation: number) => [...needed].every((part) => occupations[occupation]!.rated[part]);
  const anyWhole = occupations.some((_, occupation) => isWhole(occupation));
  const covariance = new Float64Array(count * count);
  const off = new Float64Array(count);
  let total = 0;
  for (let group = 0; group < clusterCount; group++)
    for (const { occupation, share } of groups[group]!.shares) {
      if (anyWhole && !isWhole(occupation)) continue;
      total += share;
      for (let place = 0; place < count; place++)
        off[place] = features[occupation * count + place]! - means[group * count + place]!;
      for (let i = 0; i < count; i++) {
        const left = share * off[i]!;
        for (let j = 0; j <= i; j++) covariance[i * count + j]! += left * off[j]!;
      }
    }
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      const value = total === 0 ? 0 : covariance[i * count + j]! / total;
      covariance[i * count + j] = value;
      covariance[j * count + i] = value;
    }
  return covariance;
}

/** Lower triangle L of a symmetric positive definite matrix of `size` rows, in place: L times its transpose is the input. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  for (let j = 0; j < size; j++) {
    let diagonal = matrix[j * size + j]!;
    for (let k = 0; k < j; k++) diagonal -= matrix[j * size + k]! ** 2;
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k]! * matrix[j * size + k]!;
      matrix[i * size + j] = sum / root;
    }
  }
  return matrix;
}

/** Solves L x = b for a lower triangle, in place; `from` is where b begins. */
export function forwardSolve(lower: Float64Array, size: number, b: Float64Array, from = 0): void {
  for (let i = 0; i < size; i++) {
    let sum = b[from + i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * b[from + k]!;
    b[from + i] = sum / lower[i * size + i]!;
  }
}

/** Solves the transpose of a lower triangle, L' x = b, in place. */
export function backSolve(lower: Float64Array, size: number, b: Float64Array, from = 0): void {
  for (let i = size - 1; i >= 0; i--) {
    const value = b[from + i]! / lower[i * size + i]!;
    b[from + i] = value;
    for (let k = 0; k < i; k++) b[from + k]! -= lower[i * size + k]! * value;
  }
}
