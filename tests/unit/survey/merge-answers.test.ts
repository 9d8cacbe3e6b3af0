import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, AnswerValue } from "@/lib/survey/rules/instrument";
import { correctTimes, mergeAnswers } from "@/lib/survey/rules/merge-answers";

const batch: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom("r1", "i2", "k3", "k12"),
  fc.record({ value: fc.integer({ min: 1, max: 5 }).map((value) => value as AnswerValue), at: fc.nat(4) }),
);
const merge = (a: Answers, b: Answers) => mergeAnswers(a, b).answers;

describe("merging answers", () => {
  it("keeps the later answer of each item and names what the incoming batch lost", () => {
    const stored: Answers = { r1: { value: 5, at: 20 }, i1: { value: 1, at: 10 }, a1: { value: 3, at: 20 } };
    const incoming: Answers = {
      r1: { value: 2, at: 19 },
      i1: { value: 4, at: 11 },
      a1: { value: 3, at: 5 },
      s1: { value: 2, at: 1 },
    };
    expect(mergeAnswers(stored, incoming)).toEqual({
      answers: {
        r1: { value: 5, at: 20 },
        i1: { value: 4, at: 11 },
        a1: { value: 3, at: 20 },
        s1: { value: 2, at: 1 },
      },
      lost: ["r1"],
    });
  });

  it("settles the same moment by the higher value, whoever comes first", () => {
    const low: Answers = { r1: { value: 2, at: 7 } };
    const high: Answers = { r1: { value: 4, at: 7 } };
    expect(mergeAnswers(low, high)).toEqual({ answers: high, lost: [] });
    expect(mergeAnswers(high, low)).toEqual({ answers: high, lost: ["r1"] });
  });

  it("is idempotent, commutative and associative, so the order of arrival does not matter", () => {
    fc.assert(
      fc.property(batch, batch, batch, (a, b, c) => {
        expect(mergeAnswers(a, a)).toEqual({ answers: a, lost: [] });
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it("changes neither side", () => {
    const stored = Object.freeze({ r1: Object.freeze({ value: 1 as const, at: 1 }) });
    mergeAnswers(stored, { r1: { value: 2, at: 2 } });
    expect(stored.r1.value).toBe(1);
  });

  it("moves moments of a wrong clock to the server's, never past its now or below 0", () => {
    const answers: Answers = { r1: { value: 1, at: 100_000 }, i1: { value: 2, at: 900_000 }, a1: { value: 3, at: 10 } };
    expect(correctTimes(answers, -50_000.4, 700_000)).toEqual({
      r1: { value: 1, at: 50_000 },
      i1: { value: 2, at: 700_000 },
      a1: { value: 3, at: 0 },
    });
  });

  it("takes a right clock at its word, so that a delay on the way never overtakes a later answer", () => {
    const [early, late] = [{ r1: { value: 2 as const, at: 1000 } }, { r1: { value: 5 as const, at: 1400 } }];
    // The earlier answer was twenty seconds on the way, the later one none.
    const slow = correctTimes(early, 20_000, 21_000);
    const fast = correctTimes(late, 5, 1405);
    expect(merge(slow, fast)).toEqual(late);
    expect(merge(fast, slow)).toEqual(late);
    expect(correctTimes({ r1: { value: 1, at: 900_000 } }, 5, 1405).r1?.at).toBe(31_405);
  });
});
