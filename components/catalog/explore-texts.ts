import { dictionary } from "@/lib/platform/texts";
import en from "./explore-texts/en.json";
import es from "./explore-texts/es.json";

export const exploreTexts = dictionary({ en, es });
export type ExploreTexts = ReturnType<typeof exploreTexts>;
