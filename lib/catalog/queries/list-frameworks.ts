import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { FrameworkKind } from "@/prisma/generated/enums";

export type FrameworkName = { code: string; kind: FrameworkKind; title: string; source: string; note: string | null };

/** All frameworks in their order. */
export async function listFrameworks(locale: Locale): Promise<FrameworkName[]> {
  const rows = await db.framework.findMany({ orderBy: { position: "asc" } });
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    title: locale === "es" ? row.titleEs : row.titleEn,
    source: row.source,
    note: locale === "es" ? row.noteEs : row.noteEn,
  }));
}
