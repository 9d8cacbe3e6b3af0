import { describe, expect, it } from "vitest";
import { careerStageOf, schoolStageOf } from "@/lib/catalog/rules/career-stage";

describe("the column of the map", () => {
  it.each([
    ["none", "SCHOOL"],
    ["high-school", "SCHOOL"],
    ["some-college", "CERTIFICATE"],
    ["award", "CERTIFICATE"],
    ["associate", "ASSOCIATE"],
    ["bachelor", "BACHELOR"],
    ["master", "BEYOND"],
    ["doctoral", "BEYOND"],
  ])("%s stands under %s", (education, stage) => expect(schoolStageOf(education)).toBe(stage));

  it("is none where the schooling is unknown", () => {
    expect(schoolStageOf(null)).toBeNull();
    expect(schoolStageOf("a new word")).toBeNull();
  });
});

describe("the career stage", () => {
  const schools = [null, "SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"] as const;
  it.each([
    [null, [null, "ENTRY", "MID", "MID", "MID", "ADVANCED"]],
    [1, ["ENTRY", "ENTRY", "ENTRY", "MID", "MID", "ADVANCED"]],
    [2, ["ENTRY", "ENTRY", "ENTRY", "MID", "MID", "ADVANCED"]],
    [3, ["MID", "MID", "MID", "MID", "MID", "ADVANCED"]],
    [4, ["MID", "MID", "MID", "MID", "MID", "ADVANCED"]],
    [5, ["ADVANCED", "MID", "MID", "MID", "ADVANCED", "ADVANCED"]],
  ])("in job zone %s, by entry education from unknown to beyond", (zone, stages) => {
    expect(schools.map((school) => careerStageOf(zone, school))).toEqual(stages);
  });

  it("never falls when a job asks for more of either", () => {
    const order = ["ENTRY", "MID", "ADVANCED"];
    const known = schools.slice(1);
    for (const zone of [1, 2, 3, 4, 5]) {
      for (const [i, school] of known.entries()) {
        const here = order.indexOf(careerStageOf(zone, school)!);
        const next = known[i + 1];
        if (next) expect(order.indexOf(careerStageOf(zone, next)!)).toBeGreaterThanOrEqual(here);
        if (zone < 5) expect(order.indexOf(careerStageOf(zone + 1, school)!)).toBeGreaterThanOrEqual(here);
      }
    }
  });
});
