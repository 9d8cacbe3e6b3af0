import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type OccupationName = { code: string; title: string; titleLanguage: Locale };

/** Every occupation by its title, A to Z in the language. */
export async function listOccupations(locale: Locale): Promise<OccupationName[]> {
  const rows = await db.occupation.findMany({ select: { code: true, titleEn: true, titleEs: true } });
  const collator = new Intl.Collator(locale);
  return rows
    .map(({ code, titleEn, titleEs }) => {
      const translated = locale === "es" ? titleEs : titleEn;
      return { code, title: translated ?? titleEn, titleLanguage: translated === null ? ("en" as const) : locale };
    })
    .sort((a, b) => collator.compare(a.title, b.title));
}
