import { dictionary } from "@/lib/platform/texts";
import en from "./structure-texts/en.json";
import es from "./structure-texts/es.json";

export const structureTexts = dictionary({ en, es });
export type StructureTexts = typeof en;
