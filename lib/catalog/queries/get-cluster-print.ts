import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { type TopRating, topRatings } from "../rules/top-ratings";
import { type EconomyFacts, getClusterEconomy } from "./economy";
import type { NationalFigures } from "./get-national-figures";
import { type ClusterOrganization, listClusterOrganizations } from "./list-cluster-organizations";
import { listCredentials, type PlacedCredential } from "./list-credentials";
import { listSharedCourses, type SharedCourseRow } from "./list-shared-courses";
import { getTexts, type OwnTexts } from "./list-texts";

export type BrochureData = {
  facts: EconomyFacts | null;
  /** Of all jobs in the country. */
  all: NationalFigures;
  grades: { grade: number; courses: SharedCourseRow[] }[];
  /** Those of the most pathways first. */
  credentials: PlacedCredential[];
  organizations: ClusterOrganization[];
  texts: OwnTexts;
};

/** What a brochure says of a cluster beside its pathways and occupations. */
export async function getClusterBrochure(locale: Locale, clusterId: string): Promise<BrochureData> {
  const [economy, grades, credentials, organizations, texts] = await Promise.all([
    getClusterEconomy(clusterId),
    listSharedCourses(locale, clusterId),
    listCredentials(locale, clusterId),
    listClusterOrganizations(clusterId),
    getTexts(locale, "CLUSTER", clusterId),
  ]);
  const inCluster = ({ pathways }: PlacedCredential) =>
    pathways.filter(({ id }) => id.startsWith(`${clusterId}/`)).length;
  return {
    facts: economy.facts.get(clusterId) ?? null,
    all: economy.all,
    grades,
    credentials: [...credentials].sort((a, b) => inCluster(b) - inCluster(a)),
    organizations: organizations.STUDENT,
    texts,
  };
}

export type NamedRating = TopRating & { id: string; title: string };
export type ClusterRatings = { rated: number; knowledge: NamedRating[]; skills: NamedRating[] };

const most = 8;

/** The knowledge and the skills that matter most in a cluster, beside those of all work and of each of its pathways. */
export async function getClusterRatings(locale: Locale, clusterId: string): Promise<ClusterRatings> {
  const vectors = { knowledgeMean: true, skillMean: true } as const;
  const [cluster, elements, knowledge, skills] = await Promise.all([
    db.cluster.findUniqueOrThrow({
      where: { id: clusterId },
      select: { ...vectors, knowledgeRatedCount: true, pathways: { orderBy: { position: "asc" }, select: vectors } },
    }),
    db.element.findMany({ where: { kind: { in: ["KNOWLEDGE", "SKILL"] } } }),
    db.$queryRaw<{ mean: number }[]>`
      SELECT avg(value)::float AS mean FROM "Occupation", unnest("knowledgeImportance") WITH ORDINALITY AS each (value, at)
      GROUP BY at ORDER BY at`,
    db.$queryRaw<{ mean: number }[]>`
      SELECT avg(value)::float AS mean FROM "Occupation", unnest("skillImportance") WITH ORDINALITY AS each (value, at)
      GROUP BY at ORDER BY at`,
  ]);
  const named = (kind: "KNOWLEDGE" | "SKILL", ratings: TopRating[]) =>
    ratings.flatMap((rating): NamedRating[] => {
      const element = elements.find((each) => each.kind === kind && each.position === rating.position);
      if (!element) return [];
      return [{ ...rating, id: element.id, title: locale === "es" ? element.titleEs : element.titleEn }];
    });
  const top = (key: keyof typeof vectors, all: { mean: number }[]) =>
    topRatings(
      cluster[key],
      all.map(({ mean }) => mean),
      cluster.pathways.map((pathway) => pathway[key]),
      most,
    );
  return {
    rated: cluster.knowledgeRatedCount,
    knowledge: named("KNOWLEDGE", top("knowledgeMean", knowledge)),
    skills: named("SKILL", top("skillMean", skills)),
  };
}
