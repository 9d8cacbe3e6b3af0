import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askedAt, type Askable, lengths, orderPart, wordingFor } from "@/lib/survey/rules/asking-order";

const read = (name: string): Askable[] =>
  JSON.parse(readFileSync(new URL(`../../../prisma/catalog/survey/${name}`, import.meta.url), "utf8")).items.map(
    (item: { id: string; scale?: string; tier?: number }) => ({
      key: item.id,
      scale: item.scale ?? null,
      tier: item.tier ?? 1,
    }),
  );
const interests = read("interests-2.json");
const subjects = read("subjects-2.json");
const keys = (items: readonly Askable[]) => items.map(({ key }) => key);
const nothing = { before: new Set<string>(), answered: new Set<string>() };
const perScale = (items: readonly Askable[]) =>
  [..."RIASEC"].map((scale) => items.filter((item) => item.scale === scale).length);

describe("the fixed order", () => {
  it("asks the tiers of the length, the earlier tier first, and keeps the rest as spare", () => {
    for (const length of lengths) {
      const { planned, spare } = orderPart(interests, length, nothing);
      expect(planned).toHaveLength(askedAt(length, interests));
      expect(planned.map(({ tier }) => tier)).toEqual(planned.map(({ tier }) => tier).sort());
      expect(new Set(perScale(planned)).size).toBe(1);
      expect([...keys(planned), ...keys(spare)].sort()).toEqual(keys(interests).sort());
    }
    expect(askedAt("QUICK", interests)).toBe(18);
  });

  it("of a longer walk begins with that of a shorter one, so that the length can be changed on the way", () => {
    const quick = keys(orderPart(subjects, "QUICK", nothing).planned);
    expect(keys(orderPart(subjects, "COMPLETE", nothing).planned).slice(0, quick.length)).toEqual(quick);
  });

  it("stays as it is while a walker answers along it", () => {
    const { planned } = orderPart(interests, "STANDARD", nothing);
    for (const n of [1, 7, planned.length]) {
      const answered = new Set(keys(planned).slice(0, n));
      expect(orderPart(interests, "STANDARD", { ...nothing, answered }).planned).toEqual(planned);
    }
  });
});

describe("answers that an adaptive order brought in", () => {
  it("stand in the plan instead of open ones, and its size stays", () => {
    const { spare } = orderPart(interests, "QUICK", nothing);
    const extra = keys(spare).slice(0, 4);
    const { planned } = orderPart(interests, "QUICK", { ...nothing, answered: new Set(extra) });
    expect(planned).toHaveLength(18);
    expect(keys(planned).slice(-4)).toEqual(extra);
  });

  it("are never dropped, even if there are more than the length asks", () => {
    const answered = new Set(keys(interests).slice(0, 40));
    const { planned } = orderPart(interests, "QUICK", { ...nothing, answered });
    expect([...answered].every((key) => keys(planned).includes(key))).toBe(true);
  });
});

describe("a retake", () => {
  it("asks what was not asked last time first, as many on each scale as the length has", () => {
    const before = new Set(keys(orderPart(interests, "QUICK", nothing).planned));
    const { planned } = orderPart(interests, "QUICK", { ...nothing, before });
    expect(planned.some(({ key }) => before.has(key))).toBe(false);
    expect(perScale(planned)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(planned.every(({ tier }) => tier === 2)).toBe(true);
  });

  it("of everything asks everything, in another order", () => {
    const before = new Set(keys(interests));
    const { planned } = orderPart(interests, "COMPLETE", { ...nothing, before });
    expect(keys(planned).sort()).toEqual(keys(interests).sort());
    expect(planned[0]?.tier).toBe(3);
  });

  it("fills up with earlier ones where there are too few others", () => {
    const before = new Set(keys(orderPart(subjects, "QUICK", nothing).planned));
    const { planned } = orderPart(subjects, "QUICK", { ...nothing, before });
    expect(planned).toHaveLength(24);
    expect(planned.slice(0, 9).every(({ key }) => !before.has(key))).toBe(true);
  });
});

it("the wording follows the grade, or the search for work", () => {
  const wording = (grade: number | null, seeksWork = false) => wordingFor({ grade, seeksWork });
  expect([6, 8, 9, 12, 13].map((grade) => wording(grade))).toEqual(["MIDDLE", "MIDDLE", "GENERAL", "GENERAL", "ADULT"]);
  expect([wording(null), wording(null, true), wording(11, true)]).toEqual(["GENERAL", "ADULT", "GENERAL"]);
});
