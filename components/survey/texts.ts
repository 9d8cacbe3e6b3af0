import { dictionary } from "@/lib/platform/texts";
import en from "./texts/en.json";
import es from "./texts/es.json";

export const surveyTexts = dictionary({ en, es });
export type SurveyTexts = ReturnType<typeof surveyTexts>;
