import { describe, expect, it } from "vitest";
import type { Answers, AnswerValue, InterestItem, SurveyItem } from "@/lib/survey/rules/instrument";
import { answerQuality, countAnswered } from "@/lib/survey/rules/confidence";
import { allAnswered } from "./answering";
import { instrument } from "./instrument-files";

const pairUp = (...pairs: [SurveyItem, SurveyItem][]) =>
  pairs.flatMap(([one, other]) => [
    { ...one, pair: other.id },
    { ...other, pair: one.id },
  ]) as InterestItem[];
const varied = allAnswered((place) => ((place % 5) + 1) as AnswerValue);

describe("how carefully a survey was answered", () => {
  it("finds nothing to say about varied, unhurried answers", () => {
    expect(answerQuality(instrument, varied)).toEqual({
      interests: { asked: 30, answered: 30 },
      subjects: { asked: 16, answered: 16 },
      skills: { asked: 0, answered: 0 },
      allAlike: false,
      longestRun: 1,
      straightLined: false,
      secondsBetween: 5,
      hurried: false,
      pairs: { answered: 0, apart: 0 },
      contradictory: false,
    });
  });

  it("sees pairs that mean nearly the same and are answered far apart, from two on", () => {
    const [a, b, c, d] = instrument.interests as [SurveyItem, SurveyItem, SurveyItem, SurveyItem];
    const paired = { ...instrument, interests: pairUp([a, b], [c, d]) };
    const say = (...values: number[]): Answers =>
      Object.fromEntries([a, b, c, d].map(({ id }, place) => [id, { value: values[place] as AnswerValue, at: 0 }]));
    expect(answerQuality(paired, say(1, 4, 5, 3))).toMatchObject({
      pairs: { answered: 2, apart: 1 },
      contradictory: false,
    });
    expect(answerQuality(paired, say(1, 4, 5, 2))).toMatchObject({ pairs: { apart: 2 }, contradictory: true });
  });

  it.each([
    [9, false],
    [10, true],
  ])("a run of %i equal answers: %s", (length, straightLined) => {
    const answers = allAnswered((place) => (place < length ? 4 : (((place % 2) + 1) as AnswerValue)));
    expect(answerQuality(instrument, answers)).toMatchObject({ longestRun: length, straightLined, allAlike: false });
  });

  it("counts runs within a part and over skipped items", () => {
    const answers = allAnswered((place, { kind, position }) =>
      (kind === "interests" ? position > 22 : position < 7) ? 2 : (((place % 2) * 3 + 1) as AnswerValue),
    );
    const passedOver = instrument.interests[26]!.id;
    const skipped = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== passedOver));
    expect(answerQuality(instrument, answers).longestRun).toBe(8);
    expect(answerQuality(instrument, skipped).longestRun).toBe(7);
  });

  it("counts a run in the order in which questions were answered, not the one in which they are numbered", () => {
    const backwards = [...instrument.interests].reverse();
    const asked = [...backwards.filter((_, place) => place % 2 === 0), ...backwards.filter((_, place) => place % 2)];
    const answers = Object.fromEntries(
      asked.map(({ id }, place) => [
        id,
        { value: (place < 12 ? 4 : (place % 2) + 1) as AnswerValue, at: place * 5000 },
      ]),
    );
    expect(answerQuality(instrument, answers)).toMatchObject({ longestRun: 12, straightLined: true });
  });

  it("takes answers typed in at one moment in the order of the sheet: by tier, then by number", () => {
    const interests = instrument.interests.map((item, place) => ({ ...item, tier: place % 2 === 0 ? 1 : 2 }));
    const answers = Object.fromEntries(
      interests.map(({ id, tier }, place) => [
        id,
        { value: (tier === 1 ? 5 : (Math.floor(place / 2) % 2) + 1) as AnswerValue, at: 7 },
      ]),
    );
    expect(answerQuality({ ...instrument, interests }, answers).longestRun).toBe(15);
  });

  it("sees a part in which all answers are the same", () => {
    const answers = allAnswered((place, { kind }) => (kind === "subjects" ? 3 : (((place % 5) + 1) as AnswerValue)));
    expect(answerQuality(instrument, answers).allAlike).toBe(true);
    expect(answerQuality(instrument, {}).allAlike).toBe(false);
    const alike = Object.entries(answers).filter(([id]) => instrument.subjects.some((item) => item.id === id));
    expect(answerQuality(instrument, Object.fromEntries(alike.slice(0, 4))).allAlike).toBe(false);
    expect(answerQuality(instrument, Object.fromEntries(alike.slice(0, 5))).allAlike).toBe(true);
  });

  it("sees hurry only where there is enough to see it in", () => {
    const fast = Object.fromEntries(
      Object.entries(varied).map(([id, { value }], place) => [id, { value, at: place * 400 }]),
    );
    expect(answerQuality(instrument, fast)).toMatchObject({ secondsBetween: 0.4, hurried: true });
    const few = Object.fromEntries(Object.entries(fast).slice(0, 9));
    expect(answerQuality(instrument, few)).toMatchObject({ secondsBetween: null, hurried: false });
  });

  it("counts only answers to its own items", () => {
    const answers: Answers = { r1: { value: 1, at: 0 }, k2: { value: 1, at: 0 }, old7: { value: 1, at: 0 } };
    expect(countAnswered(instrument, answers)).toBe(2);
  });
});
