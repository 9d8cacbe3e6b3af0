import { dictionary } from "@/lib/platform/texts";
import en from "./rules-texts/en.json";
import es from "./rules-texts/es.json";

export const rulesTexts = dictionary({ en, es });
