import {
  type Answer,
  type Answers,
  type Instrument,
  itemsOf,
  itemsOfPart,
  partNames,
  type SurveyItem,
} from "./instrument";
import { type AnswerLevels, levelsOf } from "./scoring";

/** A run of equal answers from which on we ask: 5 in 100 real respondents have one in their first 30. */
export const straightRun = 10;
/** Nobody reads an activity and answers in less, as a rule. In seconds. */
export const hurriedSeconds = 1;
/** Two items that mean nearly the same contradict each other from this many points apart, and a person from two such pairs on. */
export const pairGap = 3;
export const contradictoryPairs = 2;
/** Fewer answers that are all the same may well be meant. */
export const tellingAlike = 5;

export type Part = { asked: number; answered: number };
export type AnswerQuality = {
  interests: Part;
  subjects: Part;
  skills: Part;
  /** Every answer of a part that was answered at all is the same. */
  allAlike: boolean;
  /** The longest run of equal answers within a part in the order of answering, skipped items passed over. */
  longestRun: number;
  straightLined: boolean;
  /** The middle time between two answers, in seconds; null with fewer than ten answers. */
  secondsBetween: number | null;
  hurried: boolean;
  /** Pairs of items that mean nearly the same: both answered, and answered far apart. */
  pairs: { answered: number; apart: number };
  contradictory: boolean;
};

/** How carefully a set of answers was given, as figures to tell kindly; nothing is thrown away because of them. */
export function answerQuality(instrument: Instrument, answers: Answers): AnswerQuality {
  const levels = levelsOf(answers);
  const parts = partNames.map((part) => itemsOfPart(instrument, part));
  const run = Math.max(...parts.map((items) => longestRun(asAsked(items, answers).map(({ value }) => value))));
  const secondsBetween = middleSeconds(instrument, answers);
  const pairs = pairsOf(instrument, levels);
  return {
    interests: partOf(instrument.interests, levels),
    subjects: partOf(instrument.subjects, levels),
    skills: partOf(instrument.skills ?? [], levels),
    allAlike: parts.some((items) => isAllAlike(items, levels)),
    longestRun: run,
    straightLined: run >= straightRun,
    secondsBetween,
    hurried: secondsBetween !== null && secondsBetween < hurriedSeconds,
    pairs,
    contradictory: pairs.apart >= contradictoryPairs,
  };
}

function pairsOf(instrument: Instrument, levels: AnswerLevels): AnswerQuality["pairs"] {
  const gaps = itemsOf(instrument).flatMap(({ id, pair }) => {
    // Each pair is named from both sides.
    if (pair === null || pair === undefined || pair < id) return [];
    const [one, other] = [levels[id], levels[pair]];
    return one === undefined || other === undefined ? [] : [Math.abs(one - other)];
  });
  return { answered: gaps.length, apart: gaps.filter((gap) => gap >= pairGap).length };
}

/** How many of the instrument's items have an answer. */
export const countAnswered = (instrument: Instrument, answers: Answers): number =>
  itemsOf(instrument).filter(({ id }) => Object.hasOwn(answers, id)).length;

const partOf = (items: readonly SurveyItem[], levels: AnswerLevels): Part => ({
  asked: items.length,
  answered: items.filter(({ id }) => Object.hasOwn(levels, id)).length,
});

/** The answers as they were given one after another; typed in from paper at one moment, they stand in the sheet's order. */
const asAsked = (items: readonly SurveyItem[], answers: Answers): Answer[] =>
  items
    .flatMap(({ id, tier = 1, position }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [{ answer, tier, position }];
    })
    .sort((a, b) => a.answer.at - b.answer.at || a.tier - b.tier || a.position - b.position)
    .map(({ answer }) => answer);

const isAllAlike = (items: readonly SurveyItem[], levels: AnswerLevels): boolean => {
  const values = items.flatMap(({ id }) => levels[id] ?? []);
  return values.length >= tellingAlike && new Set(values).size === 1;
};

function longestRun(values: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let before: number | undefined;
  for (const value of values) {
    run = value === before ? run + 1 : 1;
    before = value;
    longest = Math.max(longest, run);
  }
  return longest;
}

function middleSeconds(instrument: Instrument, answers: Answers): number | null {
  const moments = itemsOf(instrument)
    .flatMap(({ id }) => answers[id]?.at ?? [])
    .sort((a, b) => a - b);
  if (moments.length < 10) return null;
  const gaps = moments
    .slice(1)
    .map((at, place) => at - (moments[place] ?? at))
    .sort((a, b) => a - b);
  return (gaps[Math.floor(gaps.length / 2)] ?? 0) / 1000;
}
