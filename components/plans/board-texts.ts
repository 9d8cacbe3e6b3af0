import { dictionary } from "@/lib/platform/texts";
import en from "./board-texts/en.json";
import es from "./board-texts/es.json";

export const boardTexts = dictionary({ en, es });
export type BoardTexts = typeof en;
