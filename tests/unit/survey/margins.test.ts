import { describe, expect, it } from "vitest";
import { likenessMargin, marginOf, roundPoints } from "@/lib/survey/rules/margins";

describe("margins", () => {
  it.each([
    [40, 24, 16, true],
    [40, 23.99, 16.01, false],
    [5, 2, 3, false],
    [5, 5, 0, true],
    [0, 0, 0, true],
    [100, 0, 100, false],
  ])("%d points before %d: %d ahead, too close: %s", (points, next, ahead, tooClose) => {
    expect(marginOf(points, next)).toEqual({ ahead, tooClose });
  });

  it.each([
    [90, 86.01, 3.99, true],
    [90, 86, 4, false],
    [12, 12, 0, true],
  ])("likeness of %d before %d: %d ahead, too close: %s", (points, next, ahead, tooClose) => {
    expect(likenessMargin(points, next)).toEqual({ ahead, tooClose });
  });

  it("has none behind the last place", () => {
    expect(marginOf(10, undefined)).toBeNull();
    expect(likenessMargin(10, undefined)).toBeNull();
  });

  it("keeps two decimals and no minus zero", () => {
    expect(roundPoints(33.33333)).toBe(33.33);
    expect(Object.is(roundPoints(-0.001), 0)).toBe(true);
  });
});
