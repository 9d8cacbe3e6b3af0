import { describe, expect, test } from "vitest";
import { careerLevelsOf, type LevelOccupation, onePerFigure } from "@/lib/catalog/rules/career-levels";

const job = (code: string, facts: Partial<LevelOccupation> = {}): LevelOccupation => ({
  code,
  soc: code.slice(0, 7),
  title: code,
  projectionFrom: null,
  careerStage: "ENTRY",
  entryEducation: "high-school",
  schoolStage: "SCHOOL",
  employment: 100,
  employmentProjected: 110,
  openings: 10,
  wageMedian: 40_000,
  ...facts,
});

const codes = (jobs: readonly LevelOccupation[]) => jobs.map(({ code }) => code);

describe("one for each figure", () => {
  test("the occupation that a figure is about stands for those that borrow it", () =>
    expect(codes(onePerFigure([job("29-1141.01", { projectionFrom: "29-1141" }), job("29-1141.00")]))).toEqual([
      "29-1141.00",
    ]));

  test("named before residual, own figures before borrowed, most workers first, then by code", () =>
    expect(
      codes(
        onePerFigure([
          job("11-0001.00", { title: "Things, All Other", employment: 900 }),
          job("11-0002.00", { projectionFrom: "11-9999", employment: 800 }),
          job("11-0004.00"),
          job("11-0003.00"),
          job("11-0005.00", { employment: 500 }),
          job("11-0006.00", { employment: null }),
        ]),
      ),
    ).toEqual(["11-0005.00", "11-0003.00", "11-0004.00", "11-0002.00", "11-0006.00", "11-0001.00"]));
});

describe("career levels", () => {
  test("are always three, in order, and leave out what has none", () => {
    const levels = careerLevelsOf([job("11-0001.00"), job("11-0002.00", { careerStage: null })]);
    expect(levels.map(({ level, count }) => [level, count])).toEqual([
      ["ENTRY", 1],
      ["MID", 0],
      ["ADVANCED", 0],
    ]);
    expect(levels[2]!.facts).toMatchObject({ counted: 0, employment: null, openings: null });
    expect(levels[2]!.education).toEqual([]);
  });

  test("a figure shared across levels counts in the level of the one it is about", () => {
    const [, mid, advanced] = careerLevelsOf([
      job("29-1141.01", { projectionFrom: "29-1141", careerStage: "ADVANCED" }),
      job("29-1141.00", { careerStage: "MID" }),
      job("29-1171.00", { careerStage: "ADVANCED", employment: 30, openings: 3 }),
    ]);
    expect(mid!.facts).toMatchObject({ employment: 100, openings: 10 });
    expect(advanced!.facts).toMatchObject({ employment: 30, openings: 3 });
    expect(codes(advanced!.typical)).toEqual(["29-1171.00", "29-1141.01"]);
    expect(codes(advanced!.counted)).toEqual(["29-1171.00"]);
    expect(advanced!.count).toBe(2);
  });

  test("all levels together have each figure once", () => {
    const jobs = Array.from({ length: 60 }, (_, i) =>
      job(`11-00${String(i % 20).padStart(2, "0")}.0${Math.floor(i / 20)}`, {
        careerStage: (["ENTRY", "MID", "ADVANCED"] as const)[(i * 7) % 3]!,
        projectionFrom: i < 20 ? null : `11-00${String(i % 20).padStart(2, "0")}`,
      }),
    );
    const levels = careerLevelsOf(jobs);
    expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(levels.reduce((sum, { facts }) => sum + (facts.employment ?? 0), 0)).toBe(20 * 100);
  });

  test.each([
    ["by workers", [300, 100], [0.75, 0.25]],
    ["by occupations where no workers are known", [null, null], [0.5, 0.5]],
    ["by those whose workers are known, where some are", [300, null], [1]],
  ] as const)("schooling is weighed %s", (_, workers, shares) => {
    const [entry] = careerLevelsOf([
      job("11-0001.00", { employment: workers[0], entryEducation: "award" }),
      job("11-0002.00", { employment: workers[1], entryEducation: "high-school" }),
      job("11-0003.00", { employment: 5000, entryEducation: null }),
    ]);
    expect(entry!.education.map(({ share }) => share)).toEqual(shares);
    expect(entry!.education[0]!.key).toBe("award");
  });
});
