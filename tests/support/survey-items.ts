// What the quick survey asks, by the key of each question.
import { askedAt, firstAsked } from "@/lib/survey/rules/asking-order";
import interests from "@/prisma/catalog/survey/interests-2.json" with { type: "json" };
import skills from "@/prisma/catalog/survey/skills-1.json" with { type: "json" };
import subjects from "@/prisma/catalog/survey/subjects-2.json" with { type: "json" };

export const middleQuestion = interests.questionMiddle.en;
export const scaleOf = new Map<string, string>(interests.items.map(({ id, scale }) => [id, scale]));

export const quickParts = [
  askedAt("QUICK", "interests", interests.items),
  askedAt("QUICK", "subjects", subjects.items),
  askedAt("QUICK", "skills", skills.items),
];
export const quickCount = quickParts.reduce((sum, n) => sum + n, 0);

/** The first part of the quick survey in the fixed order. */
export const fixedInterests = firstAsked("QUICK", "interests", interests.items).map(({ id }) => id);

/** The key of a subject that stands for an O*NET kind of knowledge. */
export const subjectOf = (element: string) => subjects.items.find(({ elements }) => elements.includes(element))!.id;
