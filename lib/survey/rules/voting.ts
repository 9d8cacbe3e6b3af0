import { type Pattern, patternOf } from "./answer-pattern";
import { directionsOf } from "./directions";
import type { PersonVector } from "./features";
import { forwardSolve } from "./gaussian";
import type { MatchIndex } from "./match-index";

export type Votes = {
  /** Alikeness, -1 to 1, for each occupation of the index. */
  alike: Float64Array;
  /** Chance of each group, 0 to 1: all clusters share one, all pathways another. */
  chances: Float64Array;
  /** Alikeness with each group's mean. */
  fits: Float64Array;
};

/**
 * What the answers say of every occupation, cluster and pathway of the index. Two judges: the normal distributions of
 * the clusters (gaussian.ts), and the occupations themselves, each voting for its places the louder the more alike it is
 * to the features that the answers lead to expect (by correlation, part by part). Their logarithms are added, which is linear in the chances' odds, and made chances.
 */
export function castVotes(index: MatchIndex, person: PersonVector): Votes {
  const pattern = patternOf(index, person);
  const { groups, settings, clusterCount, occupations } = index;
  const values = Float64Array.from(pattern.places, (place) => person.values[place]!);
  const expected = directionsOf(index.layout, products(pattern.estimate, index.layout.count, values));
  const alike = alikenessOf(index, index.directions, expected, pattern, (row) => occupations[row]!.rated);
  const fits = alikenessOf(index, index.groupDirections, expected, pattern, () => whole);
  const votes = collectVotes(index, alike);
  const logs = gaussianLogs(index, pattern, values);
  const pooled = Float64Array.from(groups, (_, group) => {
    const vote = settings.voteWeight * Math.log(votes[group]! + 1e-6);
    return settings.temperature * (settings.gaussianShare * logs[group]! + (1 - settings.gaussianShare) * vote);
  });
  const chances = new Float64Array(groups.length);
  shareOut(pooled, chances, 0, clusterCount, 1);
  // Whatever was answered, people can be elsewhere: some doubt stays, the same for every cluster.
  for (let group = 0; group < clusterCount; group++)
    chances[group] = (1 - settings.doubt) * chances[group]! + settings.doubt / clusterCount;
  // A pathway has its share of its cluster's chance; clusters without pathways leave theirs to the others.
  let given = 0;
  for (let first = clusterCount; first < groups.length;) {
    const { parent } = groups[first]!;
    const end = endOfCluster(index, first);
    shareOut(pooled, chances, first, end, chances[parent]!);
    given += chances[parent]!;
    first = end;
  }
  if (given > 0) for (let group = clusterCount; group < groups.length; group++) chances[group]! /= given;
  return { alike, chances, fits };
}

const whole = [true, true, true] as const;
/** A part that is not rated is taken to be half as alike as the interests are, about what it is on average. */
const fromInterests = 0.5;

/** Correlation with each row, part by part, added up by what the parts count for. */
function alikenessOf(
  { layout }: MatchIndex,
  rows: Float64Array,
  expected: Float64Array,
  { weights }: Pattern,
  ratedIn: (row: number) => readonly boolean[],
): Float64Array {
  const { count, partOf } = layout;
  const [interests = 0, subjects = 0, skills = 0] = weights;
  const fromSkills = partOf.indexOf(2) < 0 ? count : partOf.indexOf(2);
  const fromSubjects = partOf.indexOf(1) < 0 ? fromSkills : partOf.indexOf(1);
  const alike = new Float64Array(rows.length / count);
  for (let row = 0, from = 0; row < alike.length; row++, from += count) {
    const [, withSubjects, withSkills] = ratedIn(row);
    const missing = (withSubjects ? 0 : subjects) + (withSkills ? 0 : skills);
    const inInterests = product(rows, expected, from, 0, fromSubjects);
    const inSubjects = withSubjects ? product(rows, expected, from, fromSubjects, fromSkills) : 0;
    const inSkills = withSkills ? product(rows, expected, from, fromSkills, count) : 0;
    alike[row] = (interests + fromInterests * missing) * inInterests + subjects * inSubjects + skills * inSkills;
  }
  return alike;
}

function product(rows: Float64Array, column: Float64Array, from: number, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += rows[from + i]! * column[i]!;
  return sum;
}

function products(rows: Float64Array, count: number, column: Float64Array): Float64Array {
  const size = column.length;
  return Float64Array.from({ length: count }, (_, row) => product(rows, column, row * size, 0, size));
}

/** Votes of the occupations for each group, clusters and pathways each summing to 1. */
function collectVotes({ groups, clusterCount, settings }: MatchIndex, alike: Float64Array): Float64Array {
  let most = -1;
  for (const value of alike) if (value > most) most = value;
  const loud = alike.map((value) => Math.exp((value - most) / settings.voteWidth));
  const votes = new Float64Array(groups.length);
  const sums = [0, 0];
  groups.forEach(({ shares, size }, group) => {
    let vote = 0;
    for (const { occupation, share } of shares) vote += loud[occupation]! * share;
    votes[group] = vote / size ** settings.sizePower;
    sums[group < clusterCount ? 0 : 1]! += votes[group]!;
  });
  return votes.map((vote, group) => vote / (sums[group < clusterCount ? 0 : 1]! || 1));
}

/**
 * Logarithms of the Gaussian chances, up to a constant: pathways as they are; clusters half as one normal distribution
 * and half as the mixture of their pathways' (mixture discriminant analysis; Hastie and Tibshirani, 1996).
 */
function gaussianLogs(index: MatchIndex, pattern: Pattern, values: Float64Array): Float64Array {
  const { groups, gaussian, clusterCount, settings } = index;
  const { places, lower, whitened, halves } = pattern;
  const told = values.slice();
  forwardSolve(lower, places.length, told);
  const near = products(whitened, groups.length, told).map((value, group) => value - halves[group]!);
  const logs = near.map((value, group) => value + gaussian.priors[group]!);
  for (let first = clusterCount; first < groups.length;) {
    const { parent } = groups[first]!;
    const end = endOfCluster(index, first);
    let most = -Infinity;
    for (let i = first; i < end; i++) most = Math.max(most, near[i]!);
    let sum = 0;
    let size = 0;
    for (let i = first; i < end; i++) {
      sum += groups[i]!.size * Math.exp(near[i]! - most);
      size += groups[i]!.size;
    }
    const mixture = most + Math.log(sum / size) + gaussian.priors[parent]!;
    logs[parent] = (1 - settings.mixtureShare) * logs[parent]! + settings.mixtureShare * mixture;
    first = end;
  }
  return logs;
}

/** Pathways of one cluster stand together: where the next cluster's begin. */
function endOfCluster({ groups }: MatchIndex, first: number): number {
  let end = first;
  while (end < groups.length && groups[end]!.parent === groups[first]!.parent) end++;
  return end;
}

function shareOut(logs: Float64Array, chances: Float64Array, from: number, to: number, whole: number): void {
  let most = -Infinity;
  for (let i = from; i < to; i++) most = Math.max(most, logs[i]!);
  let sum = 0;
  for (let i = from; i < to; i++) sum += chances[i] = Math.exp(logs[i]! - most);
  for (let i = from; i < to; i++) chances[i]! *= whole / sum;
}
