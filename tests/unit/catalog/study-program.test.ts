import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { programTexts } from "@/components/catalog/program-texts";
import { familyOf, isResidency, kinOf, namesOccupation, programReach } from "@/lib/catalog/rules/program-level";
import {
  exitOf,
  exits,
  exitSpans,
  gradeStops,
  needsExperience,
  type StudyCourse,
} from "@/lib/catalog/rules/study-program";
import { locales } from "@/lib/platform/texts";

const course = (code: string, facts: Partial<StudyCourse> = {}): StudyCourse => ({
  code,
  gradeFrom: 9,
  gradeTo: 9,
  kind: "CAREER",
  shared: true,
  ...facts,
});

describe("grades of a program of study", () => {
  test("six stops, with a course in each of its grades and under its kind", () => {
    const stops = gradeStops([
      course("a", { gradeFrom: 7, gradeTo: 8 }),
      course("b", { gradeFrom: 8, gradeTo: 8, kind: "GENERAL" }),
      course("c", { gradeFrom: 12, gradeTo: 12, kind: "CHOICE", shared: false }),
    ]);
    expect(stops.map(({ grade }) => grade)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(stops.map(({ CAREER }) => CAREER.length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(stops[1]!.GENERAL.map(({ code }) => code)).toEqual(["b"]);
    expect(stops[5]!.CHOICE.map(({ code }) => code)).toEqual(["c"]);
  });

  test.each([
    ["where a career course of the cluster begins", [course("a", { gradeFrom: 7, gradeTo: 8 }), course("b")], [7, 9]],
    [
      "and not where only the pathway's begin",
      [course("a"), course("b", { gradeFrom: 11, gradeTo: 11, shared: false })],
      [9],
    ],
    [
      "at the pathway's first where the cluster has none",
      [
        course("a", { gradeFrom: 11, gradeTo: 11, shared: false }),
        course("b", { gradeFrom: 10, gradeTo: 10, shared: false }),
        course("c", { gradeFrom: 7, gradeTo: 7, kind: "GENERAL" }),
      ],
      [10],
    ],
    ["nowhere without a career course", [course("c", { kind: "GENERAL" })], []],
  ])("one can start %s", (_, courses, grades) =>
    expect(gradeStops(courses).flatMap(({ grade, entry }) => (entry ? [grade] : []))).toEqual(grades),
  );
});

describe("ways on after school", () => {
  test.each([
    ["SCHOOL", null, "WORK"],
    ["SCHOOL", "long", "WORK"],
    ["SCHOOL", "apprenticeship", "APPRENTICESHIP"],
    ["ASSOCIATE", "apprenticeship", "ASSOCIATE"],
    ["BEYOND", "residency", "BEYOND"],
    [null, "apprenticeship", null],
  ] as const)("%s, training %s: %s", (stage, onTheJobTraining, exit) =>
    expect(exitOf({ stage, onTheJobTraining })).toBe(exit),
  );

  test.each([
    [null, false],
    ["none", false],
    ["under-5-years", true],
    ["5-years", true],
  ])("experience %s comes first: %s", (experienceNeeded, does) =>
    expect(needsExperience({ experienceNeeded })).toBe(does),
  );

  test("the credentials of the three stages stand under all exits, each once and side by side", () =>
    expect(exitSpans.flatMap((span) => span.exits)).toEqual(exits));
});

describe("a program after school", () => {
  const reached = (soc: string, stage: "SCHOOL" | "BACHELOR" | null, employment: number | null, from?: string) => ({
    soc,
    stage,
    employment,
    projectionFrom: from ?? null,
  });

  test.each([
    ["to the level of most workers", [reached("1", "SCHOOL", 10), reached("2", "BACHELOR", 11)], "BACHELOR", 21],
    ["to the lower level of two even ones", [reached("1", "BACHELOR", 5), reached("2", "SCHOOL", 5)], "SCHOOL", 10],
    [
      "counting a shared figure once, with the level of its own occupation",
      [reached("1", "SCHOOL", 9, "1"), reached("1", "BACHELOR", 9), reached("2", "SCHOOL", 8)],
      "BACHELOR",
      17,
    ],
    ["to a level without known workers", [reached("1", "BACHELOR", null)], "BACHELOR", 0],
    ["to none that is known", [reached("1", null, 7)], null, 7],
    ["nowhere", [], null, 0],
  ] as const)("leads %s", (_, occupations, level, workers) =>
    expect(programReach(occupations)).toEqual({ level, workers }),
  );

  test.each([
    ["Registered Nursing/Registered Nurse", "Registered Nurses", true],
    ["Nursing Administration", "Registered Nurses", false],
    ["Carpentry/Carpenter", "Carpenters", true],
    ["Medical/Clinical Assistant", "Medical Assistants", true],
    ["Dental Assisting/Assistant", "Dental Hygienists", false],
    ["Anything", "All Other", false],
  ])("%s is the plain way to %s: %s", (program, occupation, is) =>
    expect(namesOccupation(program, occupation)).toBe(is),
  );

  test("its code tells family, closer kin and residencies", () => {
    expect([familyOf("51.3801"), kinOf("51.3801")]).toEqual(["51", "51.38"]);
    expect(["51.3801", "60.0101", "61.0101", "06.0101"].map(isResidency)).toEqual([false, true, true, false]);
  });

  test("every family in the catalogue has a name in both languages", () => {
    const sheet = readFileSync(path.resolve(import.meta.dirname, "../../../prisma/catalog/programs.tsv"), "utf8");
    const families = new Set(
      sheet
        .trim()
        .split("\n")
        .slice(1)
        .filter((line) => !line.endsWith("\tReserved"))
        .map(familyOf),
    );
    expect(families.size).toBeGreaterThan(40);
    for (const locale of locales) {
      expect([...families].filter((family) => !(family in programTexts(locale).families))).toEqual([]);
    }
  });
});
