import { dictionary } from "@/lib/platform/texts";
import en from "./about-texts/en.json";
import es from "./about-texts/es.json";

export const aboutSurveyTexts = dictionary({ en, es });
export type AboutSurveyTexts = typeof en;
