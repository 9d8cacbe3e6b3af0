import "server-only";
import { db } from "@/lib/platform/db";

/** Throws a trial away that nobody will apply; what was ever applied stays. Answers whether there was one. */
export async function discardImport({ id }: { id: string }): Promise<boolean> {
  const { count } = await db.catalogImport.deleteMany({ where: { id, state: "TRIED" } });
  return count > 0;
}
