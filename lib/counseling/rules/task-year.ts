import { schoolYearEnd, turnMonth } from "@/lib/plans/rules/school-year";

/** First day of the school year that ends in `yearEnd`, and the first day of the next, as days without a zone (UTC). */
export const yearDays = (yearEnd: number): { from: Date; until: Date } => ({
  from: new Date(Date.UTC(yearEnd - 1, turnMonth - 1, 1)),
  until: new Date(Date.UTC(yearEnd, turnMonth - 1, 1)),
});

/** The calendar year in which the school year of a task's day ends. */
export const yearOfDay = (day: Date): number => schoolYearEnd(day, "UTC");

/** The same day in the school year `years` later; the 29th of February becomes the 28th. */
export function moveYears(day: Date, years: number): Date {
  const moved = new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()));
  return moved.getUTCMonth() === day.getUTCMonth() ? moved : new Date(moved.getTime() - 86_400_000);
}

/** The day of a month and day ("10-15") in the school year that ends in `yearEnd`. */
export function dayOfYear(monthDay: string, yearEnd: number): Date {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  return new Date(Date.UTC(month >= turnMonth ? yearEnd - 1 : yearEnd, month - 1, day));
}
