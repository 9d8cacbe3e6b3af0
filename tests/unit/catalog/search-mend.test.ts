import { describe, expect, test } from "vitest";
import { mendWord, slipsBetween } from "@/lib/catalog/rules/search-mend";

describe("slips between two words", () => {
  test.each([
    ["nurse", "nurse", 0],
    ["nusre", "nurse", 1],
    ["nure", "nurse", 1],
    ["nuurse", "nurse", 1],
    ["nurce", "nurse", 1],
    ["unrse", "nurse", 1],
    ["vetinarian", "veterinarian", 2],
    ["abcd", "badc", 2],
    ["ca", "abc", 3],
    ["", "ab", 2],
  ])("%s and %s: %i", (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });

  test("counts no further than asked", () => {
    expect(slipsBetween("nurse", "welder", 2)).toBe(3);
    expect(slipsBetween("nurse", "welder", 1)).toBe(2);
    expect(slipsBetween("a", "abcdefgh", 2)).toBe(3);
  });
});

const listed = (...words: [string, number][]) =>
  words.map(([word, entries]) => ({ word, stems: [`e/${word}`], entries }));
const mends = (...args: Parameters<typeof mendWord>) => mendWord(...args).map(({ word }) => word);

describe("a misspelt word", () => {
  test("is the nearest, then the one with the same first letter, then the commonest", () => {
    expect(mends("nure", listed(["cure", 500], ["nude", 3], ["nurse", 340]))).toEqual(["nurse", "nude", "cure"]);
  });

  test("of four letters is forgiven one slip, of ten two", () => {
    expect(mends("cok", listed(["cook", 90], ["clerk", 900]))).toEqual(["cook"]);
    expect(mends("vetinarian", listed(["veterinarian", 20], ["vegetarian", 2]))).toContain("veterinarian");
    expect(mends("nurse", listed(["horse", 90]))).toEqual([]);
  });

  test("is nothing where nothing is near, and never itself", () => {
    expect(mends("qqqxzz", listed(["nurse", 340]))).toEqual([]);
    expect(mends("nurse", listed(["nurse", 340]))).toEqual([]);
  });

  test("may be the beginning of a longer one only while it is being typed", () => {
    const near = listed(["electrician", 80], ["election", 5]);
    expect(mends("elecrtic", near)).toEqual([]);
    expect(mends("elecrtic", near, true)).toEqual(["electrician"]);
  });

  test("has at most six", () => {
    const many = listed(...[..."abcdefghij"].map((letter): [string, number] => [`${letter}ook`, 5]));
    expect(mends("zook", many)).toHaveLength(6);
  });
});
