import { dictionary } from "@/lib/platform/texts";
import en from "./letter-texts/en.json";
import es from "./letter-texts/es.json";

export const letterTexts = dictionary({ en, es });
export type LetterTexts = ReturnType<typeof letterTexts>;
