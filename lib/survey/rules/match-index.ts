import type { SubjectItem } from "./instrument";
import { inUnits, placesOf, type Standard, standardInterests, standardOf, standardSubjects } from "./standard";
import { mean } from "./vectors";

/** An occupation as the catalogue rates it. */
export type MatchOccupation = {
  code: string;
  /** Six ratings, R I A S E C; null where O*NET has none: such an occupation is never matched. */
  interests: readonly number[] | null;
  /** Importance of each knowledge element, in the order of `knowledgeIds`; null where not rated. */
  knowledge: readonly number[] | null;
  /** Where it stands in one framework. Weights are shares of one vote and are brought to a sum of 1. */
  memberships: readonly Membership[];
  /** Occupations of one family take one line in a list; see `jobFamily`. */
  family: string;
};
export type Membership = { clusterId: string; pathwayId: string | null; weight: number };

/** The stored profile of a cluster or pathway: mean and spread of its rated occupations, in O*NET's units. */
export type GroupProfile = {
  id: string;
  interestMean: readonly number[];
  interestSpread: readonly number[];
  /** Empty where no occupation has knowledge ratings. */
  knowledgeMean: readonly number[];
  knowledgeSpread: readonly number[];
};

export type IndexedOccupation = {
  code: string;
  family: string;
  interests: readonly number[];
  /** One number for each subject item; null where knowledge is not rated. */
  subjects: readonly number[] | null;
  votes: readonly Vote[];
};
/** What one whole vote of an occupation is worth to a place it stands in, after the correction for size. */
export type Vote = { groupId: string; kind: "cluster" | "pathway"; worth: number };
export type IndexedGroup = {
  id: string;
  interests: readonly number[];
  interestWeights: readonly number[];
  subjects: readonly number[] | null;
  subjectWeights: readonly number[];
};
export type MatchIndex = {
  standard: Standard;
  /** Sorted by code. */
  occupations: readonly IndexedOccupation[];
  clusterOfPathway: ReadonlyMap<string, string>;
  profiles: ReadonlyMap<string, IndexedGroup>;
};

/** A group's votes are divided by its size (in whole votes) to this power: 0 favours large groups, 1 small ones. */
export const sizePower = 0.5;

/** The family of an O*NET-SOC code: its first four digits ("25-10" holds half of the postsecondary teachers). */
export const jobFamily = (code: string): string => code.slice(0, 5);

/**
 * Makes one framework's occupations ready for matching; do it once for each release of the catalogue. Occupations
 * without interest ratings are left out. Throws where a subject names an element that `knowledgeIds` does not have.
 */
export function indexOccupations(input: {
  occupations: readonly MatchOccupation[];
  profiles: readonly GroupProfile[];
  /** Element ids of the knowledge rows, in their order. */
  knowledgeIds: readonly string[];
  subjects: readonly SubjectItem[];
}): MatchIndex {
  const rated = input.occupations
    .flatMap((occupation) =>
      occupation.interests === null ? [] : [{ ...occupation, interests: occupation.interests }],
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const standard = standardOf(
    rated.map(({ interests }) => interests),
    rated.flatMap(({ knowledge }) => (knowledge === null ? [] : [knowledge])),
    placesOf(input.subjects, input.knowledgeIds),
  );
  const shares = rated.map(({ memberships }) => sharesOf(memberships));
  const sizes = sizesOf(shares.flat());
  const occupations = rated.map(({ code, family, interests, knowledge }, place) => ({
    code,
    family,
    interests: standardInterests(standard, interests),
    subjects: knowledge === null ? null : standardSubjects(standard, knowledge),
    votes: (shares[place] ?? []).map(({ groupId, kind, share }) => ({
      groupId,
      kind,
      worth: share / (sizes.get(groupId) ?? 1) ** sizePower,
    })),
  }));
  const clusterOfPathway = new Map(
    rated.flatMap(({ memberships }) =>
      memberships.flatMap(({ clusterId, pathwayId }) => (pathwayId === null ? [] : [[pathwayId, clusterId] as const])),
    ),
  );
  const profiles = new Map(input.profiles.map((profile) => [profile.id, indexProfile(standard, profile)]));
  return { standard, occupations, clusterOfPathway, profiles };
}

type Share = { groupId: string; kind: Vote["kind"]; share: number };

/** One occupation's vote, shared out over its places; a cluster gets what its pathways get together. */
function sharesOf(memberships: readonly Membership[]): Share[] {
  const whole = memberships.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<string, Share>();
  const add = (groupId: string, kind: Vote["kind"], weight: number) => {
    if (weight <= 0) return;
    shares.set(groupId, { groupId, kind, share: (shares.get(groupId)?.share ?? 0) + weight / whole });
  };
  for (const { clusterId, pathwayId, weight } of memberships) {
    add(clusterId, "cluster", weight);
    if (pathwayId !== null) add(pathwayId, "pathway", weight);
  }
  return [...shares.values()];
}

function sizesOf(shares: readonly Share[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { groupId, share } of shares) sizes.set(groupId, (sizes.get(groupId) ?? 0) + share);
  return sizes;
}

/** Where a cluster's occupations agree, a difference says more: a place counts by one over its spread, capped. */
const narrowest = 0.3;

function indexProfile(standard: Standard, profile: GroupProfile): IndexedGroup {
  const knowledgeSpreads = inUnits(profile.knowledgeSpread, [], standard.knowledgeSpreads);
  const interestSpreads = inUnits(profile.interestSpread, [], standard.interestSpreads);
  const weightOf = (width: number) => 1 / Math.max(narrowest, width);
  return {
    id: profile.id,
    interests: standardInterests(standard, profile.interestMean),
    interestWeights: interestSpreads.map(weightOf),
    subjects: profile.knowledgeMean.length === 0 ? null : standardSubjects(standard, profile.knowledgeMean),
    subjectWeights: standard.subjectPlaces.map((places) =>
      weightOf(mean(places.map((place) => knowledgeSpreads[place] ?? 1))),
    ),
  };
}
