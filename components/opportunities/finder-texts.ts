import { dictionary } from "@/lib/platform/texts";
import en from "./finder-texts/en.json";
import es from "./finder-texts/es.json";

export const finderTexts = dictionary({ en, es });
