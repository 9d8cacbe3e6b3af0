import { dictionary } from "@/lib/platform/texts";
import en from "./research-texts/en.json";
import es from "./research-texts/es.json";

export const researchTexts = dictionary({ en, es });
