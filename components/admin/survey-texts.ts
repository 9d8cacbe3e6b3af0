import { dictionary } from "@/lib/platform/texts";
import en from "./survey-texts/en.json";
import es from "./survey-texts/es.json";

export const adminSurveyTexts = dictionary({ en, es });
