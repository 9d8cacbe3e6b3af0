import { dictionary } from "@/lib/platform/texts";
import en from "./browse-texts/en.json";
import es from "./browse-texts/es.json";

export const browseTexts = dictionary({ en, es });
export type BrowseTexts = ReturnType<typeof browseTexts>;
