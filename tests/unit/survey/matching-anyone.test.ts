import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchPerson } from "@/lib/survey/rules/matching";
import { index, indexOf, someone, town } from "./town";

const shape = fc.record({
  interests: fc.option(
    fc.array(
      fc.integer({ min: -20, max: 20 }).map((tenth) => tenth / 10),
      { minLength: 6, maxLength: 6 },
    ),
  ),
  subjects: fc.option(fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 3, maxLength: 3 })),
});
const anyone = shape.map(({ interests, subjects }) => someone(interests, subjects));
const idsOf = (matches: readonly { id: string }[]) => matches.map(({ id }) => id);

describe("matching anyone", () => {
  it("shares 100 points, ranks from 1 without gaps, and keeps margins with the scores", () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const { clusters, pathways, occupations } = matchPerson(index, person);
        for (const list of [clusters, pathways]) {
          expect(list.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(100, 0);
        }
        for (const list of [clusters, pathways, occupations]) {
          list.forEach((match, place) => {
            expect(match.rank).toBe(place + 1);
            expect(match.score).toBeGreaterThanOrEqual(0);
            expect(match.score).toBeLessThanOrEqual(100);
            const next = list[place + 1];
            if (next === undefined) expect(match.margin).toBeNull();
            else expect(match.margin!.ahead).toBeCloseTo(match.score - next.score, 6);
            if (next !== undefined) expect(match.margin!.ahead).toBeGreaterThanOrEqual(0);
          });
        }
        expect(idsOf(clusters).sort()).toEqual(["building", "care", "trade"]);
      }),
    );
  });

  it("answers the same to the same, whatever order the catalogue comes in", () => {
    fc.assert(
      fc.property(anyone, fc.shuffledSubarray(town, { minLength: town.length }), (person, order) => {
        expect(matchPerson(indexOf(order), person)).toEqual(matchPerson(index, person));
      }),
    );
  });

  it("puts occupations in the same order however strongly a person feels", () => {
    fc.assert(
      fc.property(anyone, fc.integer({ min: 2, max: 4 }), (person, times) => {
        const stronger = { ...person, values: person.values.map((value) => value * times) };
        const scores = new Map(matchPerson(index, person).occupations.map(({ code, score }) => [code, score]));
        for (const { code, score } of matchPerson(index, stronger).occupations)
          if (scores.has(code)) expect(score).toBeCloseTo(scores.get(code)!, 1);
      }),
    );
  });

  it("puts a clone of an occupation exactly as near as the original", () => {
    fc.assert(
      fc.property(anyone, fc.constantFrom(...town.slice(0, 6)), (person, original) => {
        const clone = { ...original, code: `61${original.code.slice(2)}`, family: "61-10" };
        const { occupations } = matchPerson(indexOf([...town, clone]), person);
        const score = (code: string) => occupations.find((match) => match.code === code)?.score;
        const shown = occupations.find((match) => match.family === original.family)!;
        if (shown.code === original.code) expect(score(clone.code)).toBe(score(original.code));
        else expect(shown.score).toBeGreaterThanOrEqual(score(clone.code)!);
      }),
    );
  });
});
