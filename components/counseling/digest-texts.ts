import { dictionary } from "@/lib/platform/texts";
import en from "./digest-texts/en.json";
import es from "./digest-texts/es.json";

export const digestTexts = dictionary({ en, es });
