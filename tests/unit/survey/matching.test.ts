import { describe, expect, it } from "vitest";
import { indexOccupations } from "@/lib/survey/rules/match-index";
import { matchPerson, type MatchResult, personFromRatings } from "@/lib/survey/rules/matching";
import { partWeights, personVector, type PersonVector } from "@/lib/survey/rules/voting";
import { allAnswered, persona, profileOf } from "./answering";
import { index, indexOf, occupation, subjects, town } from "./town";

const carer: PersonVector = { interests: [0, 1.5, -1, 1.5, -1, -1], subjects: [-1, 2, -1] };
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

  it("takes no interests from a flat profile", () => {
    const flat = profileOf(allAnswered((_, { kind, position }) => (kind === "interests" || position % 2 ? 3 : 5)));
    expect(personVector(flat)).toMatchObject({ interests: null, subjects: { length: 16 } });
    const varied = profileOf(persona(["r1", "r2", "r3"]));
    expect(personVector(varied).interests).toEqual(varied.scales.map(({ relative }) => relative));
  });

  it("takes an occupation without knowledge ratings for half as alike in subjects as in interests", () => {
    const person = { interests: [2, 0, 0, 0, -1, 0.5], subjects: [-1, -1, 2] };
    const scoreOf = (who: PersonVector) => {
      const { occupations } = matchPerson(index, who);
      return occupations.find(({ code }) => code === "47-2000.00")!.score;
    };
    expect(scoreOf(person)).toBeCloseTo(scoreOf({ ...person, subjects: null }) * (0.4 + 0.6 * 0.5), 1);
  });

  it("lets a place count for more in the fit where a cluster's occupations agree", () => {
    const fitWith = (interestSpread: number[]) => {
      const care = {
        id: "care",
        interestMean: [3.5, 6.5, 1.5, 6.5, 1.5, 2.5],
        interestSpread,
        knowledgeMean: [],
        knowledgeSpread: [],
      };
      const narrowed = indexOf(town, [care]);
      const likesArtsToo = { interests: [0, 1.5, 1.5, 1.5, -1, -1], subjects: null };
      return matchPerson(narrowed, likesArtsToo).clusters.find(({ id }) => id === "care")!.fit!;
    };
    expect(fitWith([3, 3, 0.2, 3, 3, 3])).toBeLessThan(fitWith([1, 1, 1, 1, 1, 1]));
    expect(fitWith([1, 1, 1, 1, 1, 1])).toBeLessThan(fitWith([1, 1, 5, 1, 1, 1]));
  });

  it("counts each occupation as one vote, however its memberships are weighted", () => {
    const heavier = town.map((each, place) => ({
      ...each,
      memberships: each.memberships.map((one) => ({ ...one, weight: place + 1 })),
    }));
    const between = { interests: [1, 1, -1, 0, 0, 0], subjects: null };
    expect(matchPerson(index, between).clusters[0]!.score).toBeLessThan(90);
    expect(matchPerson(indexOf(heavier), between)).toEqual(matchPerson(index, between));
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
