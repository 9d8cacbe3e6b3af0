import { dictionary } from "@/lib/platform/texts";
import en from "./texts/en.json";
import es from "./texts/es.json";

export const planTexts = dictionary({ en, es });
export type PlanTexts = typeof en;
