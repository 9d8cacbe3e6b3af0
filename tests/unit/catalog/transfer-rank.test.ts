import { beforeAll, describe, expect, test } from "vitest";
import {
  indexTransfers,
  likeness,
  type RankedOccupation,
  rankMoves,
  type TransferIndex,
} from "@/lib/catalog/rules/transfer-rank";
import { readOccupations } from "../../bench/transfer-data.mjs";
import { hitsOf, mean } from "../../bench/transfer-weights.mjs";

const nurse = "29-1141.00";

describe("the order of moves over the built-in catalogue", () => {
  let occupations: RankedOccupation[];
  let related: Map<string, Set<string>>;
  let index: TransferIndex;

  beforeAll(() => {
    ({ occupations, related } = readOccupations());
    index = indexTransfers(occupations);
  });

  test("ranks every other rated occupation once", () => {
    const moves = rankMoves(index, nurse)!;
    const rated = occupations.filter(({ knowledge }) => knowledge.level.length > 0);
    expect(moves).toHaveLength(rated.length - 1);
    expect(new Set(moves.map(({ code }) => code)).size).toBe(moves.length);
    expect(moves.map(({ code }) => code)).not.toContain(nurse);
    for (const [i, { likeness }] of moves.entries()) {
      expect(Math.abs(likeness)).toBeLessThanOrEqual(1);
      expect(likeness).toBeLessThanOrEqual(moves[i - 1]?.likeness ?? 1);
    }
  });

  test("puts what is near first", () => {
    const first = rankMoves(index, nurse)!
      .slice(0, 12)
      .map(({ code }) => code);
    expect(first).toEqual(expect.arrayContaining(["29-1141.01", "29-2061.00"]));
  });

  test("is the same both ways round, and highest to itself", () => {
    for (let i = 0; i < 60; i++) {
      const [a, b] = [(i * 37) % index.shapes.length, (i * 101 + 5) % index.shapes.length];
      expect(likeness(index, a, b)).toBeCloseTo(likeness(index, b, a), 12);
      expect(likeness(index, a, a)).toBeGreaterThanOrEqual(likeness(index, a, b));
    }
  });

  test("an occupation without ratings has no order, and stands in no one's", () => {
    const unrated = occupations.find(({ skills }) => skills.level.length === 0)!;
    expect(rankMoves(index, unrated.code)).toBeNull();
    expect(rankMoves(index, "99-9999.99")).toBeNull();
    expect(rankMoves(index, nurse)!.map(({ code }) => code)).not.toContain(unrated.code);
  });

  test("finds at least 9 of O*NET's own 20 related occupations among the first 20", () => {
    const world = {
      size: index.shapes.length,
      related: index.shapes.map(
        ({ code }) => new Set([...(related.get(code) ?? [])].flatMap((other) => index.places.get(other) ?? [])),
      ),
    };
    const everyone = index.shapes.map((_, i) => i);
    expect(mean(hitsOf((a, b) => likeness(index, a, b), world, everyone))).toBeGreaterThan(9);
  });

  test("vectors of different lengths are refused", () => {
    const short = { ...occupations[0]!, code: "x", interests: [1, 2] };
    expect(() => indexTransfers([...occupations, short])).toThrow("length");
  });
});
