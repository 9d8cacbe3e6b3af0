import { type Answers, type AnswerValue, itemsOf, type Norms, type SurveyItem } from "@/lib/survey/rules/instrument";
import { type Profile, scoreAnswers } from "@/lib/survey/rules/scoring";
import { instrument, norms } from "./instrument-files";

/** Every item answered, one each five seconds, by its place in the survey. */
export const allAnswered = (valueOf: (place: number, item: SurveyItem) => AnswerValue): Answers =>
  Object.fromEntries(
    itemsOf(instrument).map((item, place) => [item.id, { value: valueOf(place, item), at: 1000 + place * 5000 }]),
  );

/** Likes the named items a lot, dislikes the named others, and is lukewarm about the rest. */
export const persona = (liked: readonly string[], disliked: readonly string[] = []): Answers =>
  allAnswered((_, { id }) => (liked.includes(id) ? 5 : disliked.includes(id) ? 1 : 2));

export function profileOf(answers: Answers, off: Norms = norms): Profile {
  const result = scoreAnswers(instrument, answers, off);
  if (!result.ok) throw new Error(JSON.stringify(result.missing));
  return result.value;
}
