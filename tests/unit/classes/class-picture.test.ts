import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type ClassPicture,
  classPicture,
  type ClassResult,
  interestLetters,
} from "@/lib/counseling/rules/class-picture";

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 8, minute));
const result = (topInterest: string | null, minute = 0, topClusters: string[] = []): ClassResult => ({
  resultAt: at(minute),
  topInterest,
  topClusters,
});

/** A class in which so many students have R, I, A, S, E, C as their highest interest. */
const classOf = (counts: readonly number[]) =>
  counts.flatMap((count, i) => Array.from({ length: count }, () => result(interestLetters[i]!)));

/** All ways to spread `total` students over six interests, the largest first. */
function* spreads(total: number, parts = 6, most = total): Generator<number[]> {
  if (parts === 1) {
    if (total <= most) yield [total];
    return;
  }
  for (let first = Math.min(total, most); first >= 0; first--)
    for (const rest of spreads(total - first, parts - 1, first)) yield [first, ...rest];
}

const wordsOf = ({ interests }: ClassPicture) => interests?.map(({ band }) => band).join(" ") ?? null;

describe("a class under ten clear results", () => {
  it("shows nothing, and says how many are missing", () => {
    expect(classPicture([])).toEqual({ missing: 10, base: 0, interests: null, clusters: [] });
    const nine = [...classOf([9, 0, 0, 0, 0, 0]), result(null), result("?")];
    expect(classPicture(nine)).toEqual({ missing: 1, base: 0, interests: null, clusters: [] });
  });
});

describe("a class of ten and more", () => {
  it("says in words who leads", () => {
    const { interests, missing, base } = classPicture(classOf([1, 0, 5, 14, 0, 0]));
    expect({ missing, base }).toEqual({ missing: 0, base: 20 });
    expect(interests?.map(({ letter, band }) => letter + band)).toEqual([
      "RFEW",
      "IFEW",
      "ASOME",
      "SMANY",
      "EFEW",
      "CFEW",
    ]);
  });

  it("names clusters that some or many have among their first, and no other", () => {
    const ten = Array.from({ length: 10 }, (_, i) => result("S", i, ["b", i < 4 ? "a" : "c", i < 2 ? "rare" : "b"]));
    expect(classPicture(ten).clusters).toEqual([
      { id: "b", band: "MANY" },
      { id: "c", band: "MANY" },
      { id: "a", band: "SOME" },
    ]);
  });

  it("keeps the picture until ten more came, so that two looks never differ by one student", () => {
    const first = Array.from({ length: 10 }, (_, i) => result(i < 6 ? "S" : "R", i));
    const later = Array.from({ length: 9 }, (_, i) => result("C", 30 + i));
    for (let more = 0; more <= 9; more++)
      expect(classPicture([...later.slice(0, more), ...first])).toEqual(classPicture(first));
    expect(classPicture([...first, ...later, result("C", 50)])).toMatchObject({ base: 20 });
  });
});

it("joins some and many in one word where two would say too much, and is silent where one would", () => {
  expect(wordsOf(classPicture(classOf([0, 0, 3, 6, 1, 0])))).toBe("FEW FEW MORE MORE FEW FEW");
  expect(wordsOf(classPicture(classOf([3, 3, 3, 1, 0, 0])))).toBeNull();
});

// Whoever sees the words and knows the number of results can list every spread that gives the same words. Interests can
// change places, so the largest come first, and what one of a word can be, each of that word can be.
test.each([10, 20, 30, 40])("of %s results: behind each word at least three counts stay possible", (base) => {
  const possible = new Map<string, Map<string, Set<number>>>();
  let shown = 0;
  let all = 0;
  for (const counts of spreads(base)) {
    all += 1;
    const { interests } = classPicture(classOf(counts));
    if (interests === null) continue;
    shown += 1;
    const bands = interests.map(({ band }) => band);
    const words = [...bands].sort().join(" ");
    const sets = possible.get(words) ?? new Map<string, Set<number>>();
    counts.forEach((count, i) => sets.set(bands[i]!, (sets.get(bands[i]!) ?? new Set()).add(count)));
    possible.set(words, sets);
  }
  expect(shown / all).toBeGreaterThan(0.8);
  const narrowest = Math.min(...[...possible.values()].flatMap((sets) => [...sets.values()].map(({ size }) => size)));
  expect(narrowest).toBeGreaterThanOrEqual(3);
});

test("the order in which results are given changes nothing", () => {
  const results = fc.array(
    fc.record({
      resultAt: fc.integer({ min: 0, max: 59 }).map(at),
      topInterest: fc.constantFrom("R", "I", "A", "S", "E", "C", null),
      topClusters: fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(results, (some) => {
      const times = new Set(some.map(({ resultAt }) => resultAt.getTime()));
      fc.pre(times.size === some.length);
      expect(classPicture([...some].reverse())).toEqual(classPicture(some));
    }),
  );
});
