import { expect, test } from "vitest";
import { careOf } from "@/lib/survey/queries/get-care";
import { getInstrument } from "@/lib/survey/queries/get-instrument";
import type { AnswerValue, Answers } from "@/lib/survey/rules/instrument";

const { parts } = await getInstrument("en");
const instruments = parts.map(({ id }) => id);
const interests = parts[0]!.items;

/** Answers in the printed order, so many seconds apart. */
const answer = (valueOf: (item: (typeof interests)[number], place: number) => number, seconds = 5): Answers =>
  Object.fromEntries(
    interests.map((item, i) => [item.key, { value: valueOf(item, i) as AnswerValue, at: i * seconds * 1000 }]),
  );
const uneven = (_: unknown, i: number) => ((i * 7) % 5) + 1;
const care = (answers: Answers) => careOf({ instruments, answers });

test("careful answers have nothing to look at again", async () => {
  const byPair = answer(({ key, pair }) => uneven(0, [key, pair ?? key].sort()[0]!.length + key.charCodeAt(0)));
  expect((await care(byPair)).filter((each) => each !== "straight")).toEqual([]);
  expect(await care({})).toEqual([]);
});

test("all alike, long runs and great haste are told, each for itself", async () => {
  expect(await care(answer(() => 4))).toEqual(["alike"]);
  expect(await care(answer((_, i) => (i < 12 ? 5 : 3 + (i % 2))))).toContain("straight");
  expect(await care(answer(uneven, 0.4))).toContain("hurried");
  expect(await care(answer(uneven, 5))).not.toContain("hurried");
});

test("questions that ask nearly the same and are answered far apart are told from two pairs on", async () => {
  const pairs = interests.filter(({ key, pair }) => pair !== null && key < pair);
  expect(pairs.length).toBeGreaterThan(2);
  const apart = (count: number) => {
    const far = new Map(pairs.slice(0, count).flatMap(({ key, pair }) => [[key, 5] as const, [pair!, 1] as const]));
    return answer(({ key }, i) => far.get(key) ?? 2 + (i % 2));
  };
  expect(await care(apart(1))).not.toContain("contradicting");
  expect(await care(apart(2))).toContain("contradicting");
});
