/** A school year by its days, as YYYY-MM-DD. */
export type YearDates = { startsOn: string; endsOn: string };
export type YearProblem = "year-order" | "year-length" | "year-overlap";

const longestDays = 400;
const days = ({ startsOn, endsOn }: YearDates) => (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;

/** What is wrong with a year beside the others of its school; null: nothing. First and last day both belong to it. */
export function yearProblem(year: YearDates, others: readonly YearDates[]): YearProblem | null {
  if (year.endsOn <= year.startsOn) return "year-order";
  if (days(year) > longestDays) return "year-length";
  return others.some((other) => other.startsOn <= year.endsOn && year.startsOn <= other.endsOn) ? "year-overlap" : null;
}

/** The year that a day falls into, else the next to begin, else the last. Years in the order of their days. */
export const yearAt = <Year extends YearDates>(years: readonly Year[], day: string): Year | null =>
  years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ??
  years.find(({ startsOn }) => startsOn > day) ??
  years.at(-1) ??
  null;
