import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carryOver,
  elementsIn,
  type Ratings,
  readyWord,
  toLearn,
  type TransferRatings,
} from "@/lib/catalog/rules/transfer";

const twoDecimals = (from: number, to: number) =>
  fc.integer({ min: from * 100, max: to * 100 }).map((value) => value / 100);
const ratings = (size: number): fc.Arbitrary<Ratings> =>
  fc.record({
    importance: fc.array(twoDecimals(1, 5), { minLength: size, maxLength: size }),
    level: fc.array(twoDecimals(0, 7), { minLength: size, maxLength: size }),
  });
const rated: fc.Arbitrary<TransferRatings> = fc.record({ skills: ratings(35), knowledge: ratings(33) });
const none: Ratings = { importance: [], level: [] };

const one = (importance: number, level: number): TransferRatings => ({
  skills: { importance: [importance], level: [level] },
  knowledge: { importance: [1], level: [0] },
});

const stateFrom = (from: TransferRatings, to: TransferRatings) => carryOver(from, to)!.elements[0]!.state;

describe("what carries over", () => {
  test.each([
    [4, "carries"],
    [3.5, "carries"],
    [3.49, "nearly"],
    [2.5, "nearly"],
    [2.49, "missing"],
    [0, "missing"],
    [7, "carries"],
  ])("to a needed level of 4, level %d is: %s", (level, state) => {
    expect(stateFrom(one(3, level), one(3, 4))).toBe(state);
  });

  test("what hardly matters where one comes from is not brought along, whatever its level", () => {
    expect(stateFrom(one(1.99, 4), one(3, 4))).toBe("missing");
    expect(stateFrom(one(2, 4), one(3, 4))).toBe("carries");
  });

  test("only what is important there is asked for, most important first", () => {
    const to = { skills: { importance: [2.99, 3, 5], level: [7, 3, 3] }, knowledge: { importance: [4], level: [2] } };
    const from = { skills: { importance: [3, 3, 3], level: [0, 3, 0] }, knowledge: { importance: [3], level: [1] } };
    const carry = carryOver(from, to)!;
    expect(carry.elements.map(({ kind, position, state }) => [kind, position, state])).toEqual([
      ["SKILL", 2, "missing"],
      ["KNOWLEDGE", 0, "nearly"],
      ["SKILL", 1, "carries"],
    ]);
    // 5 x 0 + 4 x 0.75 + 3 x 1, of 12
    expect(carry.readiness).toBeCloseTo(6 / 12);
    expect(toLearn(carry).map(({ kind }) => kind)).toEqual(["SKILL", "KNOWLEDGE"]);
  });

  test("from an occupation to itself everything carries over", () => {
    fc.assert(
      fc.property(rated, (own) => {
        const carry = carryOver(own, own)!;
        expect(elementsIn(carry, "carries")).toHaveLength(carry.elements.length);
        expect([carry.readiness, readyWord(carry)]).toEqual([1, "ready"]);
      }),
    );
  });

  test("a higher level here never makes more missing, nor one less ready", () => {
    fc.assert(
      fc.property(rated, rated, fc.nat(34), twoDecimals(0, 7), (from, to, place, more) => {
        const level = from.skills.level.map((value, i) => (i === place ? Math.min(7, value + more) : value));
        const [before, after] = [carryOver(from, to)!, carryOver({ ...from, skills: { ...from.skills, level } }, to)!];
        expect(elementsIn(after, "missing").length).toBeLessThanOrEqual(elementsIn(before, "missing").length);
        expect(elementsIn(after, "carries").length).toBeGreaterThanOrEqual(elementsIn(before, "carries").length);
        expect(after.readiness).toBeGreaterThanOrEqual(before.readiness - 1e-9);
      }),
    );
  });

  test("both ways round: each element is asked for by the side where it is important, and who has more lacks nothing", () => {
    fc.assert(
      fc.property(rated, rated, (a, b) => {
        const [there, back] = [carryOver(a, b)!, carryOver(b, a)!];
        const key = ({ kind, position }: { kind: string; position: number }) => `${kind} ${position}`;
        const asked = new Map(back.elements.map((element) => [key(element), element]));
        for (const element of there.elements) {
          const other = asked.get(key(element));
          if (other) expect([element.state, other.state]).toContain("carries");
        }
      }),
    );
  });

  test("without ratings of one side it is unknown, not nothing", () => {
    fc.assert(
      fc.property(rated, fc.constantFrom("skills", "knowledge"), (own, kind) => {
        const unrated = { ...own, [kind]: none };
        expect([carryOver(unrated, own), carryOver(own, unrated)]).toEqual([null, null]);
      }),
    );
    expect(carryOver(one(3, 3), one(2, 3))).toBeNull();
  });

  test("vectors of different releases are not compared", () => {
    const longer = { skills: { importance: [3, 3], level: [3, 3] }, knowledge: { importance: [3], level: [3] } };
    expect(() => carryOver(one(3, 3), longer)).toThrow("length");
  });

  test.each([
    [0.9, "ready"],
    [0.89, "close"],
    [0.75, "close"],
    [0.5, "part"],
    [0.49, "far"],
  ])("a readiness of %d in a word: %s", (readiness, word) => expect(readyWord({ readiness })).toBe(word));
});
