import { savedItemSchema, type SavedItemInput } from "../schema";

/** Reads "PATHWAY:national-16/…" as an address carries it; null for anything else. */
export function parseReference(reference: string | string[] | undefined): SavedItemInput | null {
  if (typeof reference !== "string") return null;
  const colon = reference.indexOf(":");
  const parsed = savedItemSchema.safeParse({ kind: reference.slice(0, colon), id: reference.slice(colon + 1) });
  return parsed.success ? parsed.data : null;
}
