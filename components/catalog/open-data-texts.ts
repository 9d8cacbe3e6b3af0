import { dictionary } from "@/lib/platform/texts";
import en from "./open-data-texts/en.json";
import es from "./open-data-texts/es.json";

export const openDataTexts = dictionary({ en, es });
export type OpenDataTexts = ReturnType<typeof openDataTexts>;
