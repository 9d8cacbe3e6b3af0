import type { SubjectItem } from "./instrument";
import { centred, mean, spread } from "./vectors";

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

/** How ratings are made comparable with answers: around 0 within one profile, in units of the spread over occupations. */
export type Standard = {
  interestMeans: readonly number[];
  interestSpreads: readonly number[];
  knowledgeMeans: readonly number[];
  knowledgeSpreads: readonly number[];
  /** For each subject item, the places of its elements in a knowledge row. */
  subjectPlaces: readonly (readonly number[])[];
  subjectMeans: readonly number[];
  subjectSpreads: readonly number[];
};

export type IndexedOccupation = {
  code: string;
  family: string;
  interests: readonly number[];
  /** One number for each subject item; null where knowledge is not rated. */
  subjects: readonly number[] | null;
  memberships: readonly Membership[];
};
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
  /** How many whole votes each cluster's and pathway's occupations hold. */
  sizes: ReadonlyMap<string, number>;
  clusterOfPathway: ReadonlyMap<string, string>;
  profiles: ReadonlyMap<string, IndexedGroup>;
};

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
  const sizes = new Map<string, number>();
  const clusterOfPathway = new Map<string, string>();
  const occupations = rated.map(({ code, family, interests, knowledge, memberships }) => {
    const whole = memberships.reduce((sum, { weight }) => sum + weight, 0);
    const shares = whole > 0 ? memberships.map((place) => ({ ...place, weight: place.weight / whole })) : [];
    for (const { clusterId, pathwayId, weight } of shares) {
      sizes.set(clusterId, (sizes.get(clusterId) ?? 0) + weight);
      if (pathwayId === null) continue;
      sizes.set(pathwayId, (sizes.get(pathwayId) ?? 0) + weight);
      clusterOfPathway.set(pathwayId, clusterId);
    }
    return {
      code,
      family,
      interests: standardInterests(standard, interests),
      subjects: knowledge === null ? null : standardSubjects(standard, knowledge),
      memberships: shares,
    };
  });
  const profiles = new Map(input.profiles.map((profile) => [profile.id, indexProfile(standard, profile)]));
  return { standard, occupations, sizes, clusterOfPathway, profiles };
}

/** Six ratings of 1 to 7 as the shape of a profile: how far each scale stands out, compared with other occupations. */
export const standardInterests = (standard: Standard, ratings: readonly number[]): number[] =>
  centred(inUnits(centred(ratings), standard.interestMeans, standard.interestSpreads));

/** Knowledge ratings as one number for each subject item: the mean of its elements, standing out or not. */
export const standardSubjects = (standard: Standard, ratings: readonly number[]): number[] =>
  centred(inUnits(subjectMeansOf(standard, ratings), standard.subjectMeans, standard.subjectSpreads));

type Scaling = Pick<Standard, "knowledgeMeans" | "knowledgeSpreads" | "subjectPlaces">;
const subjectMeansOf = (scaling: Scaling, ratings: readonly number[]): number[] => {
  const elements = inUnits(ratings, scaling.knowledgeMeans, scaling.knowledgeSpreads);
  return scaling.subjectPlaces.map((places) => mean(places.map((place) => elements[place] ?? 0)));
};

const inUnits = (values: readonly number[], means: readonly number[], spreads: readonly number[]): number[] =>
  values.map((value, place) => (value - (means[place] ?? 0)) / (spreads[place] || 1));

const columns = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));

function standardOf(
  interests: readonly (readonly number[])[],
  knowledge: readonly (readonly number[])[],
  subjectPlaces: readonly (readonly number[])[],
): Standard {
  const interestColumns = columns(interests.map(centred));
  const knowledgeColumns = columns(knowledge);
  const scaling = {
    knowledgeMeans: knowledgeColumns.map(mean),
    knowledgeSpreads: knowledgeColumns.map(spread),
    subjectPlaces,
  };
  const subjectColumns = columns(knowledge.map((ratings) => subjectMeansOf(scaling, ratings)));
  return {
    ...scaling,
    interestMeans: interestColumns.map(mean),
    interestSpreads: interestColumns.map(spread),
    subjectMeans: subjectColumns.map(mean),
    subjectSpreads: subjectColumns.map(spread),
  };
}

function placesOf(subjects: readonly SubjectItem[], knowledgeIds: readonly string[]): number[][] {
  return subjects.map(({ id, elements }) =>
    elements.map((element) => {
      const place = knowledgeIds.indexOf(element);
      if (place < 0) throw new Error(`Subject ${id} stands for ${element}, which is no known kind of knowledge`);
      return place;
    }),
  );
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
