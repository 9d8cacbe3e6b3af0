import { dictionary } from "@/lib/platform/texts";
import en from "./program-texts/en.json";
import es from "./program-texts/es.json";

export const programTexts = dictionary({ en, es });
export type ProgramTexts = ReturnType<typeof programTexts>;
