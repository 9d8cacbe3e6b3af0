import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClusterProfile, neighboursOf } from "@/lib/catalog/rules/neighbours";

const cluster = (id: string, interests: number[], knowledge: number[], skills: number[]): ClusterProfile => ({
  id,
  INTEREST: interests,
  KNOWLEDGE: knowledge,
  SKILL: skills,
});

const farm = cluster("farm", [6, 2, 2], [4.5, 1.5, 2], [3, 2, 2]);
const forest = cluster("forest", [6, 3, 2], [4.2, 2.6, 2], [3, 2.1, 2]);
const stage = cluster("stage", [2, 2, 6], [1, 1.2, 4.5], [2, 2, 4]);
const office = cluster("office", [2, 5, 3], [1.2, 4.5, 2], [2, 4, 2]);
const all = [farm, forest, stage, office];

describe("the nearest clusters", () => {
  test("stand out in the same things", () => {
    const [first] = neighboursOf("farm", all);
    expect(first).toMatchObject({
      id: "forest",
      less: [{ kind: "KNOWLEDGE", position: 1, here: 1.5, there: 2.6 }],
      more: [{ kind: "KNOWLEDGE", position: 0, here: 4.5, there: 4.2 }],
    });
    expect(neighboursOf("farm", all, { count: 2 })).toHaveLength(2);
  });

  test("leave out clusters that nobody rated, and one without a profile has none", () => {
    const unrated = cluster("unrated", [], [], []);
    expect(neighboursOf("farm", [...all, unrated]).map(({ id }) => id)).not.toContain("unrated");
    expect(neighboursOf("unrated", [...all, unrated])).toEqual([]);
    expect(neighboursOf("nowhere", all)).toEqual([]);
  });

  test("differ in nothing that cannot be seen, and in nothing that matters to neither", () => {
    const twin = cluster("twin", [6, 2, 2.2], [4.45, 1.5, 2.4], [3.1, 2, 2]);
    const found = neighboursOf("farm", [...all, twin]).find(({ id }) => id === "twin");
    expect(found).toMatchObject({ more: [], less: [] });
  });
});

const ratings = (length: number, max: number) =>
  fc.array(fc.double({ min: 1, max, noNaN: true }), { minLength: length, maxLength: length });
const profiles = fc
  .array(fc.tuple(ratings(6, 7), ratings(5, 5), ratings(4, 5)), { minLength: 2, maxLength: 9 })
  .map((rows) => rows.map(([i, k, s], n) => cluster(`c${n}`, i, k, s)));

test("nearness is the same from both sides, between 0 and 2, in rising order", () =>
  fc.assert(
    fc.property(profiles, (clusters) => {
      const from = new Map(clusters.map(({ id }) => [id, neighboursOf(id, clusters, { count: 99 })]));
      for (const [id, neighbours] of from) {
        expect(neighbours).toHaveLength(clusters.length - 1);
        const distances = neighbours.map(({ distance }) => distance);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        for (const { id: other, distance } of neighbours) {
          expect(distance).toBeGreaterThan(-1e-9);
          expect(distance).toBeLessThan(2 + 1e-9);
          expect(from.get(other)!.find((back) => back.id === id)!.distance).toBeCloseTo(distance, 9);
        }
      }
    }),
  ));

test("what one has more of, the other has less of", () =>
  fc.assert(
    fc.property(profiles, ([one, other, ...rest]) => {
      const clusters = [one!, other!, ...rest];
      const find = (id: string, to: string) => neighboursOf(id, clusters, { count: 99 }).find((n) => n.id === to)!;
      const turned = find(other!.id, one!.id).less.map(({ here, there, ...same }) => ({
        ...same,
        here: there,
        there: here,
      }));
      const { more } = find(one!.id, other!.id);
      expect(more).toEqual(turned);
      for (const { here, there } of more) expect(here).toBeGreaterThan(there);
    }),
  ));
