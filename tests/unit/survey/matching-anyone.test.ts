import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchPerson, type MatchResult } from "@/lib/survey/rules/matching";
import type { PersonVector } from "@/lib/survey/rules/voting";
import { index, indexOf, town } from "./town";

const anyone: fc.Arbitrary<PersonVector> = fc.record({
  interests: fc.option(
    fc.array(
      fc.integer({ min: -20, max: 20 }).map((tenth) => tenth / 10),
      { minLength: 6, maxLength: 6 },
    ),
  ),
  subjects: fc.option(fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 3, maxLength: 3 })),
});
const idsOf = (matches: readonly { id: string }[]) => matches.map(({ id }) => id);
const scoresOf = (result: MatchResult) => new Map(result.clusters.map(({ id, score }) => [id, score]));

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

  it("does not change with how strongly a person feels, only with the shape", () => {
    fc.assert(
      fc.property(anyone, fc.integer({ min: 2, max: 4 }), (person, times) => {
        const stronger = {
          interests: person.interests?.map((value) => value * times) ?? null,
          subjects: person.subjects?.map((value) => value && value * times) ?? null,
        };
        const scores = scoresOf(matchPerson(index, person));
        for (const [id, score] of scoresOf(matchPerson(index, stronger))) expect(score).toBeCloseTo(scores.get(id)!, 1);
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
