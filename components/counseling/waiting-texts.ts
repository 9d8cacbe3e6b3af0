import { dictionary } from "@/lib/platform/texts";
import en from "./waiting-texts/en.json";
import es from "./waiting-texts/es.json";

export const waitingTexts = dictionary({ en, es });
