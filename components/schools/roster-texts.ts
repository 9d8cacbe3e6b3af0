import { dictionary } from "@/lib/platform/texts";
import en from "./roster-texts/en.json";
import es from "./roster-texts/es.json";

export const rosterTexts = dictionary({ en, es });
