import type { Question } from "./features";
import { type Answers, type AnswerValue, type Norms, scales } from "./instrument";

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal number (Box and Muller). */
export const bell = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * How simulated people answer, in points of the five-point answer: `slope` for what the question asks about spreading by
 * one standard deviation over all occupations, `level` and `partLevel` for their own general level over all and in one
 * part, `noise` for one answer.
 */
export type Answering = {
  slope: number;
  level: number;
  partLevel: number;
  noise: number;
  /** Activities are answered by their scale alone, as if it did not matter what they are about. */
  blindToFields?: boolean;
};

/**
 * The noise is one at which the alpha of every scale of ten activities lies between .80 and .87 (bench and tests hold it
 * there; real respondents, with sixty other activities: .83 to .89). A single answer then spreads by 1.23 points (real
 * 1.24). The general level is steadier than real people's: .36 points, theirs .59.
 */
export const likeRealOnes: Answering = { slope: 0.85, level: 0.2, partLevel: 0.3, noise: 1 };

/**
 * Someone who would like what an occupation is made of, answering all questions with noise. `wishes` are standardised
 * features (scales, knowledge, skills); an activity is answered by its scale and its fields, as the questions' loads
 * say. The norms are put on, as people in general have them.
 */
export function answerLike(
  questions: readonly Question[],
  wishes: ArrayLike<number>,
  norms: Norms,
  random: () => number,
  { slope, level, partLevel, noise, blindToFields = false }: Answering = likeRealOnes,
): Answers {
  const own = 3 + level * bell(random);
  const answers: Record<string, { value: AnswerValue; at: number }> = {};
  let at = 1_760_000_000_000;
  let part = -1;
  let here = own;
  for (const question of questions) {
    if (question.part !== part) here = own + partLevel * bell(random);
    part = question.part;
    const loads = blindToFields && question.scale >= 0 ? [{ feature: question.scale, weight: 1 }] : question.loads;
    const asked = loads.reduce((sum, { feature, weight }) => sum + weight * (wishes[feature] || 0), 0);
    const norm = question.scale < 0 ? 0 : norms[scales[question.scale]!];
    const wish = here + norm + slope * asked + noise * bell(random);
    answers[question.id] = { value: Math.max(1, Math.min(5, Math.round(wish))) as AnswerValue, at: (at += 5000) };
  }
  return answers;
}
