import shipped from "@/prisma/catalog/survey/model-3.json";

/** Numbers of scoring version 3, chosen by lib/survey/cli/fit-model.ts on simulated people and kept as versioned data. */
export type MatchSettings = {
  version: number;
  /** How far the common covariance is drawn towards the same width in every direction, 0 to 1. */
  shrink: number;
  /** A place's size counts to this power in its prior chance: 0 takes all places for as likely. */
  priorPower: number;
  /** The Gaussian model's share of the pooled logarithms; the nearest occupations have the rest, times `voteWeight`. */
  gaussianShare: number;
  voteWeight: number;
  /** How much of a cluster is the mixture of its pathways, 0 to 1. */
  mixtureShare: number;
  /** A vote falls to 1/e with each such step of alikeness below the most alike occupation. */
  voteWidth: number;
  /** A place's votes are divided by its size to this power. */
  sizePower: number;
  /** What interests, subjects and skills count for in alikeness. */
  partWeights: readonly number[];
  /** How far an activity is about its scale, and how far about its fields of work, before they are brought to a spread of 1. */
  scaleLoading: number;
  fieldLoading: number;
  /** Points of an answer for one standard deviation over all occupations. */
  slope: number;
  /** Variance of one answer around what the person would say on average, in squared standard deviations. */
  answerNoise: number;
  /** Variance of a person's general level in one part, in the same unit. */
  styleVariance: number;
  /** A pathway's mean is drawn to its cluster's as if it had so many more occupations of the cluster's kind. */
  pathwayShrink: number;
  /** What the pooled logarithms are multiplied by, so that shares are chances. */
  temperature: number;
  /** How much of all chances every cluster shares alike, so that no answers make a place certain. */
  doubt: number;
  /** Chances from which on a first place is called clear, and likely. */
  clearFrom: number;
  likelyFrom: number;
  /** Elements of knowledge that each activity is from, by its key; an activity that is not named is about its scale only. */
  fields: Readonly<Record<string, readonly string[]>>;
};

export const shippedSettings: MatchSettings = shipped;
