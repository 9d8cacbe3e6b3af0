import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOf } from "@/lib/catalog/rules/profile";

const vectors = fc.integer({ min: 1, max: 8 }).chain((length) =>
  fc.array(fc.array(fc.double({ min: 1, max: 7, noNaN: true }), { minLength: length, maxLength: length }), {
    minLength: 1,
    maxLength: 20,
  }),
);

describe("a profile", () => {
  it("is mean and population standard deviation of each element", () => {
    const profile = profileOf([
      [1, 2],
      [3, 2],
      [5, 2],
    ]);
    expect(profile).toEqual({ mean: [3, 2], spread: [1.633, 0], count: 3 });
  });

  it("leaves the unrated out, and says nothing where nothing is rated", () => {
    expect(profileOf([[], [4, 6], []])).toEqual({ mean: [4, 6], spread: [0, 0], count: 1 });
    expect(profileOf([[], []])).toEqual({ mean: [], spread: [], count: 0 });
  });

  it("refuses vectors of different lengths", () => {
    expect(() => profileOf([[1, 2], [1]])).toThrow("differ in length");
  });

  it("lies within its ratings, spreads at most half their range, and knows no order", () => {
    fc.assert(
      fc.property(vectors, (rated) => {
        const { mean, spread, count } = profileOf(rated);
        expect(count).toBe(rated.length);
        mean.forEach((value, i) => {
          const column = rated.map((vector) => vector[i]!);
          const [low, high] = [Math.min(...column), Math.max(...column)];
          expect(value).toBeGreaterThanOrEqual(low - 1e-4);
          expect(value).toBeLessThanOrEqual(high + 1e-4);
          expect(spread[i]).toBeLessThanOrEqual((high - low) / 2 + 1e-4);
        });
        const turned = profileOf(rated.toReversed());
        turned.mean.forEach((value, i) => expect(value).toBeCloseTo(mean[i]!, 3));
      }),
    );
  });

  it("does not change when every occupation is counted twice", () => {
    fc.assert(
      fc.property(vectors, (rated) => {
        const [once, twice] = [profileOf(rated), profileOf([...rated, ...rated])];
        once.spread.forEach((value, i) => expect(twice.spread[i]).toBeCloseTo(value, 3));
      }),
    );
  });
});
