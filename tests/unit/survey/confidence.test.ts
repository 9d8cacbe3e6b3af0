import { describe, expect, it } from "vitest";
import type { Answers, AnswerValue } from "@/lib/survey/rules/instrument";
import { answerQuality, countAnswered } from "@/lib/survey/rules/confidence";
import { allAnswered } from "./answering";
import { instrument } from "./instrument-files";

const varied = allAnswered((place) => ((place % 5) + 1) as AnswerValue);

describe("how carefully a survey was answered", () => {
  it("finds nothing to say about varied, unhurried answers", () => {
    expect(answerQuality(instrument, varied)).toEqual({
      interests: { asked: 30, answered: 30 },
      subjects: { asked: 16, answered: 16 },
      allAlike: false,
      longestRun: 1,
      straightLined: false,
      secondsBetween: 5,
      hurried: false,
    });
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

  it("sees a part in which all answers are the same", () => {
    const answers = allAnswered((place, { kind }) => (kind === "subjects" ? 3 : (((place % 5) + 1) as AnswerValue)));
    expect(answerQuality(instrument, answers).allAlike).toBe(true);
    expect(answerQuality(instrument, {}).allAlike).toBe(false);
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
