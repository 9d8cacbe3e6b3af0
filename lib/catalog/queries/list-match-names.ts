import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

/** A cluster or a pathway to choose from. */
export type FieldName = {
  id: string;
  title: string;
  /** Of a pathway; null: a cluster. */
  clusterId: string | null;
  /** Of the framework that was asked for, not named beside it. */
  listed: boolean;
};

export type CatalogNames = {
  /** Clusters and pathways in their order. */
  fields: FieldName[];
  /** The pathways in which the destination stands. */
  leads: string[];
  /** Titles by code. */
  occupations: Map<string, string>;
  /** Titles of all skills and kinds of knowledge by id. */
  elements: Map<string, string>;
};

type Asked = {
  /** Of which all clusters and pathways are listed; null: of none. */
  framework: string | null;
  pathways: readonly string[];
  occupations: readonly string[];
  /** The code of an occupation. */
  destination: string | null;
};

type Row = FieldName & { kind: "cluster" | "pathway" | "occupation" | "element"; leads: boolean };

/**
 * What an opportunity is compared with is called: the fields of a framework and the named pathways of any, the named
 * occupations, and the skills. One statement.
 */
export async function listMatchNames(
  locale: Locale,
  { framework, pathways, occupations, destination }: Asked,
): Promise<CatalogNames> {
  const es = locale === "es";
  const rows = await db.$queryRaw<Row[]>`
    WITH lead AS (
      SELECT DISTINCT "pathwayId" AS id FROM "OccupationPlace"
      WHERE "occupationCode" = ${destination}::text AND "pathwayId" IS NOT NULL
    )
    SELECT 'cluster' AS kind, c.id, CASE WHEN ${es} THEN c."titleEs" ELSE c."titleEn" END AS title,
      NULL AS "clusterId", true AS listed, false AS leads, c.position AS first, -1 AS second
    FROM "Cluster" c WHERE c."frameworkCode" = ${framework}::text
    UNION ALL
    SELECT 'pathway', p.id, CASE WHEN ${es} THEN p."titleEs" ELSE p."titleEn" END,
      p."clusterId", c."frameworkCode" IS NOT DISTINCT FROM ${framework}::text, lead.id IS NOT NULL, c.position, p.position
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId" LEFT JOIN lead ON lead.id = p.id
    WHERE c."frameworkCode" = ${framework}::text OR p.id = ANY (${[...pathways]}::text[]) OR lead.id IS NOT NULL
    UNION ALL
    SELECT 'occupation', o.code, CASE WHEN ${es} THEN coalesce(o."titleEs", o."titleEn") ELSE o."titleEn" END,
      NULL, false, false, 0, 0
    FROM "Occupation" o WHERE o.code = ANY (${[...occupations]}::text[])
    UNION ALL
    SELECT 'element', e.id, CASE WHEN ${es} THEN e."titleEs" ELSE e."titleEn" END, NULL, false, false, 0, 0
    FROM "Element" e WHERE e.kind IN ('SKILL', 'KNOWLEDGE')
    ORDER BY first, second, id`;
  const titles = (kind: Row["kind"]) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, title }) => [id, title]));
  return {
    fields: rows
      .filter(({ kind }) => kind === "cluster" || kind === "pathway")
      .map(({ id, title, clusterId, listed }) => ({ id, title, clusterId, listed })),
    leads: rows.filter(({ leads }) => leads).map(({ id }) => id),
    occupations: titles("occupation"),
    elements: titles("element"),
  };
}
