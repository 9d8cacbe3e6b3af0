import { describe, expect, it, vi } from "vitest";
import {
  answersOf,
  byRatings,
  files,
  foldsOf,
  hitsOf,
  keysUpTo,
  matchAnswers,
  only,
  seedOf,
} from "@/lib/survey/cli/survey-trials";
import { personVector } from "@/lib/survey/rules/features";
import { matchPerson, personFromRatings } from "@/lib/survey/rules/matching";
import { scoreAnswers } from "@/lib/survey/rules/scoring";

vi.setConfig({ testTimeout: 60_000 });

const folds = { "national-14": foldsOf("national-14"), "national-16": foldsOf("national-16") };

/** One simulated person in three, each of an occupation that the index of its fold has never seen. */
const people = (framework: keyof typeof folds, tier: number) =>
  folds[framework].flatMap(({ index, own }) =>
    own
      .filter((_, place) => place % 3 === 0)
      .map((occupation) => ({
        occupation,
        result: matchAnswers(index, only(answersOf(index, occupation, seedOf(occupation.code, 1)), keysUpTo(tier))),
      })),
  );

describe("matching on the project's own catalogue", () => {
  it.each([
    ["national-14", 855, 74, 93],
    ["national-16", 878, 71, 93],
  ] as const)(
    "%s: of %i occupations the own cluster is first for %i of 100, among three for %i",
    (code, count, firstFor, threeFor) => {
      const { people: measured, first, three } = hitsOf(byRatings(folds[code]));
      expect(measured).toBe(count);
      expect(first).toBeGreaterThanOrEqual(firstFor);
      expect(three).toBeGreaterThanOrEqual(threeFor);
    },
  );

  it.each([
    ["quick", 1, 82],
    ["standard", 2, 85],
    ["complete", 3, 86],
  ] as const)("finds the own cluster of simulated people among three, %s", (_, tier, atLeast) => {
    expect(hitsOf(people("national-14", tier)).three).toBeGreaterThanOrEqual(atLeast);
  });

  it("is right for at least 85 in 100 of the simulated people whom it calls clear, and calls some so", () => {
    const results = [1, 2, 3].flatMap((tier) => [...people("national-14", tier), ...people("national-16", tier)]);
    const clear = results.filter(({ result }) => result.certainty.word === "clear");
    const right = clear.filter(({ result, occupation }) => occupation.own.has(result.clusters[0]!.id));
    expect(clear.length / results.length).toBeGreaterThan(0.15);
    expect(right.length / clear.length).toBeGreaterThanOrEqual(0.85);
    const open = results.filter(({ result }) => result.certainty.word === "open");
    const rightOpen = open.filter(({ result, occupation }) => occupation.own.has(result.clusters[0]!.id));
    expect(rightOpen.length / open.length).toBeLessThan(0.6);
  });

  it("scores and matches everything in a few milliseconds even on a busy machine", () => {
    const [{ index, own }] = folds["national-16"] as [(typeof folds)["national-16"][number]];
    const answers = answersOf(index, own[0]!, 1);
    const once = () => {
      const scored = scoreAnswers(files.instrument, answers, files.norms);
      if (scored.ok) matchPerson(index, personVector(scored.value, index.layout, index.settings));
    };
    for (let n = 0; n < 20; n++) once();
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      once();
      return performance.now() - start;
    });
    expect(index.occupations.length).toBeGreaterThan(800);
    expect(Math.min(...times)).toBeLessThan(4);
    expect(personFromRatings(index, own[0]!)!.values).toHaveLength(74);
  });
});
