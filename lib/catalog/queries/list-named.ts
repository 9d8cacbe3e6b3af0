import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type Named = {
  id: string;
  title: string;
  /** English where there is no translation yet. */
  titleLanguage: Locale;
  /** Without the language. */
  path: string;
  hue: string | null;
  mark: string | null;
  letter: string | null;
  /** The cluster of a pathway. */
  parent: string | null;
};

type Row = Omit<Named, "path" | "titleLanguage"> & { kind: string; translated: boolean };

/** Titles and addresses of the named clusters, pathways and occupations, in one query; unknown ids are left out. */
export async function listNamed(
  locale: Locale,
  ids: { clusters?: string[]; pathways?: string[]; occupations?: string[] },
): Promise<Map<string, Named>> {
  const { clusters = [], pathways = [], occupations = [] } = ids;
  if (clusters.length + pathways.length + occupations.length === 0) return new Map();
  const es = locale === "es";
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'cluster' AS kind, id, CASE WHEN ${es} THEN "titleEs" ELSE "titleEn" END AS title, true AS translated,
      hue, mark, NULL AS letter, NULL AS parent
    FROM "Cluster" WHERE id = ANY (${clusters})
    UNION ALL
    SELECT 'pathway', p.id, CASE WHEN ${es} THEN p."titleEs" ELSE p."titleEn" END, true,
      c.hue, c.mark, p.letter, CASE WHEN ${es} THEN c."titleEs" ELSE c."titleEn" END
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId" WHERE p.id = ANY (${pathways})
    UNION ALL
    SELECT 'occupation', code, CASE WHEN ${es} THEN coalesce("titleEs", "titleEn") ELSE "titleEn" END, "titleEs" IS NOT NULL,
      NULL, NULL, NULL, NULL
    FROM "Occupation" WHERE code = ANY (${occupations})`;
  return new Map(
    rows.map(({ kind, translated, ...row }) => [
      row.id,
      {
        ...row,
        titleLanguage: translated ? locale : "en",
        path: kind === "occupation" ? `/occupations/${row.id}` : `/clusters/${row.id}`,
      },
    ]),
  );
}
