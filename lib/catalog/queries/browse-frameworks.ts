import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type BrowseFramework = {
  code: string;
  title: string;
  /** What one of its parts is called, and several. */
  term: string;
  terms: string;
  /** Its clusters, or its groups, in their order. */
  parts: { slug: string; title: string }[];
};

/** Every framework with what it divides the world of work into. */
export const listBrowseFrameworks = (locale: Locale) => db.$queryRaw<BrowseFramework[]>`
  SELECT f.code,
    CASE WHEN ${locale === "es"} THEN f."titleEs" ELSE f."titleEn" END AS title,
    CASE WHEN ${locale === "es"} THEN f."clusterTermEs" ELSE f."clusterTermEn" END AS term,
    CASE WHEN ${locale === "es"} THEN f."clusterTermPluralEs" ELSE f."clusterTermPluralEn" END AS terms,
    coalesce((
      SELECT json_agg(json_build_object(
        'slug', p.slug, 'title', CASE WHEN ${locale === "es"} THEN p."titleEs" ELSE p."titleEn" END
      ) ORDER BY p.position)
      FROM (
        SELECT slug, "titleEn", "titleEs", position FROM "Cluster" WHERE "frameworkCode" = f.code
        UNION ALL
        SELECT slug, "titleEn", "titleEs", position FROM "ClusterGroup" WHERE "frameworkCode" = f.code
      ) p
    ), '[]') AS parts
  FROM "Framework" f ORDER BY f.position, f.code`;
