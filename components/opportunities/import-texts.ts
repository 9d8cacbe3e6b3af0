import { dictionary } from "@/lib/platform/texts";
import en from "./import-texts/en.json";
import es from "./import-texts/es.json";

export const importTexts = dictionary({ en, es });
