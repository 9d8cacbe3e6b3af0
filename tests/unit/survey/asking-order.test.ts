import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askedAt, type Askable, lengths, orderPart, quickQuestions, wordingFor } from "@/lib/survey/rules/asking-order";

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
      const { planned, spare } = orderPart("interests", interests, length, nothing);
      expect(planned).toHaveLength(askedAt(length, "interests", interests));
      expect(planned.map(({ tier }) => tier)).toEqual(planned.map(({ tier }) => tier).sort());
      expect(Math.max(...perScale(planned)) - Math.min(...perScale(planned))).toBeLessThanOrEqual(1);
      expect([...keys(planned), ...keys(spare)].sort()).toEqual(keys(interests).sort());
    }
  });

  it("of the quick length goes on into the second tier to its number, and never beyond what there is", () => {
    const skills = read("skills-1.json");
    const quick = [
      askedAt("QUICK", "interests", interests),
      askedAt("QUICK", "subjects", subjects),
      askedAt("QUICK", "skills", skills),
    ];
    expect(quick).toEqual(Object.values(quickQuestions));
    const standard = interests.filter(({ tier }) => tier <= 2);
    expect(askedAt("STANDARD", "interests", interests)).toBe(standard.length);
    // An earlier questionnaire has one tier: every length asks all of it.
    for (const length of lengths) expect(askedAt(length, "interests", Array(30).fill({ tier: 1 }))).toBe(30);
    expect(askedAt("QUICK", "skills", [{ tier: 1 }, { tier: 2 }, { tier: 3 }])).toBe(2);
  });

  it("of the quick length keeps every answer of one who began when it was shorter, and asks the rest after them", () => {
    const before = interests.filter(({ tier }) => tier === 1);
    const answered = new Set(keys(before));
    const { planned } = orderPart("interests", interests, "QUICK", { ...nothing, answered });
    expect(keys(planned).slice(0, before.length)).toEqual(keys(before));
    expect(planned).toHaveLength(quickQuestions.interests);
  });

  it("of a longer walk begins with that of a shorter one, so that the length can be changed on the way", () => {
    const quick = keys(orderPart("subjects", subjects, "QUICK", nothing).planned);
    expect(keys(orderPart("subjects", subjects, "COMPLETE", nothing).planned).slice(0, quick.length)).toEqual(quick);
  });

  it("stays as it is while a walker answers along it", () => {
    const { planned } = orderPart("interests", interests, "STANDARD", nothing);
    for (const n of [1, 7, planned.length]) {
      const answered = new Set(keys(planned).slice(0, n));
      expect(orderPart("interests", interests, "STANDARD", { ...nothing, answered }).planned).toEqual(planned);
    }
  });
});

describe("answers that an adaptive order brought in", () => {
  it("stand in the plan instead of open ones, and its size stays", () => {
    const { spare } = orderPart("interests", interests, "QUICK", nothing);
    const extra = keys(spare).slice(0, 4);
    const { planned } = orderPart("interests", interests, "QUICK", { ...nothing, answered: new Set(extra) });
    expect(planned).toHaveLength(quickQuestions.interests);
    expect(keys(planned).slice(-4)).toEqual(extra);
  });

  it("are never dropped, even if there are more than the length asks", () => {
    const answered = new Set(keys(interests).slice(0, 40));
    const { planned } = orderPart("interests", interests, "QUICK", { ...nothing, answered });
    expect([...answered].every((key) => keys(planned).includes(key))).toBe(true);
  });
});

describe("a retake", () => {
  it("asks what was not asked last time first, as many on each scale as the length has", () => {
    const before = new Set(keys(orderPart("interests", interests, "QUICK", nothing).planned));
    const { planned } = orderPart("interests", interests, "QUICK", { ...nothing, before });
    expect(planned.some(({ key }) => before.has(key))).toBe(false);
    expect(perScale(planned)).toEqual(perScale(orderPart("interests", interests, "QUICK", nothing).planned));
    expect(planned.every(({ tier }) => tier > 1)).toBe(true);
  });

  it("of everything asks everything, in another order", () => {
    const before = new Set(keys(interests));
    const { planned } = orderPart("interests", interests, "COMPLETE", { ...nothing, before });
    expect(keys(planned).sort()).toEqual(keys(interests).sort());
    expect(planned[0]?.tier).toBe(3);
  });

  it("fills up with earlier ones where there are too few others", () => {
    const before = new Set(keys(orderPart("subjects", subjects, "QUICK", nothing).planned));
    const { planned } = orderPart("subjects", subjects, "QUICK", { ...nothing, before });
    expect(planned).toHaveLength(quickQuestions.subjects);
    expect(planned.slice(0, subjects.length - quickQuestions.subjects).every(({ key }) => !before.has(key))).toBe(true);
  });
});

it("the wording follows the grade, or the search for work", () => {
  const wording = (grade: number | null, seeksWork = false) => wordingFor({ grade, seeksWork });
  expect([6, 8, 9, 12, 13].map((grade) => wording(grade))).toEqual(["MIDDLE", "MIDDLE", "GENERAL", "GENERAL", "ADULT"]);
  expect([wording(null), wording(null, true), wording(11, true)]).toEqual(["GENERAL", "ADULT", "GENERAL"]);
});
