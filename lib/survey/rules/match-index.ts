import type { Pattern } from "./answer-pattern";
import { type Layout, layoutOf, type Question, questionsOf } from "./features";
import { type Gaussian, fitGaussian } from "./gaussian";
import type { Instrument } from "./instrument";
import { type MatchSettings, shippedSettings } from "./match-settings";
import { directionsOf } from "./directions";
import { centred, mean, spread } from "./vectors";

/** An occupation as the catalogue rates it. */
export type MatchOccupation = {
  code: string;
  /** Six ratings, R I A S E C; null where O*NET has none: such an occupation is never matched. */
  interests: readonly number[] | null;
  /** Importance of each knowledge element, in the order of `knowledgeIds`; null where not rated. */
  knowledge: readonly number[] | null;
  /** Importance of each skill, in the order of `skillIds`; null where not rated. */
  skills: readonly number[] | null;
  /** Where it stands in one framework. Weights are shares of one vote and are brought to a sum of 1. */
  memberships: readonly Membership[];
  /** Occupations of one family take one line in a list; see `jobFamily`. */
  family: string;
};
export type Membership = { clusterId: string; pathwayId: string | null; weight: number };

export type IndexedOccupation = {
  code: string;
  family: string;
  /** Whether each part is rated: interests always are. */
  rated: readonly [boolean, boolean, boolean];
};
/** The share of one occupation's vote that a place gets. */
export type Share = { occupation: number; share: number };
export type IndexedGroup = {
  id: string;
  kind: "cluster" | "pathway";
  /** Place of a pathway's cluster among the groups; -1 for a cluster. */
  parent: number;
  shares: readonly Share[];
  /** Whole votes: the sum of its shares. */
  size: number;
};
export type MatchIndex = {
  settings: MatchSettings;
  layout: Layout;
  /** In the order of the instrument; weights are such that an answer spreads by 1 over all occupations. */
  questions: readonly Question[];
  /** How ratings are standardised: mean and spread of each feature over all occupations. */
  means: Float64Array;
  spreads: Float64Array;
  /** Sorted by code. */
  occupations: readonly IndexedOccupation[];
  /** Places of the occupations of each family. */
  families: readonly (readonly number[])[];
  /** One row of standardised features for each occupation; 0 where a part is not rated. */
  features: Float64Array;
  /** The same, each part around 0 with length 1; and of the groups' means. */
  directions: Float64Array;
  groupDirections: Float64Array;
  /** Clusters first, by id; then pathways, cluster by cluster. */
  groups: readonly IndexedGroup[];
  clusterCount: number;
  gaussian: Gaussian;
  /** What depends only on which items were answered, kept for the next person; newest last. */
  patterns: Map<string, Pattern>;
};

/** The family of an O*NET-SOC code: its first four digits ("25-10" holds half of the postsecondary teachers). */
export const jobFamily = (code: string): string => code.slice(0, 5);

/**
 * Makes one framework's occupations ready for matching with one instrument; do it once for each release of the
 * catalogue. Occupations without interest ratings are left out. Throws where an item names an unknown element.
 */
