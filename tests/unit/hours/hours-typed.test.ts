import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysProblem,
  hoursRows,
  minutesOfDay,
  readDay,
  readHoursRows,
  readMinutes,
  writeMinutes,
} from "@/lib/opportunities/rules/hours-typed";

const today = new Date("2026-11-23T00:00:00Z");
const day = (n: number) => new Date(today.getTime() + n * 86_400_000);

describe("a time as people write it", () => {
  test.each([
    ["1:30", 90],
    ["01:05", 65],
    ["0:45", 45],
    ["1.5", 90],
    ["1,5", 90],
    ["1.25 h", 75],
    ["2", 120],
    ["24", 1440],
    ["8 hours", 480],
    ["8 horas", 480],
    ["90 min", 90],
    ["90min", 90],
    ["90 minutos", 90],
    ["1 h 30", 90],
    ["1h30m", 90],
    ["1 hora y 30 minutos", 90],
    ["1 hour and 30 minutes", 90],
    ["  2 H. ", 120],
  ])("%j is %d minutes", (typed, minutes) => expect(readMinutes(typed)).toBe(minutes));

  test.each(
    ["", " ", "0", "0:00", "0 min", "90", "25", "24:01", "25 h", "1441 min", "1:60", "1:5", "1 h 75", "-2"].concat([
      "two",
      "1.5.2",
      "1e1",
      "1:30 pm",
      "١:٣٠",
    ]),
  )("%j says no time of one day", (typed) => expect(readMinutes(typed)).toBeNull());

  test("what a field shows is read again as the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: minutesOfDay }), (minutes) => {
        expect(readMinutes(writeMinutes(minutes))).toBe(minutes);
        expect(readMinutes(`${minutes} min`)).toBe(minutes);
      }),
    );
  });

  test("nothing that is typed makes more than a day or less than a minute", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:., hmin]{0,12}$/)), (typed) => {
        const minutes = readMinutes(typed);
        if (minutes !== null) {
          expect(Number.isInteger(minutes)).toBe(true);
          expect(minutes).toBeGreaterThan(0);
          expect(minutes).toBeLessThanOrEqual(minutesOfDay);
        }
      }),
    );
  });
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2024-02-29", true],
  ["2026-13-01", false],
  ["26-01-01", false],
  ["0001-01-01", false],
  ["2026-1-1", false],
])("%s is a day: %s", (typed, isDay) => expect(readDay(typed) !== null).toBe(isDay));

describe("the rows of the form", () => {
  test("empty rows are left out, the others keep their words", () => {
    const values = { "heldOn-0": "2026-11-20", "time-0": "1:30", "text-0": " Fed the dogs ", "text-1": " " };
    const more = { "heldOn-3": "2026-11-23", "time-3": "90 min" };
    expect(readHoursRows({ ...values, ...more }, today)).toEqual({
      rows: [
        { heldOn: day(-3), minutes: 90, text: "Fed the dogs" },
        { heldOn: day(0), minutes: 90, text: "" },
      ],
      fields: {},
    });
  });

  test("what is wrong is told at its field", () => {
    const values = { "heldOn-0": "2026-11-24", "time-0": "2", "heldOn-1": "", "time-1": "90", "text-2": "x" };
    expect(readHoursRows({ ...values, "heldOn-4": "2026-02-30", "time-4": "1" }, today).fields).toEqual({
      "heldOn-0": "DAY_AHEAD",
      "heldOn-1": "DAY_MISSING",
      "time-1": "TIME_WRONG",
      "heldOn-2": "DAY_MISSING",
      "time-2": "TIME_MISSING",
      "heldOn-4": "DAY_WRONG",
    });
    expect(readHoursRows({}, today).fields).toEqual({ "heldOn-0": "NOTHING_TYPED" });
    expect(readHoursRows({ [`heldOn-${hoursRows}`]: "2026-11-20" }, today).rows).toEqual([]);
  });
});

describe("days that are full or told twice", () => {
  const held = (placementId: string, on: number, minutes: number) => ({ placementId, heldOn: day(on), minutes });
  const row = (on: number, minutes: number) => ({ heldOn: day(on), minutes });
  test.each([
    ["a free day", [], [row(0, 60)], false, null],
    ["another placement on the same day", [held("b", 0, 60)], [row(0, 60)], false, null],
    ["the same day there", [held("a", 0, 60)], [row(0, 60)], false, "SAME_DAY"],
    ["the same day there, and meant", [held("a", 0, 60)], [row(0, 60)], true, null],
    ["twice among the new", [], [row(0, 60), row(0, 30)], false, "SAME_DAY"],
    ["24 hours exactly, over two placements", [held("b", 0, 1380)], [row(0, 60)], false, null],
    ["a minute more", [held("b", 0, 1381)], [row(0, 60)], false, "DAY_FULL"],
    ["too much among the new, though meant", [], [row(0, 800), row(0, 800)], true, "DAY_FULL"],
    ["a full day elsewhere in time", [held("b", -1, 1440)], [row(0, 60)], false, null],
  ])("%s", (_, there, rows, again, problem) => {
    expect(daysProblem(there, "a", rows, again)?.problem ?? null).toBe(problem);
  });
});
