import { dictionary } from "@/lib/platform/texts";
import en from "./texts/en.json";
import es from "./texts/es.json";

export const accountTexts = dictionary({ en, es });
export type AccountTexts = ReturnType<typeof accountTexts>;
