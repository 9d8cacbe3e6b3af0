import { dictionary, type Locale } from "@/lib/platform/texts";
import en from "./area-texts/en.json";
import es from "./area-texts/es.json";

const areaTexts = dictionary<Record<string, string>>({ en, es });

/** The name of an area of the wage table; its code where it has none. */
export const areaName = (locale: Locale, code: string): string => areaTexts(locale)[code] ?? code;
