import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";

export type LineStop = { stage: SchoolStage; code: string; title: string; titleLanguage: Locale; here: boolean };

/**
 * One occupation for each stage of a pathway as seen from one of its occupations: itself at its own stage, elsewhere
 * the one nearest to it among its related occupations, else the one with the most workers.
 */
export async function listLineStops(locale: Locale, pathwayId: string, code: string): Promise<LineStop[]> {
  const rows = await db.$queryRaw<{ stage: SchoolStage; code: string; titleEn: string; titleEs: string | null }[]>`
    SELECT DISTINCT ON (o."schoolStage") o."schoolStage"::text AS stage, o.code, o."titleEn", o."titleEs"
    FROM "OccupationPlace" p
      JOIN "Occupation" o ON o.code = p."occupationCode"
      LEFT JOIN "RelatedOccupation" r ON r."occupationCode" = ${code} AND r."relatedCode" = o.code
    WHERE p."pathwayId" = ${pathwayId} AND o."schoolStage" IS NOT NULL
    ORDER BY o."schoolStage", o.code = ${code} DESC, r.position NULLS LAST, o.employment DESC NULLS LAST, o.code`;
  return rows.map((row) => {
    const translated = locale === "es" ? row.titleEs : row.titleEn;
    return {
      stage: row.stage,
      code: row.code,
      title: translated ?? row.titleEn,
      titleLanguage: translated === null ? "en" : locale,
      here: row.code === code,
    };
  });
}
