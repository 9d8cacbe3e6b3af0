import { likenessMargin, type Margin, marginOf, roundPoints } from "./margins";
import type { MatchIndex } from "./match-index";
import { standardInterests, standardSubjects } from "./standard";
import { alikenessTo, castVotes, partWeights, type PersonVector, type Votes } from "./voting";

/** Which parts of the answers a result rests on. */
export type Basis = "interests-and-subjects" | "interests" | "subjects" | "nothing";

export type GroupMatch = {
  id: string;
  /** 1 is first. Equal points stand in the order of their ids. */
  rank: number;
  /** Points out of 100 that the occupations gave, the most alike ones by far the most; all clusters share the 100. */
  score: number;
  margin: Margin | null;
  /** Likeness with the stored profile, 0 to 100; null without one. Shown beside the score, decides nothing. */
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
  clusters: GroupMatch[];
  /** Over all clusters; their points share another 100. */
  pathways: PathwayMatch[];
  /** The most alike occupation of each family. */
  occupations: OccupationMatch[];
};

export type MatchOptions = {
  /** Codes that do not vote and are not listed. */
  leaveOut?: ReadonlySet<string>;
  /** How many families are listed; 30 where it is not said. */
  families?: number;
};

/**
 * Ranks one framework's clusters and pathways and the occupations for a person. Groups in which no rated occupation
 * stands are absent: nothing can be said of them. Deterministic, a few milliseconds for the whole catalogue.
 */
export function matchPerson(index: MatchIndex, person: PersonVector, options: MatchOptions = {}): MatchResult {
  const votes = castVotes(index, person, options.leaveOut);
  return {
    basis: basisOf(person),
    clusters: rankGroups(index, person, votes.clusters),
    pathways: rankGroups(index, person, votes.pathways).map((match) => ({
      ...match,
      clusterId: index.clusterOfPathway.get(match.id) ?? "",
    })),
    occupations: rankOccupations(index, person, votes, options.families ?? 30),
  };
}

/** The person that an occupation's own ratings would be, to measure the method with; null where it is not rated. */
export function personFromRatings(
  index: MatchIndex,
  ratings: { interests: readonly number[] | null; knowledge: readonly number[] | null },
): PersonVector | null {
  if (ratings.interests === null) return null;
  return {
    interests: standardInterests(index.standard, ratings.interests),
    subjects: ratings.knowledge === null ? null : standardSubjects(index.standard, ratings.knowledge),
  };
}

export function basisOf(person: PersonVector): Basis {
  const weights = partWeights(person);
  if (weights.interests > 0 && weights.subjects > 0) return "interests-and-subjects";
  if (weights.interests > 0) return "interests";
  return weights.subjects > 0 ? "subjects" : "nothing";
}

/** Likeness as it is shown: 0 to 100, nothing below 0. */
export const likeness = (alike: number): number => roundPoints(Math.max(0, alike) * 100);

const byPoints = (a: { id: string; points: number }, b: { id: string; points: number }) =>
  b.points - a.points || (a.id < b.id ? -1 : 1);

function rankGroups(index: MatchIndex, person: PersonVector, votes: ReadonlyMap<string, number>): GroupMatch[] {
  const weights = partWeights(person);
  const ranked = [...votes].map(([id, vote]) => ({ id, points: roundPoints(vote) })).sort(byPoints);
  return ranked.map(({ id, points }, place) => {
    const profile = index.profiles.get(id);
    return {
      id,
      rank: place + 1,
      score: points,
      margin: marginOf(points, ranked[place + 1]?.points),
      fit: profile === undefined ? null : likeness(alikenessTo(person, weights, profile)),
    };
  });
}

const similarAtMost = 5;

function rankOccupations(index: MatchIndex, person: PersonVector, votes: Votes, families: number): OccupationMatch[] {
  const ranked = index.occupations
    .flatMap(({ code, family }, place) => {
      const alike = votes.alike[place] ?? NaN;
      return Number.isNaN(alike) ? [] : [{ id: code, family, points: alike }];
    })
    .sort(byPoints);
  const byFamily = new Map<string, { first: (typeof ranked)[number]; others: typeof ranked }>();
  for (const occupation of ranked) {
    const known = byFamily.get(occupation.family);
    if (known === undefined) byFamily.set(occupation.family, { first: occupation, others: [] });
    else known.others.push(occupation);
  }
  const firsts = [...byFamily.values()];
  return firsts.slice(0, families).map(({ first, others }, place) => {
    const next = firsts[place + 1];
    return {
      code: first.id,
      family: first.family,
      rank: place + 1,
      score: likeness(first.points),
      margin: likenessMargin(likeness(first.points), next && likeness(next.first.points)),
      similar: others.slice(0, similarAtMost).map(({ id }) => id),
    };
  });
}
