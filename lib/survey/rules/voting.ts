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
/** A cluster's votes are divided by its size to this power: 0 favours large clusters, 1 small ones. */
export const sizePower = 0.5;
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

export const widthFor = (person: PersonVector): number =>
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
  const give = (to: Map<string, number>, id: string, vote: number) =>
    to.set(id, (to.get(id) ?? 0) + vote / (index.sizes.get(id) ?? 1) ** sizePower);
  index.occupations.forEach((occupation, place) => {
    const value = alike[place] ?? NaN;
    const vote = Number.isNaN(value) ? 0 : Math.exp((value - most) / width);
    for (const { clusterId, pathwayId, weight } of occupation.memberships) {
      give(clusters, clusterId, vote * weight);
      if (pathwayId !== null) give(pathways, pathwayId, vote * weight);
    }
  });
  return { alike, clusters: outOfHundred(clusters), pathways: outOfHundred(pathways) };
}

function outOfHundred(votes: Map<string, number>): Map<string, number> {
  const whole = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  return new Map([...votes].map(([id, vote]) => [id, whole > 0 ? (100 * vote) / whole : 0]));
}
