import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { SavedKind, SchoolStage } from "@/prisma/generated/enums";
import { likenessMargin, type Margin, marginOf, roundPoints, tooCloseLikeness, tooCloseShare } from "./margins";

/** What a person asks of the order of their matches; nothing of it changes what was scored. */
export type Wishes = {
  /** The most schooling that they are ready for; null is any. */
  horizon: SchoolStage | null;
  /** Matches that they set aside ("not for me"). */
  notForMe: readonly { kind: SavedKind; targetId: string }[];
  /** Where the fit is too close to call, more openings go first. */
  openingsFirst: boolean;
};

/** What the catalogue knows; null is unknown. */
export type OrderFacts = {
  stageOf: (code: string) => SchoolStage | null;
  /** All occupations of a cluster or pathway. */
  occupationsOf: (groupId: string) => readonly string[];
  /** Openings a year of a cluster, pathway or occupation. */
  openingsOf: (id: string) => number | null;
};

type Ranked = { rank: number; score: number; margin: Margin | null };
type Group = Ranked & { id: string };
type Pathway = Group & { clusterId: string };
type Occupation = Ranked & { code: string };

export type Ordered<C extends Group, P extends Pathway, O extends Occupation> = {
  clusters: C[];
  pathways: P[];
  /** `beyond`: it asks for more schooling than the horizon. */
  occupations: (O & { beyond: boolean })[];
  setAside: { clusters: C[]; pathways: P[]; occupations: O[] };
};

const isBeyond = (stage: SchoolStage | null, horizon: SchoolStage | null): boolean =>
  stage !== null && horizon !== null && schoolStages.indexOf(stage) > schoolStages.indexOf(horizon);

/**
 * Puts stored matches into the order that a person asks for; pure, and the stored order where they ask for nothing.
 * Horizon: the points of a group count for the share of its occupations that ask for no more schooling (unknown counts
 * as reachable) and share 100 again; occupations that ask for more go behind the others. Set aside: out of the lists,
 * a cluster with its pathways. Openings first: only among neighbours whose fit is too close to call (`margins.ts`).
 * Ranks and margins are those of the new order.
 */
export function rerank<C extends Group, P extends Pathway, O extends Occupation>(
  matches: { clusters: readonly C[]; pathways: readonly P[]; occupations: readonly O[] },
  wishes: Wishes,
  facts: OrderFacts,
): Ordered<C, P, O> {
  const isAside = (kind: SavedKind, id: string) =>
    wishes.notForMe.some((each) => each.kind === kind && each.targetId === id);
  const asks = wishes.horizon !== null || wishes.notForMe.length > 0 || wishes.openingsFirst;
  const [clusters, clustersAside] = split(withinReach(matches.clusters, wishes.horizon, facts), ({ id }) =>
    isAside("CLUSTER", id),
  );
  const [pathways, pathwaysAside] = split(
    withinReach(matches.pathways, wishes.horizon, facts),
    ({ id, clusterId }) => isAside("PATHWAY", id) || isAside("CLUSTER", clusterId),
  );
  const [occupations, occupationsAside] = split(matches.occupations, ({ code }) => isAside("OCCUPATION", code));
  const judged = occupations.map((match) => ({
    ...match,
    beyond: isBeyond(facts.stageOf(match.code), wishes.horizon),
  }));
  const near = byOpenings(
    judged.filter(({ beyond }) => !beyond),
    wishes,
    ({ code }) => facts.openingsOf(code),
    nearLikeness,
  );
  const far = byOpenings(
    judged.filter(({ beyond }) => beyond),
    wishes,
    ({ code }) => facts.openingsOf(code),
    nearLikeness,
  );
  const groups = <Match extends Group>(list: Match[]) =>
    placed(
      byOpenings(list, wishes, ({ id }) => facts.openingsOf(id), nearPoints),
      marginOf,
    );
  return {
    clusters: asks ? groups(clusters) : [...matches.clusters],
    pathways: asks ? groups(pathways) : [...matches.pathways],
    occupations: asks ? placed([...near, ...far], likenessMargin) : judged,
    setAside: {
      clusters: clustersAside,
      pathways: pathwaysAside.filter(({ id }) => isAside("PATHWAY", id)),
      occupations: occupationsAside,
    },
  };
}

/** The groups with the points that the horizon leaves them, the most first. */
function withinReach<Match extends Group>(
  list: readonly Match[],
  horizon: SchoolStage | null,
  { stageOf, occupationsOf }: OrderFacts,
): Match[] {
  if (horizon === null) return [...list];
  const left = list.map((match) => {
    const codes = occupationsOf(match.id);
    const reachable = codes.filter((code) => !isBeyond(stageOf(code), horizon)).length;
    return { match, points: codes.length === 0 ? match.score : (match.score * reachable) / codes.length };
  });
  const before = list.reduce((sum, { score }) => sum + score, 0);
  const after = left.reduce((sum, { points }) => sum + points, 0);
  return left
    .map(({ match, points }) => ({ ...match, score: after > 0 ? roundPoints((points * before) / after) : 0 }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
}

const nearPoints = (first: number, score: number) => score >= tooCloseShare * first;
const nearLikeness = (first: number, score: number) => first - score < tooCloseLikeness;

/** Sorts by openings inside each run of matches that are too close to its first; unknown openings come last. */
function byOpenings<Match extends Ranked>(
  list: Match[],
  { openingsFirst }: Wishes,
  openingsOf: (match: Match) => number | null,
  isNear: (first: number, score: number) => boolean,
): Match[] {
  if (!openingsFirst) return list;
  const runs: Match[][] = [];
  for (const match of list) {
    const run = runs.at(-1);
    if (run?.[0] && isNear(run[0].score, match.score)) run.push(match);
    else runs.push([match]);
  }
  return runs.flatMap((run) => [...run].sort((a, b) => (openingsOf(b) ?? -1) - (openingsOf(a) ?? -1)));
}

const placed = <Match extends Ranked>(
  list: readonly Match[],
  margin: (points: number, next: number | undefined) => Margin | null,
): Match[] => {
  return list.map((match, place) => {
    const next = list[place + 1]?.score;
    // Behind a match that went first for another reason than its fit there is no lead to tell of.
    return {
      ...match,
      rank: place + 1,
      margin: next !== undefined && next > match.score ? null : margin(match.score, next),
    };
  });
};

function split<Item>(list: readonly Item[], isOut: (item: Item) => boolean): [Item[], Item[]] {
  return [list.filter((item) => !isOut(item)), list.filter(isOut)];
}
