import { type Certainty, certaintyOf } from "./certainty";
import type { PersonVector } from "./features";
import { likenessMargin, type Margin, marginOf, roundPoints } from "./margins";
import { type MatchIndex, type MatchOccupation, rawFeatures } from "./match-index";
import { castVotes, type Votes } from "./voting";

/** Which parts of the answers a result rests on. */
export type Basis =
  | "interests-subjects-and-skills"
  | "interests-and-subjects"
  | "interests-and-skills"
  | "subjects-and-skills"
  | "interests"
  | "subjects"
  | "skills"
  | "nothing";

export type GroupMatch = {
  id: string;
  /** 1 is first. Equal points stand in the order of their ids. */
  rank: number;
  /** Points out of 100 that all clusters (or all pathways) share: the chance that this is the own one, calibrated. */
  score: number;
  margin: Margin | null;
  /** Likeness with the mean of its occupations, 0 to 100. Shown beside the score, decides nothing. */
  fit: number | null;
};
export type PathwayMatch = GroupMatch & { clusterId: string };

export type OccupationMatch = {
  code: string;
  family: string;
  rank: number;
  /** Likeness, 0 to 100: 100 is the same shape of profile, 0 is none or the opposite. */
  score: number;
  margin: Margin | null;
  /** The next most alike of the same family, at most five codes. */
  similar: string[];
};

export type MatchResult = {
  basis: Basis;
  /** How far the order of the clusters can be trusted. */
  certainty: Certainty;
  clusters: GroupMatch[];
  /** Over all clusters; their points share another 100. */
  pathways: PathwayMatch[];
  /** The most alike occupation of each family. */
  occupations: OccupationMatch[];
};

export type MatchOptions = {
  /** How many families are listed; 30 where it is not said. */
  families?: number;
};

/**
 * Ranks one framework's clusters and pathways and the occupations for a person. Groups in which no rated occupation
 * stands are absent: nothing can be said of them. Deterministic, about a millisecond for the whole catalogue.
 */
export function matchPerson(index: MatchIndex, person: PersonVector, options: MatchOptions = {}): MatchResult {
  const votes = castVotes(index, person);
  const basis = basisOf(person);
  const groups = rankGroups(index, votes);
  return {
    basis,
    certainty: certaintyOf(groups.clusters, basis !== "nothing", index.settings),
    ...groups,
    occupations: rankOccupations(index, votes, options.families ?? 30),
  };
}

/** The person that an occupation's own ratings would be, to measure the method with; null where it is not rated. */
export function personFromRatings(
  index: MatchIndex,
  ratings: Pick<MatchOccupation, "interests" | "knowledge" | "skills">,
): PersonVector | null {
  if (ratings.interests === null) return null;
  const values = rawFeatures(index.layout, ratings).map(
    (value, place) => (value - index.means[place]!) / index.spreads[place]!,
  );
  const parts = {
    interests: true,
    subjects: ratings.knowledge !== null && index.layout.partOf.includes(1),
    skills: ratings.skills !== null && index.layout.partOf.includes(2),
  };
  return { of: "ratings", values, parts };
}

const bases: Record<string, Basis> = {
  true_true_true: "interests-subjects-and-skills",
  true_true_false: "interests-and-subjects",
  true_false_true: "interests-and-skills",
  true_false_false: "interests",
  false_true_true: "subjects-and-skills",
  false_true_false: "subjects",
  false_false_true: "skills",
};
export const basisOf = ({ parts }: PersonVector): Basis =>
  bases[[parts.interests, parts.subjects, parts.skills].join("_")] ?? "nothing";

/** Likeness as it is shown: 0 to 100, nothing below 0. */
export const likeness = (alike: number): number => roundPoints(Math.min(1, Math.max(0, alike)) * 100);

type Ranked = { id: string; points: number };
const byPoints = (a: Ranked, b: Ranked) => b.points - a.points || (a.id < b.id ? -1 : 1);

function rankGroups({ groups, clusterCount }: MatchIndex, { chances, fits }: Votes) {
  const all = groups.map(({ id, parent }, group) => ({
    id,
    points: roundPoints(100 * chances[group]!),
    fit: likeness(fits[group]!),
    clusterId: groups[parent]?.id ?? "",
  }));
  const ranked = (list: typeof all) => {
    const sorted = list.sort(byPoints);
    return sorted.map(({ id, points, fit, clusterId }, place) => ({
      clusterId,
      match: { id, rank: place + 1, score: points, margin: marginOf(points, sorted[place + 1]?.points), fit },
    }));
  };
  return {
    clusters: ranked(all.slice(0, clusterCount)).map(({ match }): GroupMatch => match),
    pathways: ranked(all.slice(clusterCount)).map(({ match, clusterId }): PathwayMatch => ({ ...match, clusterId })),
  };
}

const similarAtMost = 5;

function rankOccupations(index: MatchIndex, { alike }: Votes, families: number): OccupationMatch[] {
  // Occupations stand by code, so that equal ones keep the order of their codes.
  const nearer = (a: number, b: number) => alike[b]! - alike[a]! || a - b;
  const firsts = index.families
    .map((members) => ({ members, first: members.reduce((one, other) => (nearer(one, other) <= 0 ? one : other)) }))
    .sort((a, b) => nearer(a.first, b.first));
  const pointsOf = (place: number) => likeness(alike[firsts[place]!.first]!);
  return firsts.slice(0, families).map(({ first, members }, place) => {
    const { code, family } = index.occupations[first]!;
    const others = members.filter((other) => other !== first).sort(nearer);
    return {
      code,
      family,
      rank: place + 1,
      score: pointsOf(place),
      margin: likenessMargin(pointsOf(place), place + 1 < firsts.length ? pointsOf(place + 1) : undefined),
      similar: others.slice(0, similarAtMost).map((other) => index.occupations[other]!.code),
    };
  });
}
