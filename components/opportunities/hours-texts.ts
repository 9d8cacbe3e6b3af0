import { dictionary } from "@/lib/platform/texts";
import en from "./hours-texts/en.json";
import es from "./hours-texts/es.json";

export const hoursTexts = dictionary({ en, es });
export type HoursTexts = typeof en;
