import { dictionary } from "@/lib/platform/texts";
import en from "./review-texts/en.json";
import es from "./review-texts/es.json";

export const reviewTexts = dictionary({ en, es });
