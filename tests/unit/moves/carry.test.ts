import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bringAlong, type HeldWork, shareOfYears } from "@/lib/catalog/rules/bring-along";
import { carryOver, type Ratings, type TransferRatings } from "@/lib/catalog/rules/transfer";

const twoDecimals = (from: number, to: number) =>
  fc.integer({ min: from * 100, max: to * 100 }).map((value) => value / 100);
const row = (from: number, to: number) => fc.array(twoDecimals(from, to), { minLength: 6, maxLength: 6 });
const ratings: fc.Arbitrary<Ratings> = fc.record({ importance: row(1, 5), level: row(0, 7) });
const rated: fc.Arbitrary<TransferRatings> = fc.record({ skills: ratings, knowledge: ratings });
const years = fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: null });
const held: fc.Arbitrary<HeldWork> = fc.record({ ratings: rated, years });

const one = (importance: number, level: number): TransferRatings => ({
  skills: { importance: [importance], level: [level] },
  knowledge: { importance: [1], level: [0] },
});
const none: Ratings = { importance: [], level: [] };

describe("what someone brings along", () => {
  test.each([
    [null, 1],
    [0, 0.5],
    [0.5, 0.75],
    [1, 1],
    [30, 1],
  ])("after %s years: %d of the level", (after, share) => expect(shareOfYears(after)).toBe(share));

  test("the highest level that one of the occupations reaches", () => {
    const two = [
      { ratings: one(3, 4), years: 0 },
      { ratings: one(4, 3), years: 2 },
    ];
    expect(bringAlong(two)!.skills).toEqual({ importance: [4], level: [3] });
  });

  test("a level that hardly matters in one occupation is not lent the importance of another", () => {
    const two = [
      { ratings: one(1.5, 6), years: 9 },
      { ratings: one(4, 2), years: 9 },
    ];
    expect(bringAlong(two)!.skills).toEqual({ importance: [4], level: [2] });
  });

  test("what someone says of themselves goes before, up and down", () => {
    const work = [{ ratings: one(4, 3), years: 5 }];
    const say = (rating: number) => bringAlong(work, [{ kind: "SKILL", position: 0, rating }])!.skills.level[0];
    expect([1, 2, 3, 4, 5].map(say)).toEqual([1, 2, 3.5, 5, 6]);
  });

  test("nothing can be said without a rated occupation", () => {
    expect(bringAlong([])).toBeNull();
    expect(bringAlong([{ ratings: { skills: none, knowledge: none }, years: 3 }])).toBeNull();
    const both = [
      { ratings: { skills: none, knowledge: none }, years: 3 },
      { ratings: one(4, 3), years: 5 },
    ];
    expect(bringAlong(both)!.skills.level).toEqual([3]);
  });

  test("an occupation carries over to itself wholly", () => {
    fc.assert(
      fc.property(rated, (own) => {
        const carry = carryOver(bringAlong([{ ratings: own, years: 1 }])!, own);
        if (carry === null) return;
        expect(carry.readiness).toBe(1);
        expect(carry.elements.every(({ state }) => state === "carries")).toBe(true);
      }),
    );
  });

  test("more years, or one occupation more, never make a gap bigger", () => {
    fc.assert(
      fc.property(
        fc.array(held, { minLength: 1, maxLength: 3 }),
        held,
        rated,
        fc.double({ min: 0, max: 9, noNaN: true }),
        (all, other, to, longer) => {
          const broughtOf = (work: readonly HeldWork[]) =>
            carryOver(bringAlong(work)!, to)?.elements.map(({ brought }) => brought) ?? [];
          const before = broughtOf(all);
          const after = broughtOf([
            ...all.map((each) => ({ ...each, years: each.years === null ? null : each.years + longer })),
            other,
          ]);
          before.forEach((level, i) => expect(after[i]).toBeGreaterThanOrEqual(level));
        },
      ),
    );
  });

  test("what matters most there stands first", () => {
    fc.assert(
      fc.property(held, rated, (from, to) => {
        const importances = carryOver(bringAlong([from])!, to)?.elements.map(({ importance }) => importance) ?? [];
        expect(importances).toEqual([...importances].sort((a, b) => b - a));
      }),
    );
  });
});
