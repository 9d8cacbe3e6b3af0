import { dictionary } from "@/lib/platform/texts";
import en from "./search-texts/en.json";
import es from "./search-texts/es.json";

export const searchTexts = dictionary({ en, es });
export type SearchTexts = ReturnType<typeof searchTexts>;
