import "server-only";
import { db } from "@/lib/platform/db";
import { type AreaPay, payOf } from "../rules/area-pay";

/** The wages of one occupation (six-digit SOC) in the nation and in every state that is in, by the area's code. */
export async function listAreaWages(soc: string): Promise<AreaPay[]> {
  const rows = await db.areaWage.findMany({ where: { soc }, orderBy: { area: "asc" } });
  return rows.map(payOf);
}
