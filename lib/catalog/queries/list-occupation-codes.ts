import "server-only";
import { db } from "@/lib/platform/db";

/** Every occupation, those with the most workers first: the order in which their pages are made ready. */
export async function listOccupationCodes(): Promise<string[]> {
  const rows = await db.occupation.findMany({
    select: { code: true },
    orderBy: [{ employment: { sort: "desc", nulls: "last" } }, { code: "asc" }],
  });
  return rows.map(({ code }) => code);
}
