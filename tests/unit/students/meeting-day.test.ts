import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf, dayAround } from "@/lib/counseling/rules/meeting-time";

const hours = (zone: string, at: string) => {
  const [from, to] = dayAround(zone, new Date(at));
  return { from: from.toISOString(), hours: (to.getTime() - from.getTime()) / 3_600_000 };
};

describe("dayAround", () => {
  it.each([
    ["America/Chicago", "2026-11-23T15:00:00Z", "2026-11-23T06:00:00.000Z", 24],
    ["America/Chicago", "2026-11-24T05:59:00Z", "2026-11-23T06:00:00.000Z", 24],
    ["America/Chicago", "2026-03-08T15:00:00Z", "2026-03-08T06:00:00.000Z", 23],
    ["America/Chicago", "2026-11-01T15:00:00Z", "2026-11-01T05:00:00.000Z", 25],
    ["UTC", "2026-02-28T23:59:59Z", "2026-02-28T00:00:00.000Z", 24],
  ])("in %s at %s begins at %s and has %i hours", (zone, at, from, long) => {
    expect(hours(zone, at)).toEqual({ from, hours: long });
  });

  it("holds the moment that was asked for, and nothing of the next day", () => {
    const zones = fc.constantFrom("America/Chicago", "America/Anchorage", "Pacific/Honolulu", "America/Santiago");
    const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const [from, to] = dayAround(zone, at);
        expect(from <= at && at < to).toBe(true);
        expect(clockOf(zone, new Date(to.getTime() - 60_000)).day).toBe(clockOf(zone, at).day);
        expect(clockOf(zone, to).day).not.toBe(clockOf(zone, at).day);
      }),
    );
  });
});
