import { expect, it } from "vitest";
import { clustered, verdictOf } from "@/tests/bench/survey-draws.mjs";

it("the error of a paired difference counts people, not answers: more draws of the same ones do not shrink it", () => {
  const once = clustered([[1], [0], [-1], [2]]);
  expect(once.mean).toBe(0.5);
  // Spread 1.29 of four people, over the root of four.
  expect(once.error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
  expect(clustered([[1, 1], [0, 0], [-1, -1], [2, 2]])).toEqual(once); // prettier-ignore
  expect(clustered([[1, -1], [0, 0], [-1, 1], [2, -2]]).error).toBe(0); // prettier-ignore
});

it("the verdict calls a difference one only beyond noise, and says what may be missing all the same", () => {
  expect(verdictOf({ mean: 1, error: 0.4 }).word).toBe("better");
  expect(verdictOf({ mean: -1, error: 0.4 }).word).toBe("worse");
  const alike = verdictOf({ mean: -0.41, error: 0.34 });
  expect(alike.word).toBe("alike");
  expect(alike.atWorst).toBeCloseTo(-1.08, 2);
});
