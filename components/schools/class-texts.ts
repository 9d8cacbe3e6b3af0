import { dictionary } from "@/lib/platform/texts";
import en from "./class-texts/en.json";
import es from "./class-texts/es.json";

export const classTexts = dictionary({ en, es });
export type ClassTexts = ReturnType<typeof classTexts>;
