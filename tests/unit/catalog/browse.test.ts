import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/catalog/rules/badges";
import {
  type BrowseQuery,
  filterNames,
  growthFloors,
  growthValues,
  interestValues,
  onlyValues,
  onlyValuesOf,
  schoolValues,
  sorts,
  stepOf,
  wageFloors,
  wageValues,
} from "@/lib/catalog/rules/browse";
import { browseAddress, mostChosen, noFilters, readBrowse, withoutFilter } from "@/lib/catalog/rules/browse-address";
import { compareAddress, countShared, readCompare, wageScaleEnd } from "@/lib/catalog/rules/compare";

const frameworks = [
  { code: "national-16", parts: [{ slug: "health-science" }, { slug: "finance" }] },
  { code: "national-14", parts: [{ slug: "construction" }, { slug: "health" }, { slug: "a & b" }] },
];

const paramsOf = (address: string) => {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) (params[name] ??= []).push(value);
  return params;
};

const code = fc
  .tuple(fc.integer({ min: 11, max: 55 }), fc.integer({ min: 1000, max: 9999 }), fc.integer({ max: 99, min: 0 }))
  .map(([a, b, c]) => `${a}-${b}.${String(c).padStart(2, "0")}`);
const query: fc.Arbitrary<BrowseQuery> = fc.constantFrom(...frameworks).chain((framework) =>
  fc.record({
    framework: fc.constant(framework.code),
    filters: fc.record({
      cluster: fc.subarray(framework.parts.map(({ slug }) => slug)),
      school: fc.subarray<string>([...schoolValues]),
      wage: fc.subarray<string>([...wageValues]),
      growth: fc.subarray<string>([...growthValues]),
      interest: fc.subarray<string>([...interestValues]),
      only: fc.subarray<string>([...onlyValues]),
    }),
    sort: fc.constantFrom(...sorts),
    after: fc.option(code),
    chosen: fc.uniqueArray(code, { maxLength: mostChosen }),
  }),
);

describe("the address of a list", () => {
  test("says every query so that it is read the same", () => {
    fc.assert(
      fc.property(query, (each) => {
        const read = readBrowse(paramsOf(browseAddress(each, "national-16")), frameworks, "national-16");
        expect(read).toEqual({ query: each, ignored: [] });
      }),
    );
  });

  test("is the shortest where nothing is asked", () => {
    const { query: plain } = readBrowse({}, frameworks, "national-16");
    expect(browseAddress(plain, "national-16")).toBe("");
    expect(plain).toEqual({ framework: "national-16", filters: noFilters(), sort: "title", after: null, chosen: [] });
  });

  test("loses no value: each is in the query or named as ignored", () => {
    const names = [...filterNames, "framework", "sort", "after", "o"];
    const anything = fc.dictionary(fc.constantFrom(...names), fc.array(fc.string(), { maxLength: 4 }));
    fc.assert(
      fc.property(anything, query, (wild, tame) => {
        const params: Record<string, string[]> = paramsOf(browseAddress(tame, "national-16"));
        for (const [name, values] of Object.entries(wild)) params[name] = [...(params[name] ?? []), ...values];
        const { query: read, ignored } = readBrowse(params, frameworks, "national-16");
        const kept = paramsOf(browseAddress(read, "none"));
        for (const [name, values] of Object.entries(params))
          for (const value of values.filter((each) => each !== "")) {
            const isKept = kept[name]?.includes(value) || (name === "sort" && read.sort === value);
            const isNamed = ignored.some((each) => each.name === name && each.value === value);
            expect(isKept || isNamed, `${name}=${value}`).toBe(true);
          }
      }),
    );
  });

  test("ignores what means nothing, and clusters of another framework", () => {
    const { query: read, ignored } = readBrowse(
      {
        framework: "national-14",
        cluster: ["finance", "construction"],
        sort: "beauty",
        wage: "lots",
        after: "1",
        o: "x",
      },
      frameworks,
      "national-16",
    );
    expect(read.filters).toEqual({ ...noFilters(), cluster: ["construction"] });
    expect(ignored.map(({ value }) => value).sort()).toEqual(["1", "beauty", "finance", "lots", "x"]);
  });

  test("without one filter starts at the first page and keeps the rest", () => {
    const { query: read } = readBrowse(
      { cluster: "finance", only: ["growing", "no-degree"], after: "11-1011.00", sort: "wage", o: "29-1141.00" },
      frameworks,
      "national-16",
    );
    expect(browseAddress(withoutFilter(read, "only", "growing"), "national-16")).toBe(
      "?cluster=finance&only=no-degree&sort=wage&o=29-1141.00",
    );
  });
});

describe("steps of figures", () => {
  test("of wages are 1, 1.5 and 2 times the middle of all jobs, to a hundred dollars", () => {
    expect(wageFloors(49_500)).toEqual([49_500, 74_300, 99_000]);
    expect(wageFloors(null)).toEqual([]);
    const step = (wage: number | null) => stepOf(wage, wageFloors(49_500), wageValues);
    expect([49_499, 49_500, 74_299, 74_300, 99_000, null].map(step)).toEqual([
      "under",
      "from-1x",
      "from-1x",
      "from-1.5x",
      "from-2x",
      null,
    ]);
  });

  test("of growth begin at none, at that of all jobs and at twice as much", () => {
    const step = (growth: number) => stepOf(growth, growthFloors(3.1), growthValues);
    expect([-0.1, 0, 3, 3.1, 6.2].map(step)).toEqual(["shrinking", "slower", "slower", "faster", "twice"]);
    expect(growthFloors(null)).toEqual([]);
    expect(growthFloors(-1)).toEqual([]);
  });

  test("without a degree means below an associate degree; growing means more jobs than now", () => {
    const facts = { wageMedian: null, employment: null, openings: null };
    const only = (schoolStage: "CERTIFICATE" | "ASSOCIATE" | null, growthPercent: number | null) =>
      onlyValuesOf(
        { ...facts, schoolStage, growthPercent },
        { ...defaultThresholds, highSkillStage: "BEYOND" },
        {
          wageMedian: 49_500,
        },
      );
    expect(only("CERTIFICATE", 0)).toEqual(["no-degree"]);
    expect(only("ASSOCIATE", 0.1)).toEqual(["growing"]);
    expect(only(null, null)).toEqual([]);
  });
});

describe("a comparison", () => {
  test("keeps its occupations in the address, in their order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 6 }), (codes) => {
        expect(readCompare(paramsOf(compareAddress(codes))).codes).toEqual(codes);
      }),
    );
  });

  test("takes each occupation once, names what is none, and tidies the words", () => {
    expect(readCompare({ o: ["29-1141.00", "29-1141.00", "nurse"], add: "  two\n words " })).toEqual({
      codes: ["29-1141.00"],
      words: "two words",
      ignored: [{ name: "o", value: "nurse" }],
    });
  });

  test("counts in how many lists something stands, once a list", () => {
    expect([...countShared([["a", "b", "a"], ["b"], ["b", "c"]])]).toEqual([
      ["a", 1],
      ["b", 3],
      ["c", 1],
    ]);
  });

  test("draws every wage inside its scale", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 300_000 })), { maxLength: 12 }), (wages) => {
        expect(wageScaleEnd(wages)).toBeGreaterThanOrEqual(Math.max(1, ...wages.map((wage) => wage ?? 0)));
      }),
    );
  });
});
