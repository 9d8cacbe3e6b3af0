import "server-only";
import { db } from "@/lib/platform/db";

export type WageArea = { area: string; year: number; occupations: number };

/** The areas whose wages are in the catalogue: "US" and the letters of states. */
export async function listWageAreas(): Promise<WageArea[]> {
  const rows = await db.areaWage.groupBy({
    by: ["area"],
    _max: { year: true },
    _count: { soc: true },
    orderBy: { area: "asc" },
  });
  return rows.map(({ area, _max, _count }) => ({ area, year: _max.year ?? 0, occupations: _count.soc }));
}
