import { dictionary } from "@/lib/platform/texts";
import en from "./course-texts/en.json";
import es from "./course-texts/es.json";

export const courseTexts = dictionary({ en, es });
export type CourseTexts = typeof en;
