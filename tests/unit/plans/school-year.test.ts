import { expect, test } from "vitest";
import { classOf, gradeOf, schoolYearEnd, yearEndOf } from "@/lib/plans/rules/school-year";

test("a school year turns in July, by the clocks of the school", () => {
  expect(schoolYearEnd(new Date("2027-06-30T20:00:00Z"), "America/Chicago")).toBe(2027);
  expect(schoolYearEnd(new Date("2027-07-01T04:59:00Z"), "America/Chicago")).toBe(2027);
  expect(schoolYearEnd(new Date("2027-07-01T05:00:00Z"), "America/Chicago")).toBe(2028);
  expect(schoolYearEnd(new Date("2027-07-01T05:00:00Z"), "America/Anchorage")).toBe(2027);
  expect(schoolYearEnd(new Date("2027-01-01T03:00:00Z"), "America/Chicago")).toBe(2027);
});

test("class, grade and year are three sides of one thing", () => {
  expect(classOf(9, 2027)).toBe(2030);
  expect(gradeOf(2030, 2027)).toBe(9);
  expect(gradeOf(2026, 2027)).toBe(13);
  expect(yearEndOf(2030, 7)).toBe(2025);
  expect(yearEndOf(null, 7)).toBeNull();
});
