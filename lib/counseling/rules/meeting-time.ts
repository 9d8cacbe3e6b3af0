/** A day and a time as the clocks of a place show them: "2026-11-23" and "09:05". */
export type ClockTime = { day: string; time: string };

const partsOf = (timeZone: string, at: Date) => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  return (type: string) => parts.find((each) => each.type === type)!.value;
};

/** What the clocks of a time zone show at a moment, to the minute. */
export function clockOf(timeZone: string, at: Date): ClockTime {
  const part = partsOf(timeZone, at);
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

const asIfUtc = ({ day, time }: ClockTime): number => Date.parse(`${day}T${time}:00Z`);

/**
 * The moment at which the clocks of a time zone show this day ("2026-11-23") and time ("09:05"); null for what is none.
 * A time that is shown twice in a night is the first of the two; one that is skipped is as much later as was skipped.
 */
export function momentOf(timeZone: string, clock: ClockTime): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(clock.day) || !/^\d{2}:\d{2}$/.test(clock.time)) return null;
  const wanted = asIfUtc(clock);
  // Date.parse takes the 31st of June for the 1st of July.
  if (Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(`${clock.day}T${clock.time}`)) return null;
  const offsetAt = (moment: number) =>
    asIfUtc(clockOf(timeZone, new Date(moment))) - Math.floor(moment / 60_000) * 60_000;
  const day = 24 * 60 * 60 * 1000;
  const [before, after] = [wanted - offsetAt(wanted - day), wanted - offsetAt(wanted + day)];
  const shown = [before, after].filter((moment) => asIfUtc(clockOf(timeZone, new Date(moment))) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

/** The day that the clocks of a time zone show at this moment: from its midnight to the next, 23 to 25 hours later. */
export function dayAround(timeZone: string, at: Date): [Date, Date] {
  const { day } = clockOf(timeZone, at);
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  // Where clocks leap over midnight the day begins at one.
  const begin = (of: string) =>
    momentOf(timeZone, { day: of, time: "00:00" }) ?? momentOf(timeZone, { day: of, time: "01:00" });
  return [begin(day) ?? at, begin(next.toISOString().slice(0, 10)) ?? new Date(at.getTime() + 86_400_000)];
}
