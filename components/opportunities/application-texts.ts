import { dictionary } from "@/lib/platform/texts";
import en from "./application-texts/en.json";
import es from "./application-texts/es.json";

export const applicationTexts = dictionary({ en, es });
export type ApplicationTexts = ReturnType<typeof applicationTexts>;
