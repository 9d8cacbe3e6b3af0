import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedHours, standingOf, tallyHours } from "@/lib/opportunities/rules/hours-totals";
import { hoursStates } from "@/lib/opportunities/rules/kinds";

const entry = (placementId: string, hours: number, state: CountedHours["state"] = "VERIFIED"): CountedHours => ({
  placementId,
  minutes: hours * 60,
  state,
});
const sixty = { minutes: 60 * 60, minutesInOne: 30 * 60 };

describe("60 hours, 30 of them at one placement", () => {
  test.each([
    ["nothing", [], { verified: 0, missing: 60, best: null, missingInOne: 30, isMet: false }],
    ["drafts count for nothing", [entry("a", 60, "DRAFT")], { verified: 0, missing: 60, best: null, missingInOne: 30 }],
    ["what waits counts for nothing yet", [entry("a", 60, "WAITING")], { verified: 0, missing: 60, waiting: 60 }],
    ["what was rejected counts for nothing", [entry("a", 60, "REJECTED")], { verified: 0, missing: 60 }],
    [
      "60 hours at three placements are enough in all and not at one",
      [entry("a", 20), entry("b", 20), entry("c", 20)],
      { verified: 60, missing: 0, best: "a", missingInOne: 10, isMet: false },
    ],
    [
      "30 at one of them and 60 in all",
      [entry("b", 12), entry("a", 30), entry("b", 18)],
      { verified: 60, missing: 0, best: "a", missingInOne: 0, isMet: true },
    ],
    [
      "one minute short of 30 at one",
      [{ ...entry("a", 30), minutes: 30 * 60 - 1 }, entry("b", 20), entry("c", 20)],
      { verified: 70 - 1 / 60, missing: 0, best: "a", missingInOne: 1 / 60, isMet: false },
    ],
    [
      "30 at one and too few in all",
      [entry("a", 31), entry("b", 5), entry("b", 40, "DRAFT")],
      { verified: 36, missing: 24, best: "a", missingInOne: 0, isMet: false },
    ],
  ])("%s", (_, entries, { verified, missing, best, missingInOne, isMet, waiting }: Record<string, unknown>) => {
    const standing = standingOf(sixty, entries);
    const said = {
      verified: standing.verified / 60,
      missing: standing.missing / 60,
      waiting: standing.waiting / 60,
      best: standing.inOne?.placementId,
      missingInOne: standing.inOne!.missing / 60,
      isMet: standing.isMet,
    };
    const asked = { verified, missing, waiting, best, missingInOne, isMet };
    expect(said).toMatchObject(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)));
  });

  test("a rule without a part at one placement is met by any", () => {
    const standing = standingOf({ minutes: 600, minutesInOne: null }, [entry("a", 4), entry("b", 6)]);
    expect(standing).toMatchObject({ inOne: null, isMet: true, missing: 0 });
  });
});

const anyEntry: fc.Arbitrary<CountedHours> = fc.record({
  placementId: fc.constantFrom("a", "b", "c"),
  // Few lengths, so that placements often have equally much.
  minutes: fc.oneof(fc.constantFrom(30, 60), fc.integer({ min: 1, max: 1440 })),
  state: fc.constantFrom(...hoursStates),
});
const anyRule = fc.record({
  minutes: fc.integer({ min: 1, max: 20_000 }),
  minutesInOne: fc.option(fc.integer({ min: 1, max: 10_000 })),
});
const shuffled = fc
  .array(anyEntry, { maxLength: 30 })
  .chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  );

test("the order of the entries changes nothing", () => {
  fc.assert(
    fc.property(anyRule, shuffled, (rule, [entries, other]) => {
      expect(standingOf(rule, other)).toEqual(standingOf(rule, entries));
      expect(tallyHours(other)).toEqual(tallyHours(entries));
    }),
  );
});

test("only verified hours count: what is a draft or rejected changes nothing, what waits only what waits", () => {
  fc.assert(
    fc.property(anyRule, fc.array(anyEntry, { maxLength: 30 }), (rule, entries) => {
      const verified = entries.filter(({ state }) => state === "VERIFIED");
      const { waiting: _waiting, ...counted } = standingOf(rule, entries);
      const { waiting, ...without } = standingOf(rule, verified);
      expect(counted).toEqual(without);
      expect(waiting).toBe(0);
    }),
  );
});

test("met means both parts are met, and one more verified hour never takes it away", () => {
  fc.assert(
    fc.property(anyRule, fc.array(anyEntry, { maxLength: 30 }), anyEntry, (rule, entries, more) => {
      const standing = standingOf(rule, entries);
      const sums = ["a", "b", "c"].map((place) =>
        tallyHours(entries.filter(({ placementId }) => placementId === place)),
      );
      const all = sums.reduce((sum, { VERIFIED }) => sum + VERIFIED, 0);
      const most = Math.max(...sums.map(({ VERIFIED }) => VERIFIED));
      expect(standing.isMet).toBe(all >= rule.minutes && most >= (rule.minutesInOne ?? 0));
      expect(standing.missing).toBe(Math.max(0, rule.minutes - all));
      if (standing.isMet) expect(standingOf(rule, [...entries, more]).isMet).toBe(true);
    }),
  );
});
