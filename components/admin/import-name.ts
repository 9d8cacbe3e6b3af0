import { areaName } from "@/components/catalog/area-texts";
import { fill, type Locale } from "@/lib/platform/texts";
import type { ImportKind } from "@/prisma/generated/enums";
import { importTexts } from "./import-texts";

/** "Occupations (O*NET)", "Wages (BLS OEWS): Missouri". */
export function importName(locale: Locale, { kind, area }: { kind: ImportKind; area: string }): string {
  const texts = importTexts(locale);
  const name = texts.kinds[kind];
  return area === "" ? name : fill(texts.whole, { kind: name, area: areaName(locale, area) });
}
