import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { neighboursOf, type ProfileKind } from "../rules/neighbours";

export type NeighbourThing = {
  kind: ProfileKind;
  id: string;
  title: string;
  letter: string | null;
  here: number;
  there: number;
};

export type NeighbourCluster = {
  id: string;
  title: string;
  hue: string;
  mark: string;
  more: NeighbourThing[];
  less: NeighbourThing[];
};

/** The clusters of the same framework that are most like this one, nearest first, and how they differ. */
export async function listNeighbours(locale: Locale, clusterId: string): Promise<NeighbourCluster[]> {
  const own = await db.cluster.findUnique({ where: { id: clusterId }, select: { frameworkCode: true } });
  if (!own) return [];
  const [clusters, elements] = await Promise.all([
    db.cluster.findMany({
      where: { frameworkCode: own.frameworkCode },
      select: {
        id: true,
        titleEn: true,
        titleEs: true,
        hue: true,
        mark: true,
        interestMean: true,
        knowledgeMean: true,
        skillMean: true,
      },
    }),
    db.element.findMany({ where: { kind: { in: ["INTEREST", "KNOWLEDGE", "SKILL"] } } }),
  ]);
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const element = new Map(elements.map((each) => [`${each.kind} ${each.position}`, each]));
  const es = locale === "es";
  const neighbours = neighboursOf(
    clusterId,
    clusters.map(({ id, interestMean, knowledgeMean, skillMean }) => ({
      id,
      INTEREST: interestMean,
      KNOWLEDGE: knowledgeMean,
      SKILL: skillMean,
    })),
  );
  return neighbours.map(({ id, more, less }) => {
    const { titleEn, titleEs, hue, mark } = byId.get(id)!;
    const things = (differences: typeof more) =>
      differences.map(({ kind, position, here, there }): NeighbourThing => {
        const { id: elementId, titleEn: en, titleEs: spanish, letter } = element.get(`${kind} ${position}`)!;
        return { kind, id: elementId, title: es ? spanish : en, letter, here, there };
      });
    return { id, title: es ? titleEs : titleEn, hue, mark, more: things(more), less: things(less) };
  });
}
