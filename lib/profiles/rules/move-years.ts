import type { Held } from "@/lib/catalog/rules/move-groups";
import { earliest, latest } from "./partial-dates";

const yearLong = 365.25 * 86_400_000;
/** A month or a year that is named alone begins with its first day and ends with its last. */
const dayOf = (date: string) => {
  const [year, month, day] = date.split("-").map(Number);
  // The 31st of a shorter month is its last day.
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return Date.UTC(year!, month! - 1, Math.min(day!, last));
};

/**
 * Years of work from its first to its last day, as far as its dates say it ("2024", "2024-05" or "2024-05-17"); until
 * `today` where it goes on. Null without a first day; never below 0.
 */
export function yearsOf(startsOn: string | null, endsOn: string | null, today: Date): number | null {
  if (startsOn === null) return null;
  const until = endsOn === null ? today.getTime() : Math.min(dayOf(latest(endsOn)), today.getTime());
  return Math.max(0, (until - dayOf(earliest(startsOn))) / yearLong);
}

export type WorkEntry = { occupationCode: string; startsOn: string | null; endsOn: string | null };

/** Each occupation once, with the years in it added up; null as soon as one of its entries does not say how long. */
export function heldOf(entries: readonly WorkEntry[], today: Date): { code: string; years: number | null }[] {
  const held = new Map<string, number | null>();
  for (const { occupationCode, startsOn, endsOn } of entries) {
    const years = yearsOf(startsOn, endsOn, today);
    const before = held.get(occupationCode);
    held.set(occupationCode, years === null || before === null ? null : (before ?? 0) + years);
  }
  return [...held].map(([code, years]) => ({ code, years }));
}

/** Kept: it stands on the profile, not in the address alone. */
export type HeldOccupation = Held & { isKept: boolean };
