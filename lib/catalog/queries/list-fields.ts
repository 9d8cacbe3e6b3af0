import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type FieldName = {
  id: string;
  title: string;
  /** Of a pathway; null: a cluster. */
  clusterId: string | null;
  /** Of the framework that was asked for, not named beside it. */
  listed: boolean;
};

/** The clusters and pathways of a framework in their order, and beside them the named pathways of any. One statement. */
export const listFields = (locale: Locale, framework: string, pathways: readonly string[]): Promise<FieldName[]> =>
  db.$queryRaw<FieldName[]>`
    SELECT c.id, CASE WHEN ${locale === "es"} THEN c."titleEs" ELSE c."titleEn" END AS title,
      NULL AS "clusterId", true AS listed, c.position AS first, -1 AS second
    FROM "Cluster" c WHERE c."frameworkCode" = ${framework}
    UNION ALL
    SELECT p.id, CASE WHEN ${locale === "es"} THEN p."titleEs" ELSE p."titleEn" END,
      p."clusterId", c."frameworkCode" = ${framework}, c.position, p.position
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId"
    WHERE c."frameworkCode" = ${framework} OR p.id = ANY (${[...pathways]}::text[])
    ORDER BY first, second, id`;
