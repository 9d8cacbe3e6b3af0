export const minutesOfDay = 24 * 60;
/** Days that one form takes at a time. */
export const hoursRows = 5;
export const hoursTextLimit = 1_000;

const number = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const hoursWord = "(?:h|hr|hrs|hour|hours|hora|horas)";
const minutesWord = "(?:m|min|mins|minute|minutes|minuto|minutos)";
const clock = /^(\d{1,2}):([0-5]\d)$/;
const inHours = new RegExp(`^${number} ?${hoursWord}?$`);
const inMinutes = new RegExp(`^(\\d{1,4}) ?${minutesWord}$`);
const inBoth = new RegExp(`^(\\d{1,2}) ?${hoursWord} ?(?:and |y )?(\\d{1,2}) ?${minutesWord}?$`);

/**
 * Minutes as people write them: "1:30", "1.5", "1,5 h", "90 min", "1 h 30". A bare number is hours; above 24 nobody knows
 * what it is. Null for what cannot be read, for nothing, and for more than a day.
 */
export function readMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(/\.$/, "").replace(/\s+/g, " ");
  const minutes = minutesIn(text);
  return minutes !== null && minutes > 0 && minutes <= minutesOfDay ? minutes : null;
}

function minutesIn(text: string): number | null {
  const both = clock.exec(text) ?? inBoth.exec(text);
  if (both) return Number(both[2]) < 60 ? Number(both[1]) * 60 + Number(both[2]) : null;
  const minutes = inMinutes.exec(text);
  if (minutes) return Number(minutes[1]);
  const hours = inHours.exec(text);
  return hours ? Math.round(Number(hours[1]!.replace(",", ".")) * 60) : null;
}

/** As a field shows minutes again: "1:30". */
export const writeMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

export type HoursRow = { heldOn: Date; minutes: number; text: string };

export type HoursProblem =
  "DAY_WRONG" | "DAY_MISSING" | "DAY_AHEAD" | "TIME_WRONG" | "TIME_MISSING" | "NOTHING_TYPED" | "SAME_DAY" | "DAY_FULL";

/** A day as "2026-05-31", at midnight UTC; null where there is no such day. */
export function readDay(typed: string): Date | null {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(typed)) return null;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === typed ? day : null;
}

/**
 * The rows of the form: "heldOn-0", "time-0", "text-0" and so on. Rows in which nothing stands are left out. Problems are
 * by field; a day after `today` is one.
 */
export function readHoursRows(
  values: Readonly<Record<string, string>>,
  today: Date,
): { rows: HoursRow[]; fields: Record<string, HoursProblem> } {
  const rows: HoursRow[] = [];
  const fields: Record<string, HoursProblem> = {};
  for (let i = 0; i < hoursRows; i++) {
    const valueOf = (name: string) => (values[`${name}-${i}`] ?? "").replaceAll("\0", "").toWellFormed().trim();
    const [heldOn, time, text] = [valueOf("heldOn"), valueOf("time"), valueOf("text").slice(0, hoursTextLimit)];
    if (heldOn === "" && time === "" && text === "") continue;
    const day = readDay(heldOn);
    const minutes = readMinutes(time);
    if (day === null) fields[`heldOn-${i}`] = heldOn === "" ? "DAY_MISSING" : "DAY_WRONG";
    else if (day > today) fields[`heldOn-${i}`] = "DAY_AHEAD";
    if (minutes === null) fields[`time-${i}`] = time === "" ? "TIME_MISSING" : "TIME_WRONG";
    if (day !== null && minutes !== null) rows.push({ heldOn: day, minutes, text });
  }
  if (rows.length === 0 && Object.keys(fields).length === 0) fields["heldOn-0"] = "NOTHING_TYPED";
  return { rows, fields };
}

export type HeldDay = { placementId: string; heldOn: Date; minutes: number };

/**
 * What speaks against new rows at a placement: more than 24 hours on one day over all placements; a day that stands there
 * already, or twice among the new, unless the person said that it is meant (`again`). Null where nothing does.
 */
export function daysProblem(
  there: readonly HeldDay[],
  placementId: string,
  rows: readonly Pick<HoursRow, "heldOn" | "minutes">[],
  again: boolean,
): { problem: "DAY_FULL" | "SAME_DAY"; day: Date } | null {
  const sums = new Map<number, number>();
  for (const { heldOn, minutes } of [...there, ...rows])
    sums.set(heldOn.getTime(), (sums.get(heldOn.getTime()) ?? 0) + minutes);
  const full = rows.find(({ heldOn }) => sums.get(heldOn.getTime())! > minutesOfDay);
  if (full) return { problem: "DAY_FULL", day: full.heldOn };
  if (again) return null;
  const seen = new Set(there.filter((each) => each.placementId === placementId).map(({ heldOn }) => heldOn.getTime()));
  for (const { heldOn } of rows) {
    if (seen.has(heldOn.getTime())) return { problem: "SAME_DAY", day: heldOn };
    seen.add(heldOn.getTime());
  }
  return null;
}
