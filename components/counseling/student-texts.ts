import { dictionary } from "@/lib/platform/texts";
import en from "./student-texts/en.json";
import es from "./student-texts/es.json";

export const studentTexts = dictionary({ en, es });
export type StudentTexts = typeof en;
