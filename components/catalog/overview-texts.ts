import { dictionary } from "@/lib/platform/texts";
import en from "./overview-texts/en.json";
import es from "./overview-texts/es.json";

export const overviewTexts = dictionary({ en, es });
export type OverviewTexts = ReturnType<typeof overviewTexts>;
