import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type NationalPart = { id: string; title: string; occupations: number };
export type NationalClusterPart = NationalPart & { hue: string; mark: string; pathways: NationalPart[] };
export type NationalFramework = { code: string; title: string; clusters: NationalClusterPart[] };

const inOrder = { position: "asc" } as const;
const fields = { id: true, titleEn: true, titleEs: true, occupationCount: true } as const;

/** The frameworks of clusters with all that a local framework may be made of. */
export async function listNationalParts(locale: Locale): Promise<NationalFramework[]> {
  const rows = await db.framework.findMany({
    where: { kind: "CLUSTERS", local: false },
    orderBy: inOrder,
    select: {
      code: true,
      titleEn: true,
      titleEs: true,
      clusters: {
        orderBy: inOrder,
        select: { ...fields, hue: true, mark: true, pathways: { orderBy: inOrder, select: fields } },
      },
    },
  });
  const titleOf = ({ titleEn, titleEs }: { titleEn: string; titleEs: string }) => (locale === "es" ? titleEs : titleEn);
  const part = (row: { id: string; titleEn: string; titleEs: string; occupationCount: number }) => ({
    id: row.id,
    title: titleOf(row),
    occupations: row.occupationCount,
  });
  return rows.map((framework) => ({
    code: framework.code,
    title: titleOf(framework),
    clusters: framework.clusters.map((cluster) => ({
      ...part(cluster),
      hue: cluster.hue,
      mark: cluster.mark,
      pathways: cluster.pathways.map(part),
    })),
  }));
}
