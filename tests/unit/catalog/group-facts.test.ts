import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedOccupation, groupFactsOf, weightedMedian } from "@/lib/catalog/rules/group-facts";

describe("a weighted median", () => {
  test.each([
    ["nothing", [], null],
    ["one value", [[40, 3]], 40],
    ["more weight above", [[10, 1], [20, 1], [30, 5]], 30], // prettier-ignore
    ["half exactly between two", [[10, 2], [20, 2]], 10], // prettier-ignore
    ["an order that does not matter", [[30, 5], [10, 1], [20, 1]], 30], // prettier-ignore
    ["values without weight", [[1, 0], [2, 0], [50, 1]], 50], // prettier-ignore
  ] as [string, [number, number][], number | null][])("of %s", (_, entries, median) =>
    expect(weightedMedian(entries.map(([value, weight]) => ({ value, weight })))).toBe(median),
  );

  const entries = fc.array(fc.record({ value: fc.integer({ min: 1, max: 300_000 }), weight: fc.nat({ max: 9 }) }));

  test("has at least half of the weight at or below it, and at least half at or above", () =>
    fc.assert(
      fc.property(entries, (list) => {
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const median = weightedMedian(list);
        expect(median === null).toBe(total === 0);
        if (median === null) return;
        const weighing = (keep: (value: number) => boolean) =>
          list.reduce((sum, { value, weight }) => sum + (keep(value) ? weight : 0), 0);
        expect(weighing((value) => value <= median)).toBeGreaterThanOrEqual(total / 2);
        expect(weighing((value) => value >= median)).toBeGreaterThanOrEqual(total / 2);
      }),
    ));

  test("is that of the values written out one by one", () =>
    fc.assert(
      fc.property(entries, (list) => {
        const each = list.flatMap(({ value, weight }) => Array<number>(weight).fill(value)).sort((a, b) => a - b);
        expect(weightedMedian(list)).toBe(each.length === 0 ? null : each[Math.ceil(each.length / 2) - 1]);
      }),
    ));
});

const occupation = (code: string, over: Partial<CountedOccupation> = {}): CountedOccupation => ({
  code,
  soc: code.slice(0, 7),
  projectionFrom: null,
  schoolStage: "SCHOOL",
  employment: 1000,
  employmentProjected: 1100,
  openings: 100,
  wageMedian: 40_000,
  ...over,
});

describe("the facts of a group", () => {
  test("of nobody are unknown", () =>
    expect(groupFactsOf([])).toEqual({
      counted: 0,
      employment: null,
      employmentProjected: null,
      openings: null,
      growthPercent: null,
      wageMedian: null,
      schoolStage: null,
    }));

  test("are sums, and medians by workers", () =>
    expect(
      groupFactsOf([
        occupation("11-1011.00", {
          employment: 3000,
          employmentProjected: 2700,
          wageMedian: 90_000,
          schoolStage: "BACHELOR",
        }),
        occupation("21-1011.00"),
        occupation("31-1011.00", { openings: null }),
      ]),
    ).toEqual({
      counted: 3,
      employment: 5000,
      employmentProjected: 4900,
      openings: 200,
      growthPercent: -2,
      wageMedian: 90_000,
      schoolStage: "BACHELOR",
    }));

  test("count a figure that several occupations share once, and take its own occupation's wage", () => {
    const shared = occupation("11-3051.01", { projectionFrom: "11-3051", wageMedian: 1, employment: 1000 });
    const facts = groupFactsOf([
      shared,
      { ...shared, code: "11-3051.02" },
      occupation("11-3051.00", { wageMedian: 2 }),
    ]);
    expect(facts).toMatchObject({ counted: 1, employment: 1000, openings: 100, wageMedian: 2 });
  });

  test("count members of a broad group once", () => {
    const member = (code: string) => occupation(code, { projectionFrom: "13-2020", employment: 77_300 });
    expect(groupFactsOf([member("13-2022.00"), member("13-2023.00")])).toMatchObject({
      employment: 77_300,
      counted: 1,
    });
  });

  test("leave out what is not counted, and compare only those with both years", () =>
    expect(
      groupFactsOf([
        occupation("11-1011.00", { employmentProjected: null, employment: 9000 }),
        occupation("21-1011.00"),
        occupation("55-1011.00", { employment: null, employmentProjected: null, openings: null, wageMedian: null }),
      ]),
    ).toMatchObject({ counted: 2, employment: 10_000, growthPercent: 10 }));

  test("do not depend on the order, and twice the same is the same", () => {
    const any = fc.array(
      fc.record({
        soc: fc.constantFrom("11-1011", "11-1021", "13-2022", "13-2023"),
        suffix: fc.constantFrom("00", "01", "02"),
        employment: fc.nat({ max: 900 }),
      }),
      { maxLength: 8 },
    );
    // One figure for each SOC code, as the source has it.
    const figures = new Map<string, number>();
    fc.assert(
      fc.property(any, (list) => {
        figures.clear();
        const occupations = list.map(({ soc, suffix, employment }) => {
          if (!figures.has(soc)) figures.set(soc, employment);
          return occupation(`${soc}.${suffix}`, {
            projectionFrom: suffix === "00" ? null : soc,
            employment: figures.get(soc)!,
          });
        });
        const facts = groupFactsOf(occupations);
        expect(groupFactsOf([...occupations].reverse())).toEqual(facts);
        expect(groupFactsOf([...occupations, ...occupations])).toEqual(facts);
        if (list.length > 0) expect(facts.employment).toBe([...figures.values()].reduce((sum, n) => sum + n, 0));
      }),
    );
  });
});
