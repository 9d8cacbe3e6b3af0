import { dictionary } from "@/lib/platform/texts";
import en from "./text-edit-texts/en.json";
import es from "./text-edit-texts/es.json";

export const textEditTexts = dictionary({ en, es });
