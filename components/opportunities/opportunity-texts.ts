import { dictionary } from "@/lib/platform/texts";
import en from "./opportunity-texts/en.json";
import es from "./opportunity-texts/es.json";

export const opportunityTexts = dictionary({ en, es });
export type OpportunityTexts = ReturnType<typeof opportunityTexts>;
