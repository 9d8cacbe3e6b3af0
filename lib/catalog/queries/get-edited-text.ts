import "server-only";
import { db } from "@/lib/platform/db";
import { ownerFields, textId, type TextKey } from "../rules/text-fields";
import type { TextField, TextOwner } from "@/prisma/generated/enums";
import type { TextPair } from "./list-texts";

export type TextEdit = TextPair & {
  id: string;
  byId: string;
  at: Date;
  /** Says in both languages what is shipped. */ back: boolean;
};

export type EditedText = TextKey & {
  id: string;
  shipped: TextPair;
  /** As it is read now. */
  shown: TextPair;
  /** Newest first. */
  edits: TextEdit[];
  /** There are older edits than these. */
  more: boolean;
};

const mostEdits = 50;

/** One text with its history; null where nothing is shipped under the id. */
export async function getEditedText(key: TextKey): Promise<EditedText | null> {
  const id = textId(key);
  const [text, edits] = await Promise.all([
    db.catalogText.findUnique({ where: { id } }),
    db.catalogTextEdit.findMany({
      where: { textId: id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostEdits + 1,
    }),
  ]);
  if (!text) return null;
  const shipped = { en: text.textEn, es: text.textEs };
  const history = edits.slice(0, mostEdits).map((edit): TextEdit => ({
    id: edit.id,
    en: edit.textEn ?? shipped.en,
    es: edit.textEs ?? shipped.es,
    byId: edit.editedById,
    at: edit.createdAt,
    back: edit.textEn === null && edit.textEs === null,
  }));
  const [newest] = history;
  const shown = newest ? { en: newest.en, es: newest.es } : shipped;
  return { ...key, id, shipped, shown, edits: history, more: edits.length > mostEdits };
}

export type TextThing = { owner: TextOwner; id: string; titleEn: string; titleEs: string; fields: TextField[] };

/** What a text is about, with the fields that are shipped for it in the order of its page; null where there are none. */
export async function getTextThing(owner: TextOwner, id: string): Promise<TextThing | null> {
  const [row] = await db.$queryRaw<{ titleEn: string; titleEs: string; fields: TextField[] }[]>`
    SELECT n."titleEn", n."titleEs", array_agg(t.field::text) AS fields
    FROM "CatalogText" t JOIN LATERAL (
      SELECT "titleEn", "titleEs" FROM "Cluster" WHERE t.owner = 'CLUSTER' AND id = t."ownerId"
      UNION ALL SELECT "titleEn", "titleEs" FROM "Pathway" WHERE t.owner = 'PATHWAY' AND id = t."ownerId"
      UNION ALL SELECT "titleEn", coalesce("titleEs", "titleEn") FROM "Occupation"
      WHERE t.owner = 'OCCUPATION' AND code = t."ownerId"
    ) n ON true
    WHERE t.owner = ${owner}::"TextOwner" AND t."ownerId" = ${id}
    GROUP BY 1, 2`;
  return row ? { owner, id, ...row, fields: ownerFields[owner].filter((field) => row.fields.includes(field)) } : null;
}
