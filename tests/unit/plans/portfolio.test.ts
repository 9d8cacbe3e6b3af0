import { expect, test } from "vitest";
import { dayIn, type PortfolioEntryView, inPortfolioOrder, sumHours } from "@/lib/plans/rules/portfolio";
import { portfolioEntrySchema } from "@/lib/plans/rules/portfolio-form";

const read = (fields: Record<string, string>) => portfolioEntrySchema.parse({ title: "Clinic", ...fields });

test("a form is read field by field, and fields of other kinds are dropped", () => {
  const problems = (fields: Record<string, string>) => {
    const result = portfolioEntrySchema.safeParse({ kind: "WORK", title: "Clinic", ...fields });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };
  expect(problems({ title: " " })).toEqual(["TITLE_MISSING"]);
  expect(problems({ startsOn: "2027-06-31" })).toEqual(["STARTS_WRONG"]);
  expect(problems({ doneOn: "soon" })).toEqual(["DONE_WRONG"]);
  expect(problems({ hours: "-3" })).toEqual(["HOURS_WRONG"]);
  expect(problems({ hours: "many" })).toEqual(["HOURS_WRONG"]);
  expect(problems({ grade: "3" })).toEqual(["GRADE_WRONG"]);
  expect(problems({ startsOn: "2027-06-02", doneOn: "2027-06-01" })).toEqual(["DONE_BEFORE_START"]);
  expect(problems({ kind: "REFLECTION" })).toEqual(["TEXT_MISSING"]);
  expect(read({ kind: "WORK", hours: "12,6" }).hours).toBe(12.5);
  expect(read({ kind: "GOAL", hours: "12" }).hours).toBeNull();
});

test("what is ahead comes first, the nearest on top; then what is done, the newest on top", () => {
  const day = (n: number) => new Date(Date.UTC(2027, 0, n));
  const entry = (id: string, dueOn: Date | null, doneOn: Date | null) =>
    ({ id, startsOn: null, dueOn, doneOn, changedAt: day(1) }) as PortfolioEntryView;
  const entries = [
    entry("done early", null, day(2)),
    entry("no date", null, null),
    entry("done late", null, day(3)),
    entry("due late", day(9), null),
    entry("due soon", day(5), null),
  ];
  expect(inPortfolioOrder(entries).map(({ id }) => id)).toEqual([
    "due soon",
    "due late",
    "no date",
    "done late",
    "done early",
  ]);
});

test("hours add up by year and kind; kinds without hours are left out", () => {
  const sums = sumHours([
    { kind: "WORK", grade: 11, hours: 2.25 },
    { kind: "WORK", grade: 11, hours: 0.5 },
    { kind: "ACTIVITY", grade: null, hours: 3 },
    { kind: "TRAINING", grade: 10, hours: 8 },
    { kind: "GOAL", grade: 10, hours: 99 },
    { kind: "WORK", grade: 12, hours: null },
  ]);
  expect(sums.all).toEqual({ WORK: 2.75, TRAINING: 8, ACTIVITY: 3 });
  expect(sums.years.map(({ grade }) => grade)).toEqual([10, 11, null]);
  expect(sums.years[1]).toEqual({ grade: 11, WORK: 2.75, TRAINING: 0, ACTIVITY: 0 });
});

test("today is the day on the school's clocks", () => {
  const at = new Date("2027-01-01T03:00:00Z");
  expect(dayIn("America/Chicago", at)).toEqual(new Date("2026-12-31T00:00:00Z"));
  expect(dayIn("UTC", at)).toEqual(new Date("2027-01-01T00:00:00Z"));
});
