import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { lineNumbers } from "../rules/line-numbers";
import { pathwayNeighbours } from "../rules/pathway-neighbours";
import { trafficFields } from "./occupation-places";

export type NearPathway = {
  id: string;
  title: string;
  letter: string;
  line: number;
  cluster: { id: string; title: string; hue: string; mark: string };
};

export type PathwayNeighbourName = NearPathway & {
  /** Skills and knowledge that stand out in both, by name; one name can be both. */
  shared: string[];
};

const clusterFields = { id: true, titleEn: true, titleEs: true, hue: true, mark: true, ...trafficFields } as const;

type Row = {
  id: string;
  titleEn: string;
  titleEs: string;
  letter: string;
  cluster: {
    id: string;
    titleEn: string;
    titleEs: string;
    hue: string;
    mark: string;
    pathways: { id: string; occupationCount: number }[];
  };
};

const toNearPathway = (es: boolean, { id, titleEn, titleEs, letter, cluster }: Row): NearPathway => ({
  id,
  title: es ? titleEs : titleEn,
  letter,
  line: lineNumbers(cluster.pathways).get(id) ?? 1,
  cluster: { id: cluster.id, title: es ? cluster.titleEs : cluster.titleEn, hue: cluster.hue, mark: cluster.mark },
});

/** The pathways of other clusters of the same framework whose skills and knowledge are most like these, nearest first. */
export async function listPathwayNeighbours(locale: Locale, pathwayId: string): Promise<PathwayNeighbourName[]> {
  const frameworkCode = pathwayId.split("/")[0]!;
  const [rows, elements] = await Promise.all([
    db.pathway.findMany({
      // Without occupations of its own a profile is only borrowed from a neighbour.
      where: { cluster: { frameworkCode }, nearOf: null },
      select: {
        id: true,
        clusterId: true,
        titleEn: true,
        titleEs: true,
        letter: true,
        skillMean: true,
        knowledgeMean: true,
        cluster: { select: clusterFields },
      },
    }),
    db.element.findMany({ where: { kind: { in: ["SKILL", "KNOWLEDGE"] } } }),
  ]);
  const es = locale === "es";
  const byId = new Map(rows.map((row) => [row.id, row]));
  const names = new Map(elements.map((e) => [`${e.kind} ${e.position}`, es ? e.titleEs : e.titleEn]));
  return pathwayNeighbours(
    pathwayId,
    rows.map(({ id, clusterId, skillMean, knowledgeMean }) => ({
      id,
      clusterId,
      SKILL: skillMean,
      KNOWLEDGE: knowledgeMean,
    })),
  ).map(({ id, shared }) => ({
    ...toNearPathway(es, byId.get(id)!),
    shared: [...new Set(shared.flatMap(({ kind, position }) => names.get(`${kind} ${position}`) ?? []))],
  }));
}

export type PathwayCounterpart = NearPathway & { frameworkTitle: string; shared: number };

/** At most two pathways of each other framework that have the most occupations in common with this one. */
export async function listPathwayCounterparts(locale: Locale, pathwayId: string): Promise<PathwayCounterpart[]> {
  const frameworkCode = pathwayId.split("/")[0]!;
  const counts = await db.$queryRaw<{ id: string; shared: number }[]>`
    SELECT id, shared FROM (
      SELECT there."pathwayId" AS id, count(DISTINCT there."occupationCode")::int AS shared,
        row_number() OVER (
          PARTITION BY c."frameworkCode" ORDER BY count(DISTINCT there."occupationCode") DESC, there."pathwayId"
        ) AS place
      FROM "OccupationPlace" here
        JOIN "OccupationPlace" there ON there."occupationCode" = here."occupationCode"
        JOIN "Cluster" c ON c.id = there."clusterId"
      WHERE here."pathwayId" = ${pathwayId} AND there."pathwayId" IS NOT NULL AND c."frameworkCode" <> ${frameworkCode}
      GROUP BY there."pathwayId", c."frameworkCode"
    ) ranked WHERE place <= 2
    ORDER BY shared DESC, id`;
  const rows = await db.pathway.findMany({
    where: { id: { in: counts.map(({ id }) => id) } },
    select: {
      id: true,
      titleEn: true,
      titleEs: true,
      letter: true,
      cluster: { select: { ...clusterFields, framework: { select: { titleEn: true, titleEs: true } } } },
    },
  });
  const es = locale === "es";
  const byId = new Map(rows.map((row) => [row.id, row]));
  return counts.map(({ id, shared }) => {
    const row = byId.get(id)!;
    const { titleEn, titleEs } = row.cluster.framework;
    return { ...toNearPathway(es, row), frameworkTitle: es ? titleEs : titleEn, shared };
  });
}
