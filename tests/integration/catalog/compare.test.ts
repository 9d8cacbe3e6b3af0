import { beforeAll, expect, test } from "vitest";
import { type ComparedOccupation, getCompared } from "@/lib/catalog/queries/compare-occupations";
import { listCompareSuggestions } from "@/lib/catalog/queries/compare-suggestions";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { defaultThresholds } from "@/lib/catalog/rules/badges";
import { insertRow } from "../../support/owner";

const [nurse, actor, surgeon] = ["29-1141.00", "27-2011.00", "29-1249.00"];

let compared: ComparedOccupation[];

beforeAll(async () => {
  const wage = { year: 2024, annual50: 98_000, hourly50: 47.1, topCodedFrom: null };
  await insertRow("AreaWage", { ...wage, area: "MO", soc: "29-1141" });
  await insertRow("AreaWage", { ...wage, area: "AK", soc: "29-1141", annual50: 110_000 });
  await insertRow("AreaWage", { ...wage, area: "MO", soc: "29-1249", annual50: 239_200, topCodedFrom: 50 });
  await insertRow("AreaWage", { ...wage, area: "MO", soc: "27-2011", annual50: null, hourly50: null });
  compared = await getCompared("es", [actor!, "99-9999.99", nurse!, surgeon!], {
    thresholds: defaultThresholds,
    homeStates: ["MO"],
    national: await getNationalFigures(),
  });
});

const of = (code: string | undefined) => compared.find((each) => each.code === code)!;

test("stands in the order asked, in the language, without what does not exist", () => {
  expect(compared.map(({ code }) => code)).toEqual([actor, nurse, surgeon]);
  expect(of(nurse)).toMatchObject({ language: "es", title: expect.stringContaining("nferm"), wageMedian: 93_600 });
});

test("names wages of the home states alone, and only where they are known", () => {
  const missouri = { state: "MO", wageMedianHourly: 47.1 };
  expect(of(nurse).stateWages).toEqual([{ ...missouri, wageMedian: 98_000, wageMedianAtLeast: false }]);
  expect(of(surgeon).stateWages).toEqual([{ ...missouri, wageMedian: 239_200, wageMedianAtLeast: true }]);
  expect(of(actor).stateWages).toEqual([]);
});

test("holds the five most important skills and fields of knowledge, and places in the default framework", () => {
  for (const list of [of(nurse).skills, of(nurse).knowledge]) {
    expect(list).toHaveLength(5);
    expect(list.map(({ importance }) => importance)).toEqual(
      [...list.map(({ importance }) => importance)].sort((a, b) => b - a),
    );
  }
  expect(new Set(of(nurse).places.map(({ framework }) => framework))).toEqual(new Set(["national-16"]));
});

test("an hourly wage stays one, and a badge that cannot be told is unknown", () => {
  expect(of(actor)).toMatchObject({ wageMedian: null, badges: { highWage: null } });
  expect(of(actor).wageMedianHourly).toBeGreaterThan(0);
});

test("what could join is related to those here, and is none of them", async () => {
  const codes = (await listCompareSuggestions("en", [nurse!, "29-1171.00"])).map(({ code }) => code);
  expect(codes).toHaveLength(6);
  expect(new Set(codes).size).toBe(6);
  expect(codes).not.toContain(nurse);
  expect(codes).not.toContain("29-1171.00");
  expect(await listCompareSuggestions("en", [])).toEqual([]);
});
