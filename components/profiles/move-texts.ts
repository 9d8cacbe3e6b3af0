import { dictionary } from "@/lib/platform/texts";
import en from "./move-texts/en.json";
import es from "./move-texts/es.json";

export const moveTexts = dictionary({ en, es });
export type MoveTexts = ReturnType<typeof moveTexts>;
