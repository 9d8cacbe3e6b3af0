import { dictionary } from "@/lib/platform/texts";
import en from "./result-texts/en.json";
import es from "./result-texts/es.json";

export const resultTexts = dictionary({ en, es });
