import { dictionary } from "@/lib/platform/texts";
import en from "./guide-texts/en.json";
import es from "./guide-texts/es.json";

export const guideTexts = dictionary({ en, es });

export const guideRoles = ["student", "educator", "counselor", "administrator", "guardian", "job-seeker"] as const;
export type GuideRole = (typeof guideRoles)[number];
