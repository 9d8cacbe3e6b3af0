import { dictionary } from "@/lib/platform/texts";
import en from "./way-people-texts/en.json";
import es from "./way-people-texts/es.json";

export const wayPeopleTexts = dictionary({ en, es });
export type WayPeopleTexts = ReturnType<typeof wayPeopleTexts>;
