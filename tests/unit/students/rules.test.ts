import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { calendarFile } from "@/lib/counseling/rules/calendar-file";
import { isPlannable } from "@/lib/counseling/rules/meetings";
import { clockOf, momentOf } from "@/lib/counseling/rules/meeting-time";
import { openMatters, type StandingFacts } from "@/lib/counseling/rules/open-matters";
import { placeFromText, placeToText } from "@/lib/counseling/rules/timeline";
import { compareResults } from "@/lib/survey/rules/compare-results";

const zones = ["America/Chicago", "America/Anchorage", "America/Puerto_Rico", "Europe/Madrid", "Asia/Kolkata", "UTC"];

describe("the school's clocks", () => {
  it.each([
    ["America/Chicago", "2026-12-03", "09:30", "2026-12-03T15:30:00.000Z"],
    ["America/Chicago", "2026-07-01", "09:30", "2026-07-01T14:30:00.000Z"],
    // Shown twice: the first of the two. Skipped: as much later as was skipped.
    ["America/Chicago", "2026-11-01", "01:30", "2026-11-01T06:30:00.000Z"],
    ["America/Chicago", "2026-03-08", "02:30", "2026-03-08T08:30:00.000Z"],
    ["Asia/Kolkata", "2026-12-03", "00:10", "2026-12-02T18:40:00.000Z"],
  ])("%s, %s at %s is %s", (zone, day, time, moment) => {
    expect(momentOf(zone, { day, time })?.toISOString()).toBe(moment);
  });

  it.each([
    ["2026-06-31", "09:00"],
    ["2026-13-01", "09:00"],
    ["2026-12-01", "24:00"],
    ["2026-12-01", "09:60"],
    ["26-12-01", "09:00"],
    ["2026-12-01", "9:00"],
    ["", ""],
  ])("no moment at %s, %s", (day, time) => expect(momentOf("UTC", { day, time })).toBeNull());

  it("comes back to what the clocks showed, wherever they showed it", () => {
    const moments = fc.date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2035-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const shown = clockOf(zone, moment);
        const back = momentOf(zone, shown);
        expect(back && clockOf(zone, back)).toEqual(shown);
        // Shown twice, the first one is meant.
        expect(back!.getTime()).toBeLessThanOrEqual(moment.getTime());
      }),
      { numRuns: 400 },
    );
  });

  it("lets a meeting be written down a year back and planned two years ahead", () => {
    const at = new Date("2026-11-23T12:00:00Z");
    const days = (n: number) => new Date(at.getTime() + n * 86_400_000);
    expect([days(-367), days(-366), days(732), days(733)].map((moment) => isPlannable(moment, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a place in the timeline", () => {
  const place = { at: new Date("2026-11-23T12:00:00.123Z"), key: "n:0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" };
  it("is read as it was written", () => expect(placeFromText(placeToText(place))).toEqual(place));
  it.each([
    undefined,
    "",
    ["a"],
    "2026|n:1",
    "2026-13-40T99:00:00.000Z|n:0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee",
    "'; --",
  ])("is not read from %s", (text) => expect(placeFromText(text)).toBeNull());
});

describe("what is open", () => {
  const nothing: StandingFacts = {
    surveyStartedAt: new Date(1),
    answered: 46,
    resultAt: new Date(2),
    planId: "plan",
    planState: "DRAFT",
    submittedAt: null,
    returnedAt: null,
    droppedAt: null,
    questions: 0,
    questionAt: null,
    suggestions: 0,
    onTrack: true,
    missingCredits: 0,
  };
  const kinds = (facts: Partial<StandingFacts> | null, untold: Date[] = []) =>
    openMatters(facts && { ...nothing, ...facts }, untold).map(({ kind }) => kind);
  it.each<[string, Partial<StandingFacts> | null, string[]]>([
    ["nothing", {}, []],
    ["nobody did anything", null, ["NO_SURVEY", "NO_PLAN"]],
    ["submitted", { planState: "SUBMITTED", submittedAt: new Date(3) }, ["SUBMITTED"]],
    ["submitted again after a lost approval", { planState: "SUBMITTED", droppedAt: new Date(3) }, ["SUBMITTED"]],
    ["lost its approval", { droppedAt: new Date(3) }, ["DROPPED"]],
    ["came back", { planState: "RETURNED", returnedAt: new Date(3) }, ["RETURNED"]],
    ["off track", { onTrack: false, missingCredits: 2 }, ["OFF_TRACK"]],
    ["unknown track", { onTrack: null }, []],
    ["survey begun", { resultAt: null, answered: 5 }, ["SURVEY_BEGUN"]],
    ["no survey", { resultAt: null, surveyStartedAt: null, planId: null }, ["NO_SURVEY", "NO_PLAN"]],
    ["questions and suggestions", { questions: 2, suggestions: 1 }, ["QUESTIONS", "SUGGESTIONS"]],
  ])("%s", (_, facts, expected) => expect(kinds(facts)).toEqual(expected));

  it("puts the counselor's own turn first, with how much and since when", () => {
    const over = new Date(9);
    const matters = openMatters({ ...nothing, suggestions: 3, onTrack: false, missingCredits: 1.5 }, [over]);
    expect(matters).toEqual([
      { kind: "OFF_TRACK", turn: "counselor", since: null, n: 1.5 },
      { kind: "MEETING_TO_TELL", turn: "counselor", since: over, n: null },
      { kind: "SUGGESTIONS", turn: "student", since: null, n: 3 },
    ]);
  });
});

describe("a calendar file", () => {
  const event = {
    id: "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee",
    host: "waymark.example",
    starts: new Date("2026-12-03T15:30:00Z"),
    minutes: 45,
    title: "Maya: plans, courses; and \\more",
    place: "",
    text: "One\r\nTwo",
    cancelled: false,
    changedAt: new Date("2026-11-23T12:00:00.900Z"),
  };
  const unfold = (file: string) => file.replace(/\r\n[ ]/g, "").split("\r\n");

  it("says when, what and whether, with what has a meaning escaped", () => {
    expect(unfold(calendarFile(event))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Waymark//Meetings//EN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee@waymark.example",
      "DTSTAMP:20261123T120000Z",
      "LAST-MODIFIED:20261123T120000Z",
      `SEQUENCE:${Date.parse("2026-11-23T12:00:00Z") / 1000}`,
      "DTSTART:20261203T153000Z",
      "DTEND:20261203T161500Z",
      "SUMMARY:Maya: plans\\, courses\\; and \\\\more",
      "DESCRIPTION:One\\nTwo",
      "STATUS:CONFIRMED",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
    expect(calendarFile({ ...event, cancelled: true })).toContain("STATUS:CANCELLED");
  });

  it("has no line over 75 octets, cuts no character, and lets nothing start a line of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 160, size: "max" }), (title) => {
        const file = calendarFile({ ...event, title: `x${title}` });
        expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const names = unfold(file).map((line) => line.split(":")[0]);
        expect(names).toHaveLength(17);
        expect(names.filter((name) => name === "END")).toHaveLength(2);
      }),
      { numRuns: 40 },
    );
  });
});

test("what moved between two results: first three clusters, and interests by more than noise", () => {
  const then = { scoringVersion: 2, topClusters: ["a", "b", "c"], interests: [10, 20, 30, 20, 10, 5] };
  const now = { scoringVersion: 3, topClusters: ["b", "d", "a"], interests: [11.4, 18, 31.5, 20, 10, 5] };
  const moved = compareResults(then, now);
  expect([moved.added, moved.gone, moved.rescored]).toEqual([["d"], ["c"], true]);
  expect(moved.interests.map(({ scale, by }) => [scale, by])).toEqual([
    ["R", 0],
    ["I", -2],
    ["A", 1.5],
    ["S", 0],
    ["E", 0],
    ["C", 0],
  ]);
  expect(compareResults(now, now)).toMatchObject({ added: [], gone: [], rescored: false });
});
