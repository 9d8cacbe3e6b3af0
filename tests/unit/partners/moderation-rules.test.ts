import { describe, expect, test } from "vitest";
import { isReviewDue } from "@/components/opportunities/partner-words";
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
import type { Role } from "@/prisma/generated/enums";

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

test("a review is due where a partner looks at programs and has not for a year", () => {
  const held = (on: string, removedAt: Date | null = null) => ({ heldOn: date(on), removedAt });
  const due = (reviews: { heldOn: Date | null; removedAt: Date | null }[], offers = ["review"]) =>
    isReviewDue({ offers, reviews }, at);
  expect(due([])).toBe(true);
  expect(due([], ["mentor"])).toBe(false);
  expect(due([held("2025-11-20")])).toBe(true);
  expect(due([held("2026-01-10"), held("2024-01-10")])).toBe(false);
  expect(due([held("2026-01-10", at)])).toBe(true);
  expect(due([{ heldOn: null, removedAt: null }])).toBe(true);
});
