import { describe, expect, it } from "vitest";
import { alikeness, centred, mean, spread } from "@/lib/survey/rules/vectors";

describe("rows of numbers", () => {
  it("have a mean, a spread and a centre", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
    expect(spread([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
    expect(centred([1, 2, 6])).toEqual([-2, -1, 3]);
  });

  it("are alike by shape, not by level or size", () => {
    expect(alikeness([1, 2, 3], [11, 12, 13])).toBeCloseTo(1);
    expect(alikeness([1, 2, 3], [30, 20, 10])).toBeCloseTo(-1);
    expect(alikeness([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6);
  });

  it("are compared where the first has a value", () => {
    expect(alikeness([1, null, 2, 3], [5, 99, 6, 7])).toBeCloseTo(1);
    expect(alikeness([null, null], [1, 2])).toBe(0);
  });

  it("say nothing where one of them is level", () => {
    expect(alikeness([2, 2, 2], [1, 2, 3])).toBe(0);
    expect(alikeness([1, 2, 3], [4, 4, 4])).toBe(0);
  });

  it("count a place by its weight", () => {
    expect(alikeness([1, 2, 9], [1, 2, -9], [1, 1, 0])).toBeCloseTo(1);
    expect(alikeness([1, 2, 3, 3], [3, 1, 2, 2])).toBeCloseTo(alikeness([1, 2, 3], [3, 1, 2], [1, 1, 2]));
  });
});
