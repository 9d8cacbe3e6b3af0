import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

/** What O*NET's kinds of knowledge and skills are called, by their ids. */
export async function listElementTitles(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows = await db.element.findMany({
    where: { kind: { in: ["KNOWLEDGE", "SKILL"] } },
    select: { id: true, titleEn: true, titleEs: true },
  });
  return new Map(rows.map(({ id, titleEn, titleEs }) => [id, locale === "es" ? titleEs : titleEn]));
}
