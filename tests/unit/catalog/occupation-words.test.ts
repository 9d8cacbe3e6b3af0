import { describe, expect, test } from "vitest";
import { growthWord } from "@/lib/catalog/rules/growth-word";
import { importanceWord, levelWord } from "@/lib/catalog/rules/rating-words";
import { schoolShares } from "@/lib/catalog/rules/school-shares";

test("growth is told against all jobs", () => {
  const words = [-0.1, 0, 2.5, 2.6, 3.6, 3.7, 6, 6.1].map((growth) => growthWord(growth, 3.1));
  expect(words).toEqual(["shrinking", "slower", "slower", "same", "same", "bit-faster", "bit-faster", "faster"]);
});

test("ratings become words at the anchors of their scales", () => {
  expect([1, 1.99, 2, 2.99, 3, 3.99, 4, 5].map(importanceWord)).toEqual([
    ...["little", "little", "some", "some"],
    ...["important", "important", "very", "very"],
  ]);
  expect([0, 2.3, 2.4, 4.6, 4.7, 7].map(levelWord)).toEqual(["basic", "basic", "middle", "middle", "high", "high"]);
});

describe("school shares", () => {
  test("twelve levels become five stages and lose nobody", () => {
    expect(schoolShares([1, 2, 4, 8, 16, 32, 1, 2, 3, 4, 5, 6])).toEqual([3, 12, 16, 32, 21]);
  });
  test("unknown stays unknown", () => {
    expect(schoolShares([])).toEqual([]);
  });
});
