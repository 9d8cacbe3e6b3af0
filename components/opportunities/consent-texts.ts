import { dictionary } from "@/lib/platform/texts";
import en from "./consent-texts/en.json";
import es from "./consent-texts/es.json";

export const consentTexts = dictionary({ en, es });
export type ConsentTexts = ReturnType<typeof consentTexts>;
