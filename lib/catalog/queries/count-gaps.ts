import "server-only";
import { db } from "@/lib/platform/db";

export type CatalogGaps = {
  occupations: number;
  /** Without interest ratings. */
  unrated: number;
  withoutKnowledge: number;
  withoutForecast: number;
  withoutWage: number;
  /** Whose wages or forecast are those of a larger group. */
  borrowed: number;
  /** Occupations with a place that no source names. */
  inferred: number;
  pathways: number;
  /** Pathways that no source fills. */
  emptyPathways: number;
};

/** What the sources do not say, counted in the catalogue in use. */
export async function countGaps(): Promise<CatalogGaps> {
  const [row] = await db.$queryRaw<[CatalogGaps]>`
    SELECT count(*)::int AS occupations,
      (count(*) FILTER (WHERE NOT rated))::int AS unrated,
      (count(*) FILTER (WHERE cardinality("knowledgeImportance") = 0))::int AS "withoutKnowledge",
      (count(*) FILTER (WHERE "growthPercent" IS NULL))::int AS "withoutForecast",
      (count(*) FILTER (WHERE "wageMedian" IS NULL AND "wageMedianHourly" IS NULL))::int AS "withoutWage",
      (count(*) FILTER (WHERE "wageFrom" IS NOT NULL OR "projectionFrom" IS NOT NULL))::int AS borrowed,
      (SELECT count(DISTINCT "occupationCode") FROM "OccupationPlace" WHERE inferred)::int AS inferred,
      (SELECT count(*) FROM "Pathway")::int AS pathways,
      (SELECT count(*) FROM "Pathway" WHERE "nearOf" IS NOT NULL)::int AS "emptyPathways"
    FROM "Occupation"`;
  return row;
}
