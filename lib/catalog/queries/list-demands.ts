import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { OccupationDemand } from "../rules/demands";

type Row = { code: string; title: string; id: string; name: string; kind: "SKILL" | "KNOWLEDGE"; importance: number };

/** The skills and kinds of knowledge of these occupations that O*NET rates as important (3 or more of 5). */
export async function listDemands(locale: Locale, codes: readonly string[]): Promise<OccupationDemand[]> {
  if (codes.length === 0) return [];
  const es = locale === "es";
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.code, CASE WHEN ${es} THEN coalesce(o."titleEs", o."titleEn") ELSE o."titleEn" END AS title,
      e.id, CASE WHEN ${es} THEN e."titleEs" ELSE e."titleEn" END AS name, e.kind::text AS kind, r.importance
    FROM "Occupation" o
      JOIN "Element" e ON e.kind IN ('SKILL', 'KNOWLEDGE')
      CROSS JOIN LATERAL (SELECT (CASE WHEN e.kind = 'SKILL' THEN o."skillImportance" ELSE o."knowledgeImportance" END)
        [e.position + 1] AS importance) r
    WHERE o.code = ANY (${codes}::text[]) AND r.importance >= 3
    ORDER BY o.code, r.importance DESC, e.id`;
  const found = new Map<string, OccupationDemand>();
  for (const { code, title, id, name, kind, importance } of rows) {
    const demand = found.get(code) ?? { code, title, elements: [] };
    demand.elements.push({ id, title: name, kind, importance });
    found.set(code, demand);
  }
  return [...found.values()];
}
