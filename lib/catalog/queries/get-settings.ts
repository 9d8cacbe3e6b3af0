import "server-only";
import { db } from "@/lib/platform/db";
import { defaultThresholds, type Thresholds } from "../rules/badges";

export type CatalogSettings = Thresholds & {
  /** Two letters each, at most three. */
  homeStates: string[];
};

/** What the administrator of this installation chose for the catalogue, or the defaults. */
export async function getSettings(): Promise<CatalogSettings> {
  const row = await db.catalogSettings.findUnique({ where: { id: 1 }, omit: { id: true } });
  return row ?? { homeStates: [], ...defaultThresholds };
}
