import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import {
  canTakeBack,
  decisionBackFor,
  decisionsFrom,
  isOneDecision,
  offerPlaces,
  placeKey,
  partnerIsFixed,
  placeOfKey,
  stateAfterSaving,
} from "@/lib/opportunities/rules/moderation";
import { endOfDay, isExpired, mostDays, offerEnd, usualDays } from "@/lib/opportunities/rules/offer-end";
import type { Role } from "@/prisma/generated/enums";

const day = 86_400_000;
const at = new Date("2026-11-23T15:00:00Z");
const date = (text: string) => new Date(`${text}T00:00:00Z`);

const user = (...places: [Role, string | null][]): CurrentUser => ({
  id: "u",
  sessionId: "s",
  name: "U",
  signInName: null,
  email: null,
  locale: "en",
  memberships: places.map(([role, schoolId]) => ({ role, schoolId, schoolName: schoolId, grade: null })),
});

describe("places", () => {
  test.each<[string, [Role, string | null][], [string, boolean][]]>([
    ["an educator enters and does not open", [["EDUCATOR", "a"]], [["a", false]]],
    ["a counselor opens", [["COUNSELOR", "a"]], [["a", true]]],
    ["an administrator of a school opens", [["SCHOOL_ADMINISTRATOR", "a"]], [["a", true]]],
    [
      "one who is both opens",
      [
        ["EDUCATOR", "a"],
        ["COUNSELOR", "a"],
      ],
      [["a", true]],
    ],
    [
      "each school for itself",
      [
        ["EDUCATOR", "a"],
        ["COUNSELOR", "b"],
      ],
      [
        ["a", false],
        ["b", true],
      ],
    ],
    ["the site's administrator keeps everyone's", [["SITE_ADMINISTRATOR", null]], [["everyone", true]]],
    [
      "a student, a job seeker and a guardian have none",
      [
        ["STUDENT", "a"],
        ["JOB_SEEKER", null],
      ],
      [],
    ],
  ])("%s", (_, places, expected) => {
    expect(offerPlaces(user(...places)).map((place) => [placeKey(place), place.moderates])).toEqual(expected);
  });

  test("a key names one's own place alone", () => {
    const rosa = user(["COUNSELOR", "a"]);
    expect(placeOfKey(rosa, "a")).toMatchObject({ schoolId: "a" });
    for (const strange of ["b", "everyone", "", null, undefined]) expect(placeOfKey(rosa, strange)).toBeUndefined();
  });
});

describe("decisions", () => {
  test.each([
    ["DRAFT", ["open"]],
    ["WAITING", ["open", "decline"]],
    ["OPEN", ["close"]],
    ["DECLINED", ["open"]],
    ["CLOSED", ["reopen"]],
  ] as const)("from %s", (state, expected) => expect(decisionsFrom(state)).toEqual(expected));

  test.each([
    ["WAITING", "OPEN", true],
    ["WAITING", "DECLINED", true],
    ["CLOSED", "OPEN", true],
    ["OPEN", "CLOSED", true],
    ["OPEN", "DECLINED", false],
    ["OPEN", "WAITING", false],
    ["DRAFT", "DECLINED", false],
    ["WAITING", "WAITING", false],
  ] as const)("%s to %s is one decision: %s", (was, is, expected) => expect(isOneDecision(was, is)).toBe(expected));

  test("is taken back by whoever made it, for ten minutes", () => {
    const made = { moderatedById: "u", moderatedAt: at };
    const after = (ms: number) => new Date(at.getTime() + ms);
    expect(canTakeBack(made, "u", after(decisionBackFor - 1))).toBe(true);
    expect(canTakeBack(made, "u", after(decisionBackFor))).toBe(false);
    expect(canTakeBack(made, "other", at)).toBe(false);
    expect(canTakeBack({ moderatedById: "u", moderatedAt: null }, "u", at)).toBe(false);
  });

  test.each([
    ["DRAFT", "STAFF", null, false],
    ["WAITING", "CSV", null, false],
    ["WAITING", "STAFF", at, true],
    ["WAITING", "EMPLOYER", null, true],
    ["OPEN", "JOB_POSTING", null, true],
    ["CLOSED", "STAFF", null, true],
    ["DRAFT", "STAFF", at, true],
  ] as const)("what is %s, from %s, decided on %s, keeps its partner: %s", (state, source, moderatedAt, expected) =>
    expect(partnerIsFixed({ state, source, moderatedAt })).toBe(expected),
  );

  test.each([
    [null, "open", true, "OPEN"],
    [null, "save", true, "OPEN"],
    [null, "draft", true, "DRAFT"],
    [null, "open", false, "WAITING"],
    [null, "draft", false, "DRAFT"],
    ["DRAFT", "save", true, "DRAFT"],
    ["DRAFT", "open", true, "OPEN"],
    ["DRAFT", "save", false, "WAITING"],
    ["DRAFT", "draft", false, "DRAFT"],
    ["OPEN", "save", true, "OPEN"],
    ["OPEN", "draft", true, "OPEN"],
    ["OPEN", "save", false, "WAITING"],
    ["OPEN", "draft", false, "WAITING"],
    ["CLOSED", "save", true, "CLOSED"],
    ["DECLINED", "save", false, "WAITING"],
    ["WAITING", "save", true, "WAITING"],
  ] as const)("saving what was %s with %s (opens: %s) makes it %s", (was, intent, moderates, expected) =>
    expect(stateAfterSaving(was, intent, moderates)).toBe(expected),
  );
});

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
  test("expired is what is open and over", () => {
    expect(isExpired({ state: "OPEN", expiresAt: at }, at)).toBe(true);
    expect(isExpired({ state: "OPEN", expiresAt: new Date(at.getTime() + 1) }, at)).toBe(false);
    expect(isExpired({ state: "CLOSED", expiresAt: at }, at)).toBe(false);
  });
});
