import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerValue } from "@/lib/survey/rules/instrument";
import { packAnswers, unpackAnswers } from "@/lib/survey/rules/pack-answers";
import { allAnswered } from "./answering";

describe("packing answers", () => {
  it("comes back as it went in", () => {
    const answers = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/),
      fc.record({
        value: fc.integer({ min: 1, max: 5 }).map((value) => value as AnswerValue),
        at: fc.nat(2 ** 42),
      }),
    );
    fc.assert(
      fc.property(answers, (given) => {
        expect(unpackAnswers(packAnswers(given))).toEqual(given);
      }),
    );
  });

  it("writes the same line for the same answers in any order", () => {
    const one = { r1: { value: 4, at: 900 }, i1: { value: 1, at: 100 } } as const;
    const other = { i1: { value: 1, at: 100 }, r1: { value: 4, at: 900 } } as const;
    expect(packAnswers(one)).toBe("1;2s;i1A0,r1Dm8");
    expect(packAnswers(other)).toBe(packAnswers(one));
  });

  it("needs about 0.3 KB for all 46", () => {
    expect(packAnswers(allAnswered(() => 3)).length).toBeLessThan(400);
  });

  it.each(["", "1;", "2;0;", "1;0;r1F0", "1;0;r1A", "1;0;r1A0,r1B0", "1;0;r1A0;x", "1;-;", "{}", "1;0;R1A0"])(
    "does not read %j",
    (line) => expect(unpackAnswers(line)).toBeNull(),
  );

  it("refuses what it could not read again", () => {
    expect(() => packAnswers({ "R 1": { value: 1, at: 0 } })).toThrow("cannot be packed");
    expect(() => packAnswers({ r1: { value: 1, at: 0.5 } })).toThrow("cannot be packed");
  });
});
