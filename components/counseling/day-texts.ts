import { dictionary } from "@/lib/platform/texts";
import en from "./day-texts/en.json";
import es from "./day-texts/es.json";

export const dayTexts = dictionary({ en, es });
export type DayTexts = typeof en;
