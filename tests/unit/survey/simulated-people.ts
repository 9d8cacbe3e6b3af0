import type { Answers, AnswerValue } from "@/lib/survey/rules/instrument";
import { scales } from "@/lib/survey/rules/instrument";
import type { PersonVector } from "@/lib/survey/rules/voting";
import { centred, spread } from "@/lib/survey/rules/vectors";
import { instrument, norms } from "./instrument-files";

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

const bell = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Someone who would like what an occupation is made of, answering all items with noise: a general level that differs
 * between people, the norms, and for each item an error that leaves scales of five with an alpha of about .7.
 */
export function answerLike(ideal: PersonVector, random: () => number, noise = 1): Answers {
  const level = 3 + 0.5 * bell(random);
  const answers: Record<string, { value: AnswerValue; at: number }> = {};
  const give = (id: string, wish: number) => {
    const value = Math.max(1, Math.min(5, Math.round(wish))) as AnswerValue;
    answers[id] = { value, at: 1_760_000_000_000 + Object.keys(answers).length * 6_000 };
  };
  const interests = inOwnUnits(ideal.interests ?? []);
  for (const item of instrument.interests) {
    const place = scales.indexOf(item.scale);
    give(item.id, level + norms[item.scale] + 0.57 * (interests[place] ?? 0) + noise * bell(random));
  }
  const subjects = inOwnUnits((ideal.subjects ?? []).map((value) => value ?? 0));
  instrument.subjects.forEach((item, place) => {
    give(item.id, level + 0.75 * (subjects[place] ?? 0) + noise * 0.9 * bell(random));
  });
  return answers;
}

const inOwnUnits = (values: readonly number[]): number[] => {
  const width = spread(values) || 1;
  return centred(values).map((value) => value / width);
};
