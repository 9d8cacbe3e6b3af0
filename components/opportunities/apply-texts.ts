import { dictionary } from "@/lib/platform/texts";
import en from "./apply-texts/en.json";
import es from "./apply-texts/es.json";

export const applyTexts = dictionary({ en, es });
export type ApplyTexts = ReturnType<typeof applyTexts>;
