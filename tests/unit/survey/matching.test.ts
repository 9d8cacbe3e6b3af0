import { describe, expect, it } from "vitest";
import { indexOccupations } from "@/lib/survey/rules/match-index";
import { basisOf, matchPerson, type MatchResult, personFromRatings } from "@/lib/survey/rules/matching";
import { personVector } from "@/lib/survey/rules/features";
import { scoreLevels } from "@/lib/survey/rules/scoring";
import { index, indexOf, occupation, someone, town, townInput, townInstrument } from "./town";

const carer = someone([0, 1.5, -1, 1.5, -1, -1], [-1, 2, -1]);
const none = { R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 };
const idsOf = (matches: readonly { id: string }[]) => matches.map(({ id }) => id);
const scoresOf = (result: MatchResult) => new Map(result.clusters.map(({ id, score }) => [id, score]));

describe("matching", () => {
  it("finds clusters, pathways and families that are like the person", () => {
    const result = matchPerson(index, carer);
    expect(result.basis).toBe("interests-and-subjects");
    expect(result.clusters[0]).toMatchObject({ id: "care", rank: 1 });
    expect(result.clusters[0]!.fit).toBeGreaterThan(80);
    expect(result.pathways[0]).toMatchObject({ id: "care/clinics", clusterId: "care" });
    expect(result.occupations[0]).toMatchObject({ rank: 1 });
    expect(["29-1000.00", "29-2000.00"]).toContain(result.occupations[0]!.code);
  });

  it("gives pathways their share of their cluster's points", () => {
    const { clusters, pathways } = matchPerson(index, carer);
    for (const { id, score } of clusters) {
      const own = pathways.filter(({ clusterId }) => clusterId === id).reduce((sum, each) => sum + each.score, 0);
      expect(own).toBeCloseTo(score, 0);
    }
  });

  it("never matches an occupation without ratings", () => {
    const codes = matchPerson(index, carer).occupations.flatMap(({ code, similar }) => [code, ...similar]);
    expect(codes).toHaveLength(8);
    expect(codes).not.toContain("55-1000.00");
  });

  it("shows one of each family and the others beside it", () => {
    const seller = someone([-2, -1, -1, 0, 3, 1], null);
    const { occupations } = matchPerson(index, seller);
    expect(occupations[0]).toMatchObject({ family: "11-10" });
    expect([occupations[0]!.code, ...occupations[0]!.similar].sort()).toEqual(["11-1000.00", "11-1000.01"]);
    expect(new Set(occupations.map(({ family }) => family)).size).toBe(occupations.length);
    expect(matchPerson(index, carer, { families: 2 }).occupations).toHaveLength(2);
  });

  it("goes by the parts that tell something, whatever stands in the others", () => {
    expect(matchPerson(index, someone([0, 1.5, -1, 1.5, -1, -1], null)).basis).toBe("interests");
    const levels = { ...Object.fromEntries(townInstrument.interests.map(({ id }, n) => [id, 1 + (n % 5)])), k1: 4 };
    const alike = (subjects: Record<string, number>) => {
      const all = { ...levels, ...subjects };
      const scored = scoreLevels(townInstrument, all, none);
      if (!scored.ok) throw new Error("too few answers");
      return personVector(index, scored.value, all, none);
    };
    expect([...alike({ k2: 4, k3: 4 }).values].slice(-3)).toEqual([NaN, NaN, NaN]);
    expect(matchPerson(index, alike({ k2: 4, k3: 4 })).basis).toBe("interests");
    expect([...alike({ k2: 1 }).values].slice(-3).map(Number.isNaN)).toEqual([false, false, true]);
    expect(matchPerson(index, someone(null, [-1, 2, -1])).basis).toBe("subjects");
    expect(basisOf({ ...carer, parts: { interests: true, subjects: true, skills: true } })).toBe(
      "interests-subjects-and-skills",
    );
  });

  it("uses whatever was answered: an item left out is no answer of zero", () => {
    const all = matchPerson(index, someone([0, 1.5, -1, 1.5, -1, -1], [-1, 2, 0]));
    const without = matchPerson(index, someone([0, 1.5, -1, 1.5, -1, -1], [-1, 2, null]));
    expect(scoresOf(without)).not.toEqual(scoresOf(all));
    expect(without.clusters[0]!.id).toBe("care");
  });

  it("believes more answers more", () => {
    const once = { ...carer, values: carer.values.map((value, place) => (place % 2 === 0 ? value : NaN)) };
    expect(matchPerson(index, carer).clusters[0]!.score).toBeGreaterThan(matchPerson(index, once).clusters[0]!.score);
  });

  it("takes an occupation without knowledge ratings for half as alike in subjects as in interests", () => {
    const roads = town.find(({ code }) => code === "47-2000.00")!;
    const person = personFromRatings(index, { ...roads, knowledge: [1, 2, 2, 5] })!;
    const found = matchPerson(index, person).occupations.flatMap(({ code, score, similar }) =>
      [code, ...similar].includes(roads.code) ? [score] : [],
    );
    const [interests = 0, subjects = 0] = index.settings.partWeights;
    expect(found[0]).toBeCloseTo((100 * (interests + subjects / 2)) / (interests + subjects), 1);
  });

  it("reads an activity by the field of work that it is from, too", () => {
    const fields = { r1: ["w"], r2: ["x"] };
    const settings = { ...index.settings, fields };
    const told = indexOccupations({ ...townInput, settings });
    const scoreOf = (on: typeof index, id: string) => {
      const values = new Float64Array(15).fill(NaN);
      values[townInstrument.interests.findIndex((item) => item.id === id)] = 2;
      return matchPerson(on, { ...carer, values }).clusters.find((match) => match.id === "building")!.score;
    };
    expect(scoreOf(index, "r1")).toBe(scoreOf(index, "r2"));
    expect(scoreOf(told, "r1")).toBeGreaterThan(scoreOf(told, "r2"));
    expect(() => indexOccupations({ ...townInput, settings: { ...settings, fields: { r1: ["v"] } } })).toThrow("r1");
  });

  it("counts each occupation as one vote, however its memberships are weighted", () => {
    const heavier = town.map((each, place) => ({
      ...each,
      memberships: each.memberships.map((one) => ({ ...one, weight: place + 1 })),
    }));
    const between = someone([1, 1, -1, 0, 0, 0], null);
    expect(matchPerson(indexOf(heavier), between)).toEqual(matchPerson(index, between));
  });

  it("tells nothing apart where nothing is known", () => {
    const { basis, certainty, occupations } = matchPerson(index, someone(null, null));
    expect(basis).toBe("nothing");
    expect(certainty.word).toBe("open");
    expect(occupations.every(({ score }) => score === 0)).toBe(true);
  });

  it("takes nothing from flat interests, though their noise has a shape", () => {
    const levels = Object.fromEntries(townInstrument.interests.map(({ id }, place) => [id, place === 0 ? 4 : 3]));
    const scored = scoreLevels(townInstrument, levels, none);
    if (!scored.ok) throw new Error("too few answers");
    expect(scored.value.flat).toBe(true);
    const person = personVector(index, scored.value, levels, none);
    expect(person.parts.interests).toBe(false);
    expect(matchPerson(index, person).basis).toBe("nothing");
  });

  it("breaks ties by id", () => {
    const twins = ["b", "c", "a"].map((cluster, place) =>
      occupation(`1${place}-1000.00`, [1, 2, 3, 4, 5, 6], null, cluster),
    );
    const result = matchPerson(indexOf(twins), someone([-2, -1, 0, 0, 1, 2], null));
    expect(idsOf(result.clusters)).toEqual(["a", "b", "c"]);
    expect(result.occupations.map(({ code }) => code)).toEqual(["10-1000.00", "11-1000.00", "12-1000.00"]);
  });

  it("gives a large cluster far less than its size beside a small one whose occupations are as near", () => {
    const many = Array.from({ length: 16 }, (_, place) =>
      occupation(`2${place % 10}-1${place}00.00`, [1, 7, 1, 1, 1, 1], null, "large"),
    );
    const few = occupation("41-1000.00", [1, 7, 1, 1, 1, 1], null, "small");
    const others = [
      [7, 1, 1, 1, 1, 1],
      [1, 1, 7, 1, 1, 7],
    ].map((ratings, place) => occupation(`5${place}-1000.00`, ratings, null, "far"));
    const { clusters } = matchPerson(indexOf([...many, few, ...others]), someone([0, 9, 0, 0, 0, 0], null));
    const [large, small] = ["large", "small"].map((id) => clusters.find((match) => match.id === id)!.score);
    expect(large! / small!).toBeGreaterThan(1);
    expect(large! / small!).toBeLessThan(4);
  });

  it("refuses a subject that stands for unknown knowledge", () => {
    expect(() => indexOccupations({ ...townInput, knowledgeIds: ["x", "y", "z"] })).toThrow("k3");
  });

  it("makes a person of an occupation's own ratings, who is nearest to that occupation", () => {
    for (const each of town.slice(0, 6)) {
      const result = matchPerson(index, personFromRatings(index, each)!);
      expect(result.occupations[0]).toMatchObject({ code: each.code, score: 100 });
      expect(result.clusters[0]!.id).toBe(each.memberships[0]!.clusterId);
    }
    expect(personFromRatings(index, { interests: null, knowledge: null, skills: null })).toBeNull();
  });

  it("answers the same whether the pattern of answers was met before or not", () => {
    const fresh = indexOf(town);
    const first = matchPerson(fresh, carer);
    for (let n = 1; n < 30; n++)
      matchPerson(fresh, {
        ...carer,
        values: carer.values.map((value, place) => ((n >> (place % 5)) % 2 ? value : NaN)),
      });
    expect(fresh.patterns.size).toBeLessThanOrEqual(12);
    expect(matchPerson(fresh, carer)).toEqual(first);
  });
});
