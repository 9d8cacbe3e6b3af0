import { type AnswerLevels, levelsOf } from "./scoring";
import { type Answers, type Instrument, itemsOf, type SurveyItem } from "./instrument";

/** A run of equal answers from which on we ask: 5 in 100 real respondents have one in their first 30. */
export const straightRun = 10;
/** Nobody reads an activity and answers in less, as a rule. In seconds. */
export const hurriedSeconds = 1;

export type Part = { asked: number; answered: number };
export type AnswerQuality = {
  interests: Part;
  subjects: Part;
  /** Every answer of a part that was answered at all is the same. */
  allAlike: boolean;
  /** The longest run of equal answers in the order of asking, skipped items passed over. */
  longestRun: number;
  straightLined: boolean;
  /** The middle time between two answers, in seconds; null with fewer than ten answers. */
  secondsBetween: number | null;
  hurried: boolean;
};

/** How carefully a set of answers was given, as figures to tell kindly; nothing is thrown away because of them. */
export function answerQuality(instrument: Instrument, answers: Answers): AnswerQuality {
  const levels = levelsOf(answers);
  const runs = [instrument.interests, instrument.subjects].map((items) => longestRun(items, levels));
  const run = Math.max(...runs);
  const secondsBetween = middleSeconds(instrument, answers);
  return {
    interests: partOf(instrument.interests, levels),
    subjects: partOf(instrument.subjects, levels),
    allAlike: [instrument.interests, instrument.subjects].some((items) => isAllAlike(items, levels)),
    longestRun: run,
    straightLined: run >= straightRun,
    secondsBetween,
    hurried: secondsBetween !== null && secondsBetween < hurriedSeconds,
  };
}

/** How many of the instrument's items have an answer. */
export const countAnswered = (instrument: Instrument, answers: Answers): number =>
  itemsOf(instrument).filter(({ id }) => Object.hasOwn(answers, id)).length;

const partOf = (items: readonly SurveyItem[], levels: AnswerLevels): Part => ({
  asked: items.length,
  answered: items.filter(({ id }) => Object.hasOwn(levels, id)).length,
});

const given = (items: readonly SurveyItem[], levels: AnswerLevels): number[] =>
  [...items].sort((a, b) => a.position - b.position).flatMap(({ id }) => levels[id] ?? []);

const isAllAlike = (items: readonly SurveyItem[], levels: AnswerLevels): boolean => {
  const values = given(items, levels);
  return values.length > 1 && new Set(values).size === 1;
};

function longestRun(items: readonly SurveyItem[], levels: AnswerLevels): number {
  let longest = 0;
  let run = 0;
  let before: number | undefined;
  for (const value of given(items, levels)) {
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
