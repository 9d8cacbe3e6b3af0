import { dictionary } from "@/lib/platform/texts";
import en from "./cohort-texts/en.json";
import es from "./cohort-texts/es.json";

export const cohortTexts = dictionary({ en, es });
export type CohortTexts = typeof en;
