import { dictionary } from "@/lib/platform/texts";
import en from "./curriculum-texts/en.json";
import es from "./curriculum-texts/es.json";

export const curriculumTexts = dictionary({ en, es });
export type CurriculumTexts = ReturnType<typeof curriculumTexts>;
