import { describe, expect, test } from "vitest";
import { type AreaPay, homeAreas, payOf, payUnit, shareWord } from "@/lib/catalog/rules/area-pay";

const row = {
  area: "MO",
  year: 2024,
  employment: 100,
  locationQuotient: 1.4,
  annual10: 50_000,
  annual25: null,
  annual50: 120_000,
  annual75: 239_200,
  annual90: 239_200,
  hourly10: null,
  hourly25: null,
  hourly50: null,
  hourly75: null,
  hourly90: null,
  topCodedFrom: 75,
};
const area = (code: string, change: Partial<typeof row> = {}): AreaPay => payOf({ ...row, ...change, area: code });

describe("the wages of one area", () => {
  test("keep what was not released apart from what is only known as this or more", () => {
    expect(area("MO").yearly).toEqual([
      { amount: 50_000, atLeast: false },
      null,
      { amount: 120_000, atLeast: false },
      { amount: 239_200, atLeast: true },
      { amount: 239_200, atLeast: true },
    ]);
    expect(payOf({ ...row, topCodedFrom: null }).yearly.some((point) => point?.atLeast)).toBe(false);
  });

  test("are told by the hour only where no area tells them by the year", () => {
    const noYear = { annual10: null, annual50: null, annual75: null, annual90: null } as unknown as typeof row;
    const byHour = area("AK", { ...noYear, hourly50: 20.5 } as unknown as typeof row);
    expect(payUnit([byHour])).toBe("hourly");
    expect(payUnit([byHour, area("MO")])).toBe("yearly");
    expect(payUnit([area("AK", noYear)])).toBeNull();
    expect(payUnit([])).toBeNull();
  });

  test("stand with the nation first, then the home states in their order, and nothing for a state that is not in", () => {
    const areas = [area("AK"), area("AL"), area("MO"), area("US")];
    const codes = (states: string[]) => homeAreas(areas, states).map((each) => each.area);
    expect(codes(["MO", "AL", "IL"])).toEqual(["US", "MO", "AL"]);
    expect(codes([])).toEqual(["US"]);
    expect(homeAreas([], ["MO"])).toEqual([]);
  });
});

test.each([
  [1.4, "more"],
  [1.1, "more"],
  [1.09, "same"],
  [0.91, "same"],
  [0.9, "fewer"],
])("a location quotient of %d in a word: %s", (quotient, word) => expect(shareWord(quotient)).toBe(word));
