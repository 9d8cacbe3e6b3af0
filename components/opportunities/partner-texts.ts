import { dictionary } from "@/lib/platform/texts";
import en from "./partner-texts/en.json";
import es from "./partner-texts/es.json";

export const partnerTexts = dictionary({ en, es });
export type PartnerTexts = ReturnType<typeof partnerTexts>;
