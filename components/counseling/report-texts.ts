import { dictionary } from "@/lib/platform/texts";
import en from "./report-texts/en.json";
import es from "./report-texts/es.json";

export const reportTexts = dictionary({ en, es });
export type ReportTexts = typeof en;
