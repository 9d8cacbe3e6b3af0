import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type BadgeFacts, badgesOf, defaultThresholds, highWageFrom, openingsRate } from "@/lib/catalog/rules/badges";

const unknown: BadgeFacts = {
  wageMedian: null,
  schoolStage: null,
  employment: null,
  openings: null,
  growthPercent: null,
};
const national = { wageMedian: 50_000 };
const badges = (facts: Partial<BadgeFacts>, thresholds = {}) =>
  badgesOf({ ...unknown, ...facts }, { ...defaultThresholds, ...thresholds }, national);

test("nothing known, nothing said", () =>
  expect(badges({})).toEqual({ highWage: null, highSkill: null, highDemand: null }));

describe("high wage", () => {
  test.each([
    [49_999, 100, false],
    [50_000, 100, true],
    [50_001, 100, true],
    [59_999, 120, false],
    [60_000, 120, true],
    [null, 100, null],
  ])("a median of %s at %s percent: %s", (wageMedian, highWagePercent, is) =>
    expect(badges({ wageMedian }, { highWagePercent }).highWage).toBe(is),
  );

  test("is unknown while the wage of all jobs is", () =>
    expect(badgesOf({ ...unknown, wageMedian: 1 }, defaultThresholds, { wageMedian: null }).highWage).toBeNull());

  test("begins at a share of the wage of all jobs", () => {
    expect(highWageFrom({ ...defaultThresholds, highWagePercent: 120 }, national)).toBe(60_000);
    expect(highWageFrom(defaultThresholds, { wageMedian: null })).toBeNull();
  });
});

describe("high skill", () => {
  test.each([
    ["SCHOOL", "CERTIFICATE", false],
    ["CERTIFICATE", "CERTIFICATE", true],
    ["BEYOND", "CERTIFICATE", true],
    ["ASSOCIATE", "BACHELOR", false],
    ["BACHELOR", "BACHELOR", true],
    ["SCHOOL", "SCHOOL", true],
    [null, "SCHOOL", null],
  ] as const)("%s, high from %s on: %s", (schoolStage, highSkillStage, is) =>
    expect(badges({ schoolStage }, { highSkillStage }).highSkill).toBe(is),
  );
});

describe("high demand", () => {
  test.each([
    ["enough openings, falling", { employment: 1000, openings: 130, growthPercent: -3 }, true],
    ["few openings, growing", { employment: 1000, openings: 129, growthPercent: 5 }, true],
    ["neither", { employment: 1000, openings: 129, growthPercent: 4.9 }, false],
    ["few openings, growth unknown", { employment: 1000, openings: 129 }, null],
    ["enough openings, growth unknown", { employment: 1000, openings: 130 }, true],
    ["growth too small, openings unknown", { employment: 1000, growthPercent: 1 }, null],
    ["growing, the rest unknown", { growthPercent: 8 }, true],
    ["nobody works there", { employment: 0, openings: 0, growthPercent: 1 }, null],
  ] as const)("%s: %s", (_, facts, is) => expect(badges(facts).highDemand).toBe(is));

  test("the rate is for a hundred jobs", () => {
    expect(openingsRate({ employment: 2000, openings: 250 })).toBe(12.5);
    expect(openingsRate({ employment: null, openings: 250 })).toBeNull();
  });
});

test("the defaults are those of the table", () => {
  const schema = readFileSync(path.resolve(import.meta.dirname, "../../../prisma/schema/catalog.prisma"), "utf8");
  const model = /model CatalogSettings \{(.+?)\n\}/s.exec(schema)![1]!;
  const defaults = [...model.matchAll(/(high\w+)\s+\w+\s+@default\((\w+)\)/g)].map(([, key, value]) => [key, value]);
  expect(Object.fromEntries(defaults)).toEqual(
    Object.fromEntries(Object.entries(defaultThresholds).map(([key, value]) => [key, String(value)])),
  );
});
