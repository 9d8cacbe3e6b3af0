import "server-only";
import { db } from "@/lib/platform/db";
import type { TextOwner } from "@/prisma/generated/enums";

export type TextThingRow = {
  owner: TextOwner;
  id: string;
  titleEn: string;
  titleEs: string;
  /** Of a pathway its cluster, of a cluster its framework, in English; null of an occupation. */
  within: string | null;
  /** How many of its texts say other than what is shipped. */
  edited: number;
  editedAt: Date | null;
};

export type TextSearch = { text: string; owner: TextOwner | null; edited: boolean; after: string | null };

const pageSize = 50;

/** What has texts, by its English title, a page at a time; `next` is where the next page begins. */
export async function listTextThings({ text, owner, edited, after }: TextSearch) {
  // What stands behind a title that two things share is told by the id.
  const rows = await db.$queryRaw<(TextThingRow & { place: string })[]>`
    WITH named AS (
      SELECT 'CLUSTER' AS owner, c.id, c."titleEn", c."titleEs", f."titleEn" AS within
      FROM "Cluster" c JOIN "Framework" f ON f.code = c."frameworkCode"
      UNION ALL
      SELECT 'PATHWAY', p.id, p."titleEn", p."titleEs", c."titleEn"
      FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId"
      UNION ALL
      SELECT 'OCCUPATION', code, "titleEn", coalesce("titleEs", "titleEn"), NULL FROM "Occupation"
    ), newest AS (
      SELECT DISTINCT ON ("textId") "textId", "createdAt", "textEn" IS NOT NULL OR "textEs" IS NOT NULL AS differs
      FROM "CatalogTextEdit" ORDER BY "textId", "createdAt" DESC, id DESC
    ), changed AS (
      SELECT t.owner::text AS owner, t."ownerId" AS id, count(*)::int AS edited, max(e."createdAt") AS "editedAt"
      FROM newest e JOIN "CatalogText" t ON t.id = e."textId" WHERE e.differs GROUP BY 1, 2
    ), found AS (
      SELECT n.*, coalesce(c.edited, 0) AS edited, c."editedAt", lower(n."titleEn") || ' ' || n.id AS place
      FROM named n LEFT JOIN changed c USING (owner, id)
      WHERE (${text} = '' OR strpos(waymark_fold(n."titleEn" || ' ' || n."titleEs" || ' ' || n.id), waymark_fold(${text})) > 0)
        AND (${owner ?? ""} = '' OR n.owner = ${owner ?? ""})
        AND (NOT ${edited} OR c.edited > 0)
        AND EXISTS (SELECT 1 FROM "CatalogText" t WHERE t.owner = n.owner::"TextOwner" AND t."ownerId" = n.id)
    )
    SELECT * FROM found WHERE place > ${after ?? ""} COLLATE "C" ORDER BY place COLLATE "C" LIMIT ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  return {
    things: shown.map(({ place: _, ...thing }): TextThingRow => thing),
    next: rows.length > pageSize ? shown.at(-1)!.place : null,
  };
}
