import { dictionary } from "@/lib/platform/texts";
import en from "./message-texts/en.json";
import es from "./message-texts/es.json";

export const messageTexts = dictionary({ en, es });
export type MessageTexts = typeof en;
