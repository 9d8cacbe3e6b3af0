import { dictionary } from "@/lib/platform/texts";
import en from "./print-texts/en.json";
import es from "./print-texts/es.json";

export const printTexts = dictionary({ en, es });
export type PrintTexts = ReturnType<typeof printTexts>;
