import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOccupations } from "@/lib/survey/rules/match-index";
import { matchPerson, type MatchResult, personFromRatings } from "@/lib/survey/rules/matching";
import { partWeights, type PersonVector } from "@/lib/survey/rules/voting";
import { index, indexOf, occupation, subjects, town } from "./town";

const carer: PersonVector = { interests: [0, 1.5, -1, 1.5, -1, -1], subjects: [-1, 2, -1] };
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

describe("matching", () => {
  it("lets the nearest occupations decide for clusters, pathways and families", () => {
    const result = matchPerson(index, carer);
    expect(result.basis).toBe("interests-and-subjects");
    expect(result.clusters[0]).toMatchObject({ id: "care", rank: 1, margin: { tooClose: false } });
    expect(result.clusters[0]!.fit).toBeGreaterThan(90);
    expect(result.clusters[1]!.fit).toBeNull();
    expect(result.pathways[0]).toMatchObject({ id: "care/clinics", clusterId: "care" });
    expect(result.occupations[0]).toMatchObject({ rank: 1, margin: { tooClose: true } });
    expect(["29-1000.00", "29-2000.00"]).toContain(result.occupations[0]!.code);
  });

  it("never matches an occupation without ratings", () => {
    const codes = matchPerson(index, carer).occupations.flatMap(({ code, similar }) => [code, ...similar]);
    expect(codes).toHaveLength(8);
    expect(codes).not.toContain("55-1000.00");
  });

  it("shows one of each family and the others beside it", () => {
    const { occupations } = matchPerson(index, { interests: [-2, -1, -1, 0, 3, 1], subjects: null });
    expect(occupations[0]).toMatchObject({ family: "11-10" });
    expect([occupations[0]!.code, ...occupations[0]!.similar].sort()).toEqual(["11-1000.00", "11-1000.01"]);
    expect(new Set(occupations.map(({ family }) => family)).size).toBe(occupations.length);
    expect(matchPerson(index, carer, { families: 2 }).occupations).toHaveLength(2);
  });

  it("goes by interests alone where subjects were skipped or are all the same, and the other way round", () => {
    const alone = matchPerson(index, { ...carer, subjects: null });
    expect(alone.basis).toBe("interests");
    expect(matchPerson(index, { ...carer, subjects: [0, 0, 0] })).toEqual(alone);
    expect(matchPerson(index, { interests: null, subjects: carer.subjects }).basis).toBe("subjects");
  });

  it("weighs subjects by how many were answered", () => {
    expect(partWeights(carer).subjects).toBeCloseTo(0.6);
    expect(partWeights({ ...carer, subjects: [1, -1, null] }).subjects).toBeCloseTo(0.5);
  });

  it("tells nothing apart where nothing is known", () => {
    const { basis, clusters, occupations } = matchPerson(index, { interests: null, subjects: null });
    expect(basis).toBe("nothing");
    expect(occupations.every(({ score }) => score === 0)).toBe(true);
    expect(clusters.slice(0, -1).every(({ margin }) => margin!.tooClose)).toBe(true);
  });

  it("breaks ties by id", () => {
    const twins = ["b", "c", "a"].map((cluster, place) =>
      occupation(`1${place}-1000.00`, [1, 2, 3, 4, 5, 6], null, cluster),
    );
    const result = matchPerson(indexOf(twins), { interests: [1, 2, 3, 4, 5, 6], subjects: null });
    expect(idsOf(result.clusters)).toEqual(["a", "b", "c"]);
    expect(result.occupations.map(({ code }) => code)).toEqual(["10-1000.00", "11-1000.00", "12-1000.00"]);
  });

  it("does not hear who is left out", () => {
    const leaveOut = new Set(["29-1000.00", "29-2000.00"]);
    const result = matchPerson(index, carer, { leaveOut });
    expect(result.occupations.some(({ code }) => leaveOut.has(code))).toBe(false);
    expect(scoresOf(result).get("care")!).toBeLessThan(scoresOf(matchPerson(index, carer)).get("care")!);
  });

  it("gives a large cluster no more than a small one whose occupations are as near", () => {
    const many = Array.from({ length: 16 }, (_, place) =>
      occupation(`2${place % 10}-1${place}00.00`, [1, 7, 1, 1, 1, 1], null, "large"),
    );
    const few = occupation("41-1000.00", [1, 7, 1, 1, 1, 1], null, "small");
    const others = [
      [7, 1, 1, 1, 1, 1],
      [1, 1, 7, 1, 1, 7],
    ].map((ratings, place) => occupation(`5${place}-1000.00`, ratings, null, "far"));
    const { clusters } = matchPerson(indexOf([...many, few, ...others]), {
      interests: [0, 9, 0, 0, 0, 0],
      subjects: null,
    });
    const [large, small] = ["large", "small"].map((id) => clusters.find((match) => match.id === id)!.score);
    expect(large! / small!).toBeCloseTo(4, 1);
  });

  it("refuses a subject that stands for unknown knowledge", () => {
    expect(() =>
      indexOccupations({ occupations: town, profiles: [], knowledgeIds: ["x", "y", "z"], subjects }),
    ).toThrow("k3");
  });

  it("makes a person of an occupation's own ratings, who is nearest to that occupation", () => {
    for (const each of town.slice(0, 6)) {
      const result = matchPerson(index, personFromRatings(index, each)!);
      expect(result.occupations[0]).toMatchObject({ code: each.code, score: 100 });
    }
    expect(personFromRatings(index, { interests: null, knowledge: null })).toBeNull();
  });
});

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
