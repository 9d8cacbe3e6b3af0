import { dictionary } from "@/lib/platform/texts";
import en from "./resume-texts/en.json";
import es from "./resume-texts/es.json";

export const resumeTexts = dictionary({ en, es });
export type ResumeTexts = typeof en;
