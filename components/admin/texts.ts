import { dictionary } from "@/lib/platform/texts";
import en from "./texts/en.json";
import es from "./texts/es.json";

export const adminTexts = dictionary({ en, es });
