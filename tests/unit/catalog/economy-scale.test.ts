import { expect, test } from "vitest";
import { economyScale, percentOf } from "@/lib/catalog/rules/economy-scale";

const row = (employment: number | null, growthPercent: number | null, wageMedian: number | null) => ({
  employment,
  growthPercent,
  wageMedian,
});

test("one scale holds every row, the steepest fall and all jobs", () =>
  expect(economyScale([row(5, -7, 103_650), row(9, 3, null)], row(null, 3.1, 49_500))).toEqual({
    people: 9,
    growth: 7,
    wageTop: 125_000,
    wageMarks: [0, 50_000, 100_000],
  }));

test.each([
  [null, 50_000, [0, 25_000, 50_000]],
  [47_000, 50_000, [0, 25_000, 50_000]],
  [71_000, 75_000, [0, 25_000, 50_000, 75_000]],
  [75_000, 100_000, [0, 50_000, 100_000]],
])("the highest wage %s ends the scale at %s", (wage, wageTop, wageMarks) =>
  expect(economyScale([], row(null, null, wage))).toMatchObject({ people: 0, growth: 0, wageTop, wageMarks }),
);

test.each([
  [1, 4, 25],
  [1, 3, 33.3],
  [9, 4, 100],
  [1, 0, 0],
])("%s of %s is %s percent", (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));
