/** A date as JSON Resume writes it: "2024", "2024-05" or "2024-05-17". */
const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const [firstYear, lastYear] = [1900, 2100];

/** Whether the text is such a date and stands in the calendar, from 1900 to 2100. */
export function isPartialDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = shape.exec(text) ?? [];
  if (year === undefined || Number(year) < firstYear || Number(year) > lastYear) return false;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // JavaScript takes the 31st of June for the 1st of July.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const isFullDate = (text: string) => text.length === 10 && isPartialDate(text);

/** What a person typed ("5/2024", "2024-5", "2024") as such a date; empty is null, anything else undefined. */
export function readTypedDate(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const turned = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, ...rest] = turned ? [turned[2]!, turned[1]!] : text.split("-");
  const date = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  return isPartialDate(date) ? date : undefined;
}

/** The first or the last day that a date may stand for, to compare with others. */
export const earliest = (date: string) => `${date}-01-01`.slice(0, 10);
export const latest = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

/** Whether something ended before it began, as far as both dates say it. */
export const endsTooEarly = (startsOn: string | null, endsOn: string | null) =>
  startsOn !== null && endsOn !== null && latest(endsOn) < earliest(startsOn);
