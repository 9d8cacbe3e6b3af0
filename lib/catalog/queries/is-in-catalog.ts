import "server-only";
import { db } from "@/lib/platform/db";
import type { SavedKind } from "@/prisma/generated/enums";

/** Whether the release in use has this cluster or pathway (by id) or occupation (by code). */
export async function isInCatalog(kind: SavedKind, id: string): Promise<boolean> {
  if (kind === "CLUSTER") return (await db.cluster.count({ where: { id } })) > 0;
  if (kind === "PATHWAY") return (await db.pathway.count({ where: { id } })) > 0;
  return (await db.occupation.count({ where: { code: id } })) > 0;
}
