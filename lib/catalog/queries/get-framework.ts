import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { FrameworkKind } from "@/prisma/generated/enums";

export type ClusterSummary = {
  id: string;
  title: string;
  summary: string;
  hue: string;
  mark: string;
  crossCutting: boolean;
  pathways: number;
  occupations: number;
  /** Without the language. */
  path: string;
};

/** One single pathway that stands in a group of a grouping, in the colours of its cluster. */
export type PathwaySummary = {
  id: string;
  title: string;
  summary: string;
  cluster: string;
  hue: string;
  mark: string;
  occupations: number;
  /** Without the language. */
  path: string;
};

export type FrameworkOverview = {
  code: string;
  kind: FrameworkKind;
  title: string;
  clusterTerm: string;
  clusterTermPlural: string;
  pathwayTerm: string;
  pathwayTermPlural: string;
  note: string | null;
  /** Made by an administrator of this installation. */
  local: boolean;
  /** A framework of clusters has one group without a title. */
  groups: { id: string; slug: string; title: string | null; clusters: ClusterSummary[]; pathways: PathwaySummary[] }[];
};

const clusterFields = {
  id: true,
  titleEn: true,
  titleEs: true,
  summaryEn: true,
  summaryEs: true,
  hue: true,
  mark: true,
  crossCutting: true,
  occupationCount: true,
  _count: { select: { pathways: true } },
} as const;

const pathwayFields = {
  id: true,
  titleEn: true,
  titleEs: true,
  summaryEn: true,
  summaryEs: true,
  occupationCount: true,
  cluster: { select: { titleEn: true, titleEs: true, hue: true, mark: true } },
} as const;

const inOrder = { position: "asc" } as const;

/** One framework with its clusters, or with its groups and the clusters that stand in them; null when there is none. */
export async function getFramework(locale: Locale, code: string): Promise<FrameworkOverview | null> {
  const row = await db.framework.findUnique({
    where: { code },
    include: {
      clusters: { select: clusterFields, orderBy: inOrder },
      groups: {
        orderBy: inOrder,
        include: {
          members: { orderBy: inOrder, select: { cluster: { select: clusterFields } } },
          pathways: { orderBy: inOrder, select: { pathway: { select: pathwayFields } } },
        },
      },
    },
  });
  if (!row) return null;
  const es = locale === "es";
  const summary = (cluster: (typeof row.clusters)[number]): ClusterSummary => ({
    id: cluster.id,
    title: es ? cluster.titleEs : cluster.titleEn,
    summary: es ? cluster.summaryEs : cluster.summaryEn,
    hue: cluster.hue,
    mark: cluster.mark,
    crossCutting: cluster.crossCutting,
    pathways: cluster._count.pathways,
    occupations: cluster.occupationCount,
    path: `/clusters/${cluster.id}`,
  });
  const single = ({ cluster, ...pathway }: (typeof row.groups)[number]["pathways"][number]["pathway"]) => ({
    id: pathway.id,
    title: es ? pathway.titleEs : pathway.titleEn,
    summary: es ? pathway.summaryEs : pathway.summaryEn,
    cluster: es ? cluster.titleEs : cluster.titleEn,
    hue: cluster.hue,
    mark: cluster.mark,
    occupations: pathway.occupationCount,
    path: `/clusters/${pathway.id}`,
  });
  return {
    code: row.code,
    kind: row.kind,
    title: es ? row.titleEs : row.titleEn,
    clusterTerm: es ? row.clusterTermEs : row.clusterTermEn,
    clusterTermPlural: es ? row.clusterTermPluralEs : row.clusterTermPluralEn,
    pathwayTerm: es ? row.pathwayTermEs : row.pathwayTermEn,
    pathwayTermPlural: es ? row.pathwayTermPluralEs : row.pathwayTermPluralEn,
    note: es ? row.noteEs : row.noteEn,
    local: row.local,
    groups:
      row.kind === "CLUSTERS"
        ? [{ id: row.code, slug: row.code, title: null, clusters: row.clusters.map(summary), pathways: [] }]
        : row.groups.map((group) => ({
            id: group.id,
            slug: group.slug,
            title: es ? group.titleEs : group.titleEn,
            clusters: group.members.map(({ cluster }) => summary(cluster)),
            pathways: group.pathways.map(({ pathway }) => single(pathway)),
          })),
  };
}
