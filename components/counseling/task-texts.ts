import { dictionary } from "@/lib/platform/texts";
import en from "./task-texts/en.json";
import es from "./task-texts/es.json";

export const taskTexts = dictionary({ en, es });
export type TaskTexts = typeof en;
