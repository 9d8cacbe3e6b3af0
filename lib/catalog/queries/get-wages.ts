import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { AreaPay } from "../rules/area-pay";
import { ownerNames } from "./figure-owners";
import { listAreaWages } from "./list-area-wages";

export type OccupationWages = {
  code: string;
  title: string;
  titleLanguage: Locale;
  /** Whose wages they are, where they are not this occupation's own. */
  owner: string | null;
  areas: AreaPay[];
};

/** The wages of an occupation in every area that is in; null when there is no such occupation. */
export async function getWages(locale: Locale, code: string): Promise<OccupationWages | null> {
  const row = await db.occupation.findUnique({
    where: { code },
    select: { soc: true, wageFrom: true, titleEn: true, titleEs: true },
  });
  if (!row) return null;
  const [areas, owners] = await Promise.all([
    listAreaWages(row.wageFrom ?? row.soc),
    ownerNames(locale, [row.wageFrom]),
  ]);
  const translated = locale === "es" ? row.titleEs : row.titleEn;
  return {
    code,
    title: translated ?? row.titleEn,
    titleLanguage: translated === null ? "en" : locale,
    owner: row.wageFrom && (owners.get(row.wageFrom) ?? row.wageFrom),
    areas,
  };
}
