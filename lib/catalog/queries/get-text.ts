import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { TextField, TextOwner } from "@/prisma/generated/enums";

/** One text of the catalogue as it is to be read: the newest edit of an administrator, or else what is shipped. */
export async function getText(
  locale: Locale,
  { owner, ownerId, field }: { owner: TextOwner; ownerId: string; field: TextField },
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ en: string; es: string }[]>`
    SELECT coalesce(e."textEn", t."textEn") AS en, coalesce(e."textEs", t."textEs") AS es
    FROM "CatalogText" t
    LEFT JOIN LATERAL (
      SELECT "textEn", "textEs" FROM "CatalogTextEdit" WHERE "textId" = t.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
    ) e ON true
    WHERE t.id = ${`${owner}:${ownerId}:${field}`}`;
  return row?.[locale] ?? null;
}