export function indexOccupations(input: {
  occupations: readonly MatchOccupation[];
  /** Element ids of the rows of ratings, in their order. */
  knowledgeIds: readonly string[];
  skillIds: readonly string[];
  instrument: Instrument;
  settings?: MatchSettings;
}): MatchIndex {
  const settings = input.settings ?? shippedSettings;
  const layout = layoutOf(input.knowledgeIds, input.skillIds);
  const rated = input.occupations
    .filter(({ interests }) => interests !== null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const raw = rated.map((occupation) => rawFeatures(layout, occupation));
  const { means, spreads } = standardOf(layout, raw);
  const features = new Float64Array(raw.length * layout.count);
  raw.forEach((row, occupation) => {
    for (let place = 0; place < layout.count; place++) {
      const value = (row[place]! - means[place]!) / spreads[place]!;
      features[occupation * layout.count + place] = Number.isNaN(value) ? 0 : value;
    }
  });
  const { groups, clusterCount } = groupsOf(rated);
  const occupations = rated.map(({ code, family, knowledge, skills }): IndexedOccupation => ({
    code,
    family,
    rated: [true, knowledge !== null, skills !== null],
  }));
  const gaussian = fitGaussian({ layout, features, occupations, groups, clusterCount, settings });
  const asked = questionsOf(input.instrument, [...input.knowledgeIds, ...input.skillIds], settings);
  return {
    settings,
    layout,
    questions: withStandardWeights(asked, layout, features, occupations),
    means,
    spreads,
    occupations,
    families: familiesOf(occupations),
    features,
    directions: directionsOf(layout, features),
    groupDirections: directionsOf(layout, gaussian.means),
    groups,
    clusterCount,
    gaussian,
    patterns: new Map<string, Pattern>(),
  };
}

/** What a question asks about spreads by 1 over the occupations that are rated on all of it. */
function withStandardWeights(
  questions: readonly Question[],
  { count, partOf }: Layout,
  features: Float64Array,
  occupations: readonly IndexedOccupation[],
): Question[] {
  return questions.map((question) => {
    const asked = occupations.flatMap(({ rated }, occupation) =>
      question.loads.every(({ feature }) => rated[partOf[feature]!])
        ? question.loads.reduce((sum, { feature, weight }) => sum + weight * features[occupation * count + feature]!, 0)
        : [],
    );
    const width = spread(asked) || 1;
    return { ...question, loads: question.loads.map(({ feature, weight }) => ({ feature, weight: weight / width })) };
  });
}

function familiesOf(occupations: readonly IndexedOccupation[]): number[][] {
  const families = new Map<string, number[]>();
  occupations.forEach(({ family }, place) => families.set(family, [...(families.get(family) ?? []), place]));
  return [...families.values()];
}

type Ratings = Pick<MatchOccupation, "interests" | "knowledge" | "skills">;

/** Interests as a shape (around the occupation's own mean), other ratings as they are; NaN where not rated. */
export function rawFeatures({ count, partOf }: Layout, ratings: Ratings): Float64Array {
  const rows = [ratings.interests && centred(ratings.interests), ratings.knowledge, ratings.skills];
  return Float64Array.from({ length: count }, (_, place) => {
    const part = partOf[place]!;
    return rows[part]?.[place - partOf.indexOf(part)] ?? NaN;
  });
}

function standardOf(layout: Layout, raw: readonly Float64Array[]) {
  const column = (place: number) => raw.map((row) => row[place]!).filter((value) => !Number.isNaN(value));
  const places = Array.from({ length: layout.count }, (_, place) => column(place));
  return {
    means: Float64Array.from(places, mean),
    spreads: Float64Array.from(places, (values) => spread(values) || 1),
  };
}

function groupsOf(rated: readonly MatchOccupation[]): { groups: IndexedGroup[]; clusterCount: number } {
  const clusters = new Map<string, Map<number, number>>();
  const pathways = new Map<string, Map<number, number>>();
  const clusterOf = new Map<string, string>();
  const add = (groups: typeof clusters, id: string, occupation: number, share: number) => {
    const shares = groups.get(id) ?? new Map<number, number>();
    groups.set(id, shares.set(occupation, (shares.get(occupation) ?? 0) + share));
  };
  rated.forEach(({ memberships }, occupation) => {
    const whole = memberships.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
    for (const { clusterId, pathwayId, weight } of memberships) {
      if (weight <= 0) continue;
      add(clusters, clusterId, occupation, weight / whole);
      if (pathwayId === null) continue;
      add(pathways, pathwayId, occupation, weight / whole);
      clusterOf.set(pathwayId, clusterId);
    }
  });
  const sorted = (groups: typeof clusters) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const first = sorted(clusters);
  const places = new Map(first.map(([id], place) => [id, place]));
  const indexed = (kind: IndexedGroup["kind"], [id, shares]: [string, Map<number, number>]): IndexedGroup => {
    const list = [...shares].map(([occupation, share]) => ({ occupation, share }));
    const parent = kind === "cluster" ? -1 : places.get(clusterOf.get(id) ?? "")!;
    return { id, kind, parent, shares: list, size: list.reduce((sum, { share }) => sum + share, 0) };
  };
  const groups = [
    ...first.map((entry) => indexed("cluster", entry)),
    ...sorted(pathways)
      .map((entry) => indexed("pathway", entry))
      .sort((a, b) => a.parent - b.parent),
  ];
  return { groups, clusterCount: first.length };
}
