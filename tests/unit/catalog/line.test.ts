import { describe, expect, it } from "vitest";
import { layOutLine } from "@/lib/catalog/rules/pathway-line";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { type Climber, wayUp } from "@/lib/catalog/rules/way-up";
import type { SchoolStage } from "@/prisma/generated/enums";
import { catalogClusters, catalogOccupations } from "../../support/catalog-maps";

const job = (
  code: string,
  stage: SchoolStage,
  wageMedian: number | null,
  related: string[] = [],
  workers = 1000,
): Climber => {
  return { code, title: `Job ${code}`, language: "en", stage, note: "", workers, wageMedian, related };
};

describe("one way up", () => {
  const aide = job("aide", "SCHOOL", 30_000, ["nurse"]);
  const nurse = job("nurse", "BACHELOR", 90_000, ["aide"]);
  const chief = job("chief", "BEYOND", 130_000, ["nurse"]);

  it("follows related occupations to more school and more pay", () => {
    expect(wayUp([chief, nurse, aide])).toEqual([aide, nurse, chief]);
  });

  it("is not numbered with fewer than three steps", () => {
    expect(wayUp([aide, nurse])).toEqual([]);
    expect(wayUp([aide, nurse, { ...chief, related: [] }])).toEqual([]);
  });

  it("does not lead to lower pay, nor over an unknown wage, school or number of workers", () => {
    expect(wayUp([aide, nurse, { ...chief, wageMedian: 90_000 }])).toEqual([]);
    expect(wayUp([aide, { ...nurse, wageMedian: null }, chief])).toEqual([]);
    expect(wayUp([aide, { ...nurse, stage: null }, chief])).toEqual([]);
    expect(wayUp([aide, { ...nurse, workers: null }, chief])).toEqual([]);
  });

  it("takes the chain over more stages, then the busier one", () => {
    const helper = job("helper", "CERTIFICATE", 50_000, ["aide", "nurse"]);
    expect(wayUp([aide, helper, nurse, chief])).toEqual([aide, helper, nurse, chief]);
    const rare = job("rare", "BACHELOR", 90_000, ["aide", "chief"], 10);
    expect(wayUp([aide, rare, nurse, chief])).toEqual([aide, nurse, chief]);
  });
});

const pathways = [...catalogClusters("En").values()].flat();

describe("one way up within a stage", () => {
  it("runs downward, though its busier step comes later", () => {
    const clerk = job("clerk", "SCHOOL", 30_000, ["editor"], 500);
    const editor = job("editor", "BACHELOR", 60_000, ["clerk", "writer"], 100);
    const writer = job("writer", "BACHELOR", 80_000, ["editor"], 900);
    const other = job("other", "BACHELOR", null, [], 400);
    const stops = layOutLine([writer, other, editor, clerk]).combs.flatMap(({ stops }) => stops);
    expect(stops.map(({ occupation, step }) => [occupation.code, step])).toEqual([
      ["clerk", 1],
      ["editor", 2],
      ["other", null],
      ["writer", 3],
    ]);
  });
});

describe.each(["En", "Es"] as const)("the lines of all pathways, titles %s", (language) => {
  it("are 151", () => expect(pathways).toHaveLength(151));

  it.each(pathways.map((pathway) => [pathway.id, pathway] as const))("%s", (_, pathway) => {
    const own = pathway.occupations.map((code) => catalogOccupations[language].get(code)!);
    const layout = layOutLine(own);
    const numbered = layout.combs.flatMap(({ stops }) => stops).filter(({ step }) => step !== null);
    expect(numbered.map(({ step }) => step).sort()).toEqual(layout.way.map((_step, i) => i + 1));
    for (const [i, step] of layout.way.slice(1).entries()) {
      const before = layout.way[i]!;
      expect(step.wageMedian!).toBeGreaterThan(before.wageMedian!);
      expect(schoolStages.indexOf(step.stage!)).toBeGreaterThanOrEqual(schoolStages.indexOf(before.stage!));
    }
    for (const { stage, stops, more, count } of layout.combs) {
      expect(stops.length).toBeLessThanOrEqual(8);
      expect(stops.length + more).toBe(count);
      expect(count).toBe(own.filter((occupation) => occupation.stage === schoolStages[stage]).length);
      for (const [i, stop] of stops.entries()) {
        const next = stops[i + 1]?.top ?? layout.height;
        const rows = stop.rows.length + (stop.occupation.note && !stop.noteInline ? 1 : 0);
        expect(stop.top + rows * 15).toBeLessThanOrEqual(next);
      }
    }
  });
});
