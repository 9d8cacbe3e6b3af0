import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type Suggestion = { code: string; title: string; language: Locale };

const most = 6;

/** Occupations that are related to some others, nearest first, without those themselves. */
export async function listCompareSuggestions(locale: Locale, codes: readonly string[]): Promise<Suggestion[]> {
  if (codes.length === 0) return [];
  const rows = await db.relatedOccupation.findMany({
    where: { occupationCode: { in: [...codes] }, relatedCode: { notIn: [...codes] } },
    orderBy: [{ position: "asc" }, { occupationCode: "asc" }],
    take: most * codes.length,
    select: { related: { select: { code: true, titleEn: true, titleEs: true } } },
  });
  const seen = new Map(rows.map(({ related }) => [related.code, related]));
  return [...seen.values()].slice(0, most).map(({ code, titleEn, titleEs }) => {
    const translated = locale === "es" ? titleEs : titleEn;
    return { code, title: translated ?? titleEn, language: translated === null ? "en" : locale };
  });
}
