import "server-only";
import { db } from "@/lib/platform/db";

export type CatalogCounts = { occupations: number; frameworks: number; localFrameworks: number };

/** How large the catalogue in use is. */
export async function countCatalog(): Promise<CatalogCounts> {
  const [counts] = await db.$queryRaw<CatalogCounts[]>`
    SELECT (SELECT count(*)::int FROM "Occupation") occupations, (SELECT count(*)::int FROM "Framework") frameworks,
           (SELECT count(*)::int FROM "Framework" WHERE local) "localFrameworks"`;
  return counts!;
}
