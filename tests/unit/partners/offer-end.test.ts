import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  endOfDay,
  isExpired,
  lastDayShown,
  listedAs,
  mostDays,
  offerEnd,
  usualDays,
} from "@/lib/opportunities/rules/offer-end";

const day = 86_400_000;
const at = new Date("2026-11-23T15:00:00Z");
const date = (text: string) => new Date(`${text}T00:00:00Z`);

describe("the end of an opportunity", () => {
  test.each([
    ["2026-11-23", "America/Chicago", "2026-11-24T06:00:00Z"],
    ["2026-11-23", "UTC", "2026-11-24T00:00:00Z"],
    ["2026-11-23", "Pacific/Auckland", "2026-11-23T11:00:00Z"],
    ["2026-03-08", "America/Chicago", "2026-03-09T05:00:00Z"],
    ["2026-10-31", "America/Chicago", "2026-11-01T05:00:00Z"],
    ["2026-11-01", "America/Chicago", "2026-11-02T06:00:00Z"],
    ["2026-09-26", "Pacific/Auckland", "2026-09-26T12:00:00Z"],
    ["2026-06-30", "Asia/Kolkata", "2026-06-30T18:30:00Z"],
  ])("%s in %s is over at %s", (on, zone, expected) => expect(endOfDay(date(on), zone)).toEqual(new Date(expected)));

  const end = (shownUntil: string | null, applyBy: string | null) =>
    offerEnd(
      { shownUntil: shownUntil === null ? null : date(shownUntil), applyBy: applyBy === null ? null : date(applyBy) },
      at,
      "UTC",
    );

  test("is 90 days off unless something else is said", () =>
    expect(end(null, null).getTime() - at.getTime()).toBe(usualDays * day));
  test("is the day that was asked for", () => expect(end("2026-12-24", null)).toEqual(date("2026-12-25")));
  test("is not past the last day to apply", () => {
    expect(end(null, "2026-12-01")).toEqual(date("2026-12-02"));
    expect(end("2026-12-24", "2026-12-01")).toEqual(date("2026-12-02"));
    expect(end("2026-12-01", "2026-12-24")).toEqual(date("2026-12-02"));
  });
  test("never later than a year from now, whatever is asked", () => {
    const anyDay = fc.option(
      fc.integer({ min: -400, max: 4000 }).map((n) => new Date(date("2026-11-23").getTime() + n * day)),
    );
    fc.assert(
      fc.property(anyDay, anyDay, (shownUntil, applyBy) => {
        const ends = offerEnd({ shownUntil, applyBy }, at, "America/Chicago").getTime();
        expect(ends).toBeLessThanOrEqual(at.getTime() + mostDays * day);
        if (applyBy) expect(ends).toBeLessThanOrEqual(endOfDay(applyBy, "America/Chicago").getTime());
      }),
    );
  });
  test.each([
    ["2026-11-23", "America/Chicago"],
    ["2026-03-08", "America/Chicago"],
    ["2026-09-26", "Pacific/Auckland"],
    ["2026-06-30", "UTC"],
  ])("the last day shown of what ends with %s in %s is that day", (on, zone) =>
    expect(lastDayShown(endOfDay(date(on), zone), zone)).toEqual(date(on)),
  );
  test.each([
    ["WAITING", -1, "waiting"],
    ["OPEN", 1, "open"],
    ["OPEN", 0, "expired"],
    ["DRAFT", -1, "draft"],
    ["DECLINED", -1, "declined"],
    ["CLOSED", -1, "closed"],
  ] as const)("what is %s and ends in %d ms is listed as %s", (state, ms, expected) =>
    expect(listedAs({ state, expiresAt: new Date(at.getTime() + ms) }, at)).toBe(expected),
  );
  test("expired is what is open and over", () => {
    expect(isExpired({ state: "OPEN", expiresAt: at }, at)).toBe(true);
    expect(isExpired({ state: "OPEN", expiresAt: new Date(at.getTime() + 1) }, at)).toBe(false);
    expect(isExpired({ state: "CLOSED", expiresAt: at }, at)).toBe(false);
  });
});
