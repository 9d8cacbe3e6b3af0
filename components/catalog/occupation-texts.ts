import { dictionary } from "@/lib/platform/texts";
import en from "./occupation-texts/en.json";
import es from "./occupation-texts/es.json";

export const occupationTexts = dictionary({ en, es });
