import type { AnswerQuality, Part } from "@/lib/survey/rules/confidence";

const kinds = ["interests", "subjects", "skills"] as const;
export type PartName = (typeof kinds)[number];

/** How many questions of each part were answered; results of before know fewer parts. */
export const answeredParts = (quality: AnswerQuality): (Part & { kind: PartName })[] => {
  const parts: Partial<Record<PartName, Part>> = quality;
  return kinds.flatMap((kind) => {
    const part = parts[kind];
    return part && part.asked > 0 ? [{ ...part, kind }] : [];
  });
};
