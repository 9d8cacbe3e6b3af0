import { dictionary } from "@/lib/platform/texts";
import en from "./at-school-texts/en.json";
import es from "./at-school-texts/es.json";

export const atSchoolTexts = dictionary({ en, es });
