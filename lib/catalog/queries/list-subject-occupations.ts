import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { OccupationName } from "./list-occupations";

export type SubjectOccupations = { title: string; occupations: (OccupationName & { importance: number })[] };

const most = 30;

/** The occupations for which one field of knowledge (an element id) matters most; null when it is no such field. */
export async function listSubjectOccupations(locale: Locale, elementId: string): Promise<SubjectOccupations | null> {
  const element = await db.element.findUnique({ where: { id: elementId } });
  if (element?.kind !== "KNOWLEDGE") return null;
  const slot = element.position + 1;
  const rows = await db.$queryRaw<{ code: string; titleEn: string; titleEs: string | null; importance: number }[]>`
    SELECT code, "titleEn", "titleEs", "knowledgeImportance"[${slot}::int] AS importance
    FROM "Occupation"
    WHERE "knowledgeImportance"[${slot}::int] >= 3
    ORDER BY importance DESC, employment DESC NULLS LAST, code
    LIMIT ${most}`;
  return {
    title: locale === "es" ? element.titleEs : element.titleEn,
    occupations: rows.map(({ code, titleEn, titleEs, importance }) => {
      const translated = locale === "es" ? titleEs : titleEn;
      return { code, importance, title: translated ?? titleEn, titleLanguage: translated === null ? "en" : locale };
    }),
  };
}
