import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearAt, yearProblem } from "@/lib/schools/rules/years";

const year = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

describe("a school year", () => {
  it.each([
    [year("2026-08-17", "2027-05-28"), null],
    [year("2026-08-17", "2026-08-17"), "year-order"],
    [year("2026-08-17", "2026-01-01"), "year-order"],
    [year("2026-01-01", "2027-02-05"), null],
    [year("2026-01-01", "2027-02-06"), "year-length"],
  ])("%o alone: %s", (one, problem) => expect(yearProblem(one, [])).toBe(problem));

  it("does not share a day with another", () => {
    const one = year("2026-08-01", "2027-05-31");
    expect(yearProblem(one, [year("2027-05-31", "2027-12-01")])).toBe("year-overlap");
    expect(yearProblem(one, [year("2027-06-01", "2027-12-01"), year("2025-08-01", "2026-07-31")])).toBeNull();
    const day = fc
      .integer({ min: 1, max: 200 })
      .map((n) => new Date(1_700_000_000_000 + n * 86_400_000).toISOString().slice(0, 10));
    const drawn = fc.tuple(day, day).map(([a, b]) => (a < b ? year(a, b) : year(b, a)));
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        fc.pre(a.startsOn !== a.endsOn && b.startsOn !== b.endsOn);
        expect(yearProblem(a, [b])).toBe(yearProblem(b, [a]));
        expect(yearProblem(a, [b]) === null).toBe(a.endsOn < b.startsOn || b.endsOn < a.startsOn);
      }),
    );
  });

  it("is found by a day: the one it falls into, the next, the last", () => {
    const years = [year("2025-08-01", "2026-05-31"), year("2026-08-01", "2027-05-31")];
    expect(yearAt(years, "2026-03-01")).toBe(years[0]);
    expect(yearAt(years, "2026-07-01")).toBe(years[1]);
    expect(yearAt(years, "2030-01-01")).toBe(years[1]);
    expect(yearAt([], "2030-01-01")).toBeNull();
  });
});
