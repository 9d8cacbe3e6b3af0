import { dictionary } from "@/lib/platform/texts";
import en from "./way-texts/en.json";
import es from "./way-texts/es.json";

export const wayTexts = dictionary({ en, es });
export type WayTexts = ReturnType<typeof wayTexts>;
