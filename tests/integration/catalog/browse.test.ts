import { beforeAll, describe, expect, test } from "vitest";
import { countBrowse } from "@/lib/catalog/queries/browse-counts";
import type { Scale } from "@/lib/catalog/queries/browse-facts";
import { type BrowseFramework, listBrowseFrameworks } from "@/lib/catalog/queries/browse-frameworks";
import { browsePageSize, listBrowsed } from "@/lib/catalog/queries/browse-occupations";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import {
  type BrowseQuery,
  filterNames,
  growthFloors,
  growthValues,
  onlyValues,
  onlyValuesOf,
  schoolValueOf,
  sorts,
  stepOf,
  wageFloors,
  wageValues,
} from "@/lib/catalog/rules/browse";
import { readBrowse } from "@/lib/catalog/rules/browse-address";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

const framework = "national-16";

let scale: Scale;
let frameworks: BrowseFramework[];
/** Every occupation as the rules see it. */
let all: {
  code: string;
  titleEn: string;
  titleEs: string | null;
  values: Record<string, string[]>;
  figures: Record<string, number | null>;
}[];

const ask = (params: Record<string, string | string[]>): BrowseQuery => readBrowse(params, frameworks, framework).query;

beforeAll(async () => {
  scale = { thresholds: await getSettings(), national: await getNationalFigures() };
  frameworks = await listBrowseFrameworks("en");
  const rows = await db.occupation.findMany({
    include: {
      places: { where: { cluster: { frameworkCode: framework } }, select: { cluster: { select: { slug: true } } } },
    },
  });
  const { thresholds, national } = scale;
  all = rows.map((row) => ({
    code: row.code,
    titleEn: row.titleEn,
    titleEs: row.titleEs,
    figures: { wage: row.wageMedian, growth: row.growthPercent, openings: row.openings, employment: row.employment },
    values: {
      cluster: [...new Set(row.places.map(({ cluster }) => cluster.slug))],
      school: row.schoolStage ? [schoolValueOf(row.schoolStage)] : [],
      wage: [stepOf(row.wageMedian, wageFloors(national.wageMedian), wageValues) ?? ""],
      growth: [stepOf(row.growthPercent, growthFloors(national.growthPercent), growthValues) ?? ""],
      interest: [row.topInterests.slice(0, 1)],
      only: onlyValuesOf(row, thresholds, national),
    },
  }));
});

/** Whether an occupation passes all filters of a query but one (of `only`, but one value). */
function passes({ values }: (typeof all)[number], { filters }: BrowseQuery, but = "") {
  return filterNames.every((name) => {
    const wanted = filters[name].filter((value) => value !== but);
    if (name === but || wanted.length === 0) return true;
    return name === "only"
      ? wanted.every((value) => values.only!.includes(value))
      : wanted.some((value) => values[name]!.includes(value));
  });
}

async function walk(locale: Locale, query: BrowseQuery) {
  const codes: string[] = [];
  let after = query.after;
  for (;;) {
    const page = await listBrowsed(locale, { ...query, after }, scale, framework);
    expect(page.before).toBe(codes.length);
    codes.push(...page.occupations.map(({ code }) => code));
    if (page.next === null) return codes;
    expect(page.occupations).toHaveLength(browsePageSize);
    after = page.next;
  }
}

describe.each(["en", "es"] as const)("pages in %s", (locale) => {
  test.each(sorts)("by %s visit every occupation exactly once, in order, unknown figures last", async (sort) => {
    const collator = new Intl.Collator(locale);
    const codes = await walk(locale, ask({ sort }));
    expect([...codes].sort()).toEqual(all.map(({ code }) => code).sort());
    const byCode = new Map(all.map((each) => [each.code, each]));
    const title = (code: string) => (locale === "es" ? byCode.get(code)!.titleEs : null) ?? byCode.get(code)!.titleEn;
    for (let at = 1; at < codes.length; at += 1) {
      const [one, other] = [codes[at - 1]!, codes[at]!];
      const [a, b] = [one, other].map((code) => byCode.get(code)!.figures[sort] ?? null);
      if (sort !== "title" && a !== b) expect(b === null || (a !== null && a! > b!), `${one} ${other}`).toBe(true);
      else expect(collator.compare(title(one), title(other)), `${title(one)} | ${title(other)}`).toBeLessThanOrEqual(0);
    }
  });
});

const questions: Record<string, string | string[]>[] = [
  {},
  { cluster: "health-science" },
  { cluster: ["finance", "marketing"], school: ["bachelor", "associate"] },
  { only: ["no-degree", "growing"], wage: ["from-1x", "from-1.5x"] },
  { interest: ["S", "A"], growth: ["twice"], only: "high-demand" },
  { cluster: "health-science", only: ["high-wage", "high-skill"], growth: "shrinking", school: "high-school" },
];

describe.each(questions)("asked for %j", (params) => {
  test("the counts are what the rules count, each with all other filters", async () => {
    const query = ask(params);
    const { total, values, without } = await countBrowse("en", query, scale);
    expect(total).toBe(all.filter((each) => passes(each, query)).length);
    for (const name of filterNames) {
      const counted = new Map<string, number>();
      for (const each of all)
        for (const value of each.values[name]!)
          if (value && passes(each, query, name === "only" ? value : name))
            counted.set(value, (counted.get(value) ?? 0) + 1);
      expect(Object.fromEntries(values[name]), name).toEqual(Object.fromEntries(counted));
    }
    for (const name of [...filterNames.filter((each) => each !== "only"), ...onlyValues])
      expect(without.get(name) ?? 0, name).toBe(all.filter((each) => passes(each, query, name)).length);
  });

  test("the pages hold exactly what passes", async () => {
    const query = ask({ ...params, sort: "growth" });
    const expected = all.filter((each) => passes(each, query)).map(({ code }) => code);
    expect((await walk("es", query)).sort()).toEqual(expected.sort());
  });
});

test("a grouping narrows by its groups, whose clusters are those of another framework", async () => {
  const query = ask({ framework: "missouri-6" });
  const { values } = await countBrowse("en", query, scale);
  const slugs = frameworks.find(({ code }) => code === "missouri-6")!.parts.map(({ slug }) => slug);
  expect([...values.cluster.keys()].sort()).toEqual([...slugs].sort());
  const { total } = await countBrowse("en", { ...query, filters: { ...query.filters, cluster: [slugs[0]!] } }, scale);
  expect(total).toBe(values.cluster.get(slugs[0]!));
});

test("a page after an occupation that is not there is the first, and says so; what was chosen is named in its order", async () => {
  const query = ask({ after: "99-9999.99", o: ["29-1141.00", "11-1111.11", "11-1011.00"] });
  const page = await listBrowsed("es", query, scale, framework);
  expect(page).toMatchObject({ afterKnown: false, before: 0 });
  expect(page.chosen.map(({ code }) => code)).toEqual(["29-1141.00", "11-1011.00"]);
  expect(page.occupations).toHaveLength(browsePageSize);
});

describe("with thresholds of the installation's own", () => {
  test("the badges count by them", async () => {
    const own = {
      ...scale,
      thresholds: { ...scale.thresholds, highWagePercent: 200, highSkillStage: "BEYOND" as const },
    };
    const { values } = await countBrowse("en", ask({}), own);
    const rows = await db.occupation.findMany();
    const held = rows.flatMap((row) => onlyValuesOf(row, own.thresholds, own.national));
    for (const value of onlyValues) expect(values.only.get(value)).toBe(held.filter((each) => each === value).length);
  });
});
