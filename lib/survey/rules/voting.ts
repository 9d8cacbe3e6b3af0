/*
 * Why these numbers. Measured on O*NET 29.3: each occupation's own ratings taken as a person, the occupations of its
 * six-digit code left out; how often in 100 its own cluster came first, in the first three, in the first five.
 *
 *                                                    14 clusters (855)   16 clusters (878)
 *   three-letter codes against the clusters' codes     35 66 79
 *   Pearson to the clusters' average interests         45 76 89
 *   nearest 25 by Euclid on interests                  55 82 92
 *   this vote on interests alone                       50 82 94            53 83 92
 *   this vote on interests and subjects                70 92 97            68 92 97
 *   the same, answered by simulated people             57 85 94            53 83 93
 *   the same, interests alone                          36 70 87            38 71 83
 *
 * Simulated people answer the 46 items with noise that leaves scales of five with an alpha of .7. On their answers
 * correlation found 1 in 100 more than Euclid's distance; subjects at 1.5 and 2 were alike and beat 1 by 1; widths from
 * 0.06 to 0.12 differed by less than 1, and interests alone were better with the wider. Over 1,455 real respondents
 * (interests alone) a size power of 0.5 instead of 0 costs 1 in the first three, lowers the most frequent first cluster
 * from 21 to 14 in 100 people, and lifts the rarest from 0.3 to 1.5; read from five items a scale instead of ten the
 * range is 2 to 17.
 */
import type { MatchIndex } from "./match-index";
import type { Profile } from "./scoring";
import { alikeness } from "./vectors";

/** What matching knows of a person; null where a part was skipped or says nothing. */
export type PersonVector = {
  /** R I A S E C, points above or below the person's own level. */
  interests: readonly number[] | null;
  /** One number for each subject item, null where that one is not answered. */
  subjects: readonly (number | null)[] | null;
};

/** Subjects count for one and a half times the interests when all are answered, for less when fewer are. */
export const subjectWeight = 1.5;
/** A vote falls to about a third (1/e) with each such step of alikeness below the most alike occupation. */
export const voteWidth = { withSubjects: 0.09, withoutSubjects: 0.12 };
/**
 * An occupation without knowledge ratings is taken to be as alike in subjects as those with the same alikeness in
 * interests are on average.
 */
const subjectsFromInterests = 0.5;

export type Votes = {
  /** Alikeness, -1 to 1, for each occupation of the index; NaN where it was left out. */
  alike: Float64Array;
  /** Points out of 100, for each cluster and each pathway that an occupation stands in. */
  clusters: Map<string, number>;
  pathways: Map<string, number>;
};

export const personVector = (profile: Profile): PersonVector => ({
  interests: profile.flat ? null : profile.scales.map(({ relative }) => relative),
  subjects: profile.subjects?.map(({ relative }) => relative) ?? null,
});

/** The share of each part in a person's alikeness; both 0 where nothing is known. */
export function partWeights(person: PersonVector): { interests: number; subjects: number } {
  const given = person.subjects?.filter((value) => value !== null) ?? [];
  const tells = given.some((value) => Math.abs(value) > 1e-6);
  const share = person.subjects === null || !tells ? 0 : given.length / person.subjects.length;
  const interests = person.interests === null ? 0 : 1;
  const subjects = share * subjectWeight;
  const whole = interests + subjects;
  return whole === 0 ? { interests: 0, subjects: 0 } : { interests: interests / whole, subjects: subjects / whole };
}

const widthFor = (person: PersonVector): number =>
  partWeights(person).subjects > 0 ? voteWidth.withSubjects : voteWidth.withoutSubjects;

/** How alike a person and a profile are, -1 to 1: the correlations of both parts, weighted. */
export function alikenessTo(
  person: PersonVector,
  weights: { interests: number; subjects: number },
  profile: {
    interests: readonly number[];
    subjects: readonly number[] | null;
    interestWeights?: readonly number[];
    subjectWeights?: readonly number[];
  },
): number {
  const byInterests =
    person.interests === null ? 0 : alikeness(person.interests, profile.interests, profile.interestWeights);
  if (weights.subjects === 0 || person.subjects === null) return byInterests;
  const bySubjects =
    profile.subjects === null
      ? subjectsFromInterests * byInterests
      : alikeness(person.subjects, profile.subjects, profile.subjectWeights);
  return weights.interests * byInterests + weights.subjects * bySubjects;
}

/** Every rated occupation votes, the more alike the louder, for the clusters and pathways that it stands in. */
export function castVotes(index: MatchIndex, person: PersonVector, leaveOut?: ReadonlySet<string>): Votes {
  const weights = partWeights(person);
  const width = widthFor(person);
  const alike = new Float64Array(index.occupations.length);
  let most = -1;
  index.occupations.forEach((occupation, place) => {
    const value = leaveOut?.has(occupation.code) ? NaN : alikenessTo(person, weights, occupation);
    alike[place] = value;
    if (value > most) most = value;
  });
  const clusters = new Map<string, number>();
  const pathways = new Map<string, number>();
  index.occupations.forEach((occupation, place) => {
    const value = alike[place] ?? NaN;
    const vote = Number.isNaN(value) ? 0 : Math.exp((value - most) / width);
    for (const { groupId, kind, worth } of occupation.votes) {
      const to = kind === "cluster" ? clusters : pathways;
      to.set(groupId, (to.get(groupId) ?? 0) + vote * worth);
    }
  });
  return { alike, clusters: outOfHundred(clusters), pathways: outOfHundred(pathways) };
}

function outOfHundred(votes: Map<string, number>): Map<string, number> {
  const whole = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  return new Map([...votes].map(([id, vote]) => [id, whole > 0 ? (100 * vote) / whole : 0]));
}
