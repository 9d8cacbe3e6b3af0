import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { TextField, TextOwner } from "@/prisma/generated/enums";

export type TextPair = { en: string; es: string };
type Texts<Value> = Partial<Record<TextField, Value>>;

/**
 * All texts of the named things of one kind as they are to be read: the newest edit of an administrator, language by
 * language, or else what is shipped.
 */
export async function listTexts(owner: TextOwner, ids: readonly string[]): Promise<Map<string, Texts<TextPair>>> {
  const rows = await db.$queryRaw<({ ownerId: string; field: TextField } & TextPair)[]>`
    SELECT t."ownerId", t.field::text, coalesce(e."textEn", t."textEn") AS en, coalesce(e."textEs", t."textEs") AS es
    FROM "CatalogText" t
    LEFT JOIN LATERAL (
      SELECT "textEn", "textEs" FROM "CatalogTextEdit" WHERE "textId" = t.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
    ) e ON true
    WHERE t.owner = ${owner}::"TextOwner" AND t."ownerId" = ANY (${[...ids]})`;
  const byOwner = Map.groupBy(rows, ({ ownerId }) => ownerId);
  return new Map(
    ids.map((id) => [id, Object.fromEntries((byOwner.get(id) ?? []).map(({ field, en, es }) => [field, { en, es }]))]),
  );
}

export type OwnTexts = Texts<string>;

/** The texts of one cluster, pathway or occupation in one language; a field that nobody wrote is not there. */
export async function getTexts(locale: Locale, owner: TextOwner, id: string): Promise<OwnTexts> {
  const texts = (await listTexts(owner, [id])).get(id) ?? {};
  return Object.fromEntries(Object.entries(texts).map(([field, pair]) => [field, pair[locale]]));
}
