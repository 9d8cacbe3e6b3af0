import { describe, expect, it, vi } from "vitest";
import {
  answersOf,
  byRatings,
  files,
  foldsOf,
  hitsOf,
  indexOf,
  keysAt,
  matchAnswers,
  only,
  seedOf,
} from "@/lib/survey/cli/survey-trials";
import { type Length, lengths, quickQuestions } from "@/lib/survey/rules/asking-order";
import { nextQuestion } from "@/lib/survey/rules/chooser";
import { chooserTable } from "@/lib/survey/rules/chooser-table";
import { personVector } from "@/lib/survey/rules/features";
import { scales } from "@/lib/survey/rules/instrument";
import { matchPerson, personFromRatings } from "@/lib/survey/rules/matching";
import { levelsOf, scoreAnswers } from "@/lib/survey/rules/scoring";
import { spread } from "@/lib/survey/rules/vectors";

import { walkQuick } from "@/tests/bench/survey-walk.mjs";
import { isLong } from "@/tests/support/catalog-sample";

vi.setConfig({ testTimeout: 240_000 });

const folds = { "national-14": foldsOf("national-14"), "national-16": foldsOf("national-16") };

const whole = {
  "national-14": indexOf(files.occupationsIn("national-14")),
  "national-16": indexOf(files.occupationsIn("national-16")),
};
/** One simulated person in three (in test:long everybody), as the catalogue finds them, or an index that has never seen their occupation. */
const people = (framework: keyof typeof folds, length: Length, blind: boolean) =>
  folds[framework].flatMap(({ index, own }) =>
    own
      .filter((_, place) => isLong || place % 3 === 0)
      .map((occupation) => {
        const all = answersOf(whole[framework], occupation, seedOf(occupation.code, 1));
        const on = blind ? index : whole[framework];
        return { occupation, result: matchAnswers(on, only(all, keysAt(length))) };
      }),
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
    ["quick", "QUICK", 86, 83],
    ["standard", "STANDARD", 89, 86],
    ["complete", "COMPLETE", 91, 88],
  ] as const)(
    "finds the own cluster of simulated people among three, %s, as shipped and blind",
    (_, length, met, blind) => {
      expect(hitsOf(people("national-14", length, false)).three).toBeGreaterThanOrEqual(met);
      expect(hitsOf(people("national-14", length, true)).three).toBeGreaterThanOrEqual(blind);
    },
  );

  it("finds it with the chosen questions of the quick length nearly as often as with 89 in a fixed order", () => {
    const index = whole["national-14"];
    const table = chooserTable(index, files.norms);
    const some = folds["national-14"].flatMap(({ own }) => own).filter((_, place) => isLong || place % 30 === 0);
    const results = some.map((occupation) => {
      const all = answersOf(index, occupation, seedOf(occupation.code, 1));
      const { asked } = walkQuick(
        { quickQuestions, nextQuestion, isSettled: () => true },
        table,
        files.instrument,
        all,
      );
      const found = (keys: Iterable<string>) => ({ occupation, result: matchAnswers(index, only(all, new Set(keys))) });
      return { adaptive: found(asked), standard: found(keysAt("STANDARD")) };
    });
    const three = (how: "adaptive" | "standard") => hitsOf(results.map((each) => each[how])).three;
    expect(three("adaptive")).toBeGreaterThanOrEqual(isLong ? 90 : 85);
    expect(three("adaptive")).toBeGreaterThan(three("standard") - (isLong ? 3 : 8));
  });

  it("is tried on people whose answers agree with themselves as real ones do", () => {
    const answered = folds["national-14"].flatMap(({ own }) =>
      own.map((occupation) => answersOf(whole["national-14"], occupation, seedOf(occupation.code, 1))),
    );
    for (const scale of scales) {
      const items = files.instrument.interests.filter((item) => item.scale === scale);
      const rows = answered.map((answers) => items.map(({ id }) => answers[id]!.value as number));
      const each = items.reduce((sum, _, place) => sum + spread(rows.map((row) => row[place]!)) ** 2, 0);
      const all = spread(rows.map((row) => row.reduce((sum, value) => sum + value))) ** 2;
      const alpha = (items.length / (items.length - 1)) * (1 - each / all);
      expect(alpha, scale).toBeGreaterThanOrEqual(0.8);
      expect(alpha, scale).toBeLessThanOrEqual(0.87);
    }
  });

  it("is right for at least 85 in 100 of the simulated people whom it calls clear, and calls some so", () => {
    const results = lengths.flatMap((length) => [
      ...people("national-14", length, true),
      ...people("national-16", length, true),
    ]);
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
      if (scored.ok) matchPerson(index, personVector(index, scored.value, levelsOf(answers), files.norms));
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
