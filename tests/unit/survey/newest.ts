import { files, indexOf } from "@/lib/survey/cli/survey-trials";
import { personVector } from "@/lib/survey/rules/features";
import { type Answers, type AnswerValue, itemsOf } from "@/lib/survey/rules/instrument";
import { matchPerson, type MatchResult } from "@/lib/survey/rules/matching";
import { levelsOf, type Profile, scoreAnswers } from "@/lib/survey/rules/scoring";

export const { instrument, norms } = files;
export const indexes = {
  "national-14": indexOf(files.occupationsIn("national-14")),
  "national-16": indexOf(files.occupationsIn("national-16")),
};
export type FrameworkCode = keyof typeof indexes;

type Wishes = Partial<Record<"loves" | "likes" | "hates", readonly string[]>>;

/** Likes the named items a lot (5) or quite (4), dislikes others (1), and is lukewarm about the rest. */
export function persona({ loves = [], likes = [], hates = [] }: Wishes): Answers {
  const known = new Set(itemsOf(instrument).map(({ id }) => id));
  const stranger = [...loves, ...likes, ...hates].find((id) => !known.has(id));
  if (stranger !== undefined) throw new Error(`There is no question ${stranger}`);
  const valueOf = (id: string) => (loves.includes(id) ? 5 : likes.includes(id) ? 4 : hates.includes(id) ? 1 : 2);
  return Object.fromEntries(
    [...known].map((id, place) => [id, { value: valueOf(id) as AnswerValue, at: place * 5000 }]),
  );
}

export function profileOf(answers: Answers): Profile {
  const scored = scoreAnswers(instrument, answers, norms);
  if (!scored.ok) throw new Error(JSON.stringify(scored.missing));
  return scored.value;
}

export function matchOf(answers: Answers, framework: FrameworkCode): MatchResult {
  const index = indexes[framework];
  return matchPerson(index, personVector(index, profileOf(answers), levelsOf(answers), norms));
}
