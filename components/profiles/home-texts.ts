import { dictionary } from "@/lib/platform/texts";
import en from "./home-texts/en.json";
import es from "./home-texts/es.json";

export const seekerHomeTexts = dictionary({ en, es });
export type SeekerHomeTexts = ReturnType<typeof seekerHomeTexts>;
