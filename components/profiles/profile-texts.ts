import { dictionary } from "@/lib/platform/texts";
import en from "./profile-texts/en.json";
import es from "./profile-texts/es.json";

export const profileTexts = dictionary({ en, es });
export type ProfileTexts = typeof en;
