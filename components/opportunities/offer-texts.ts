import { dictionary } from "@/lib/platform/texts";
import en from "./offer-texts/en.json";
import es from "./offer-texts/es.json";

export const offerTexts = dictionary({ en, es });
export type OfferTexts = ReturnType<typeof offerTexts>;
