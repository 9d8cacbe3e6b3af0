import "server-only";
import { db } from "@/lib/platform/db";
import type { LocalGroup } from "../rules/local-framework";

/** How many occupations stand in each group, each counted once in a group, by the group's slug. */
export async function countGroupOccupations(groups: readonly LocalGroup[]): Promise<Map<string, number>> {
  const places = await db.occupationPlace.findMany({
    where: {
      OR: [
        { clusterId: { in: groups.flatMap(({ clusters }) => clusters) } },
        { pathwayId: { in: groups.flatMap(({ pathways }) => pathways) } },
      ],
    },
    select: { occupationCode: true, clusterId: true, pathwayId: true },
  });
  return new Map(
    groups.map(({ slug, clusters, pathways }) => {
      const ids = new Set([...clusters, ...pathways]);
      const own = places.filter(({ clusterId, pathwayId }) => ids.has(clusterId) || (pathwayId && ids.has(pathwayId)));
      return [slug, new Set(own.map(({ occupationCode }) => occupationCode)).size];
    }),
  );
}
