import { dictionary } from "@/lib/platform/texts";
import en from "./story-texts/en.json";
import es from "./story-texts/es.json";

export const storyTexts = dictionary({ en, es });
