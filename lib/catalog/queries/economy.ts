import "server-only";
import { db } from "@/lib/platform/db";
import { type Badges, badgesOf, type Thresholds } from "../rules/badges";
import { type GroupFacts, groupFactsOf } from "../rules/group-facts";
import { getNationalFigures, type NationalFigures } from "./get-national-figures";
import { getSettings } from "./get-settings";

/** Figures of one cluster, pathway or group, with what is high about them. */
export type EconomyFacts = GroupFacts & { badges: Badges };

export type Economy = {
  /** By the id of a cluster, a pathway, or a group of a grouping. */
  facts: Map<string, EconomyFacts>;
  /** Of all jobs in the country. */
  all: NationalFigures;
  thresholds: Thresholds;
};

const figureFields = {
  code: true,
  soc: true,
  projectionFrom: true,
  schoolStage: true,
  employment: true,
  employmentProjected: true,
  openings: true,
  wageMedian: true,
} as const;

const placeFields = { occupationCode: true, clusterId: true, pathwayId: true } as const;

/** The figures of a framework's clusters, or of its groups and all that stands in them. */
export async function getEconomy(frameworkCode: string): Promise<Economy> {
  const groups = await db.clusterGroup.findMany({
    where: { frameworkCode },
    select: {
      id: true,
      members: { select: { clusterId: true } },
      pathways: { select: { pathwayId: true } },
    },
  });
  const clusterIds = groups.flatMap(({ members }) => members.map(({ clusterId }) => clusterId));
  const pathwayIds = groups.flatMap(({ pathways }) => pathways.map(({ pathwayId }) => pathwayId));
  const places = await db.occupationPlace.findMany({
    where: {
      OR: [{ cluster: { frameworkCode } }, { clusterId: { in: clusterIds } }, { pathwayId: { in: pathwayIds } }],
    },
    select: placeFields,
  });
  const wanted = new Set(pathwayIds);
  return figure((put) => {
    for (const { occupationCode, clusterId, pathwayId } of places) {
      put(clusterId, occupationCode);
      if (pathwayId !== null && wanted.has(pathwayId)) put(pathwayId, occupationCode);
    }
    for (const group of groups) {
      const clusters = new Set(group.members.map((member) => member.clusterId));
      const pathways = new Set(group.pathways.map((member) => member.pathwayId));
      for (const { occupationCode, clusterId, pathwayId } of places)
        if (clusters.has(clusterId) || (pathwayId !== null && pathways.has(pathwayId))) put(group.id, occupationCode);
    }
  });
}

/** The figures of one cluster and of each of its pathways. */
export async function getClusterEconomy(clusterId: string): Promise<Economy> {
  const places = await db.occupationPlace.findMany({ where: { clusterId }, select: placeFields });
  return figure((put) => {
    for (const { occupationCode, pathwayId } of places) {
      put(clusterId, occupationCode);
      if (pathwayId !== null) put(pathwayId, occupationCode);
    }
  });
}

async function figure(sort: (put: (id: string, code: string) => void) => void): Promise<Economy> {
  const codes = new Map<string, Set<string>>();
  sort((id, code) => codes.set(id, (codes.get(id) ?? new Set<string>()).add(code)));
  const [occupations, all, thresholds] = await Promise.all([
    db.occupation.findMany({
      where: { code: { in: [...new Set([...codes.values()].flatMap((set) => [...set]))] } },
      select: figureFields,
    }),
    getNationalFigures(),
    getSettings(),
  ]);
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const facts = new Map(
    [...codes].map(([id, own]): [string, EconomyFacts] => {
      const facts = groupFactsOf([...own].flatMap((code) => byCode.get(code) ?? []));
      return [id, { ...facts, badges: badgesOf(facts, thresholds, all) }];
    }),
  );
  return { facts, all, thresholds };
}
