import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type AnswerValue, type Scale, scales } from "@/lib/survey/rules/instrument";
import { neededSubjects, type Profile, scoreAnswers } from "@/lib/survey/rules/scoring";
import { allAnswered, profileOf } from "./answering";
import { instrument, noNorms, norms } from "./instrument-files";

const ofScale = (scale: Scale) => instrument.interests.filter((item) => item.scale === scale);
const scaleOf = (profile: Profile, scale: Scale) => profile.scales.find((score) => score.scale === scale)!;
const someAnswers = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 46, maxLength: 46 })
  .map((values) => allAnswered((place) => values[place] as AnswerValue));

describe("scoring", () => {
  const like = (scale: Scale) => allAnswered((_, item) => (item.kind === "interests" && item.scale === scale ? 5 : 2));

  it.each(scales)("puts %s first for someone who likes only its activities", (scale) => {
    const profile = profileOf(like(scale), noNorms);
    expect(profile.topInterests[0]).toBe(scale);
    expect(scaleOf(profile, scale)).toMatchObject({ answered: 5, of: 5, mean: 5, liking: 40, relative: 2.5, rank: 1 });
    expect(profile.flat).toBe(false);
  });

  it("compares within the person: liking everything one step more changes nothing", () => {
    const low = allAnswered((place) => ((place % 4) + 1) as AnswerValue);
    const high = allAnswered((place) => ((place % 4) + 2) as AnswerValue);
    expect(profileOf(high).scales.map(({ relative }) => relative)).toEqual(
      profileOf(low).scales.map(({ relative }) => relative),
    );
    expect(profileOf(high).subjects).toEqual(profileOf(low).subjects);
  });

  it("takes off what people like in general", () => {
    const profile = profileOf(
      allAnswered((_, item) => (item.kind === "interests" && "RS".includes(item.scale) ? 4 : 2)),
    );
    expect(scaleOf(profile, "R").mean).toBe(scaleOf(profile, "S").mean);
    expect(scaleOf(profile, "R").relative - scaleOf(profile, "S").relative).toBeCloseTo(norms.S - norms.R);
    expect(profile.topInterests).toEqual(["R", "S"]);
  });

  it("needs three of five answers on each scale and says what is missing", () => {
    const all = allAnswered(() => 4);
    const without = (...ids: string[]): Answers =>
      Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
    const [first, second, third] = ofScale("C").map(({ id }) => id) as [string, string, string];
    expect(scoreAnswers(instrument, without(first, second), norms)).toMatchObject({ ok: true });
    expect(scoreAnswers(instrument, without(first, second, third), norms)).toEqual({
      ok: false,
      problem: "TOO_FEW_ANSWERS",
      missing: [{ scale: "C", answered: 2, needed: 3 }],
    });
    expect(scoreAnswers(instrument, {}, norms)).toMatchObject({ missing: { length: 6 } });
  });

  it.each([1, 3, 5] as const)("calls all answers of %i flat", (value) => {
    expect(profileOf(allAnswered(() => value)).flat).toBe(true);
  });

  it("reads subjects from six answers on, and leaves the unanswered ones open", () => {
    const some = (count: number): Answers => {
      const left = instrument.subjects.slice(count).map(({ id }) => id);
      return Object.fromEntries(
        Object.entries(allAnswered((place) => (place % 2 ? 5 : 1))).filter(([id]) => !left.includes(id)),
      );
    };
    expect(profileOf(some(neededSubjects - 1)).subjects).toBeNull();
    const subjects = profileOf(some(neededSubjects)).subjects!;
    expect(subjects.map(({ relative }) => relative === null)).toEqual(
      instrument.subjects.map((_, place) => place >= neededSubjects),
    );
  });

  it("does not look at the order, the moments, or answers to other items", () => {
    fc.assert(
      fc.property(someAnswers, fc.infiniteStream(fc.integer()), (answers, orders) => {
        const shuffled = Object.entries(answers)
          .map(([id, { value }]) => ({ id, value, order: orders.next().value as number }))
          .sort((a, b) => a.order - b.order)
          .map(({ id, value, order }) => [id, { value, at: Math.abs(order) }] as const);
        const other = Object.fromEntries([...shuffled, ["z9", { value: 5 as const, at: 1 }]]);
        expect(profileOf(other)).toEqual(profileOf(answers));
      }),
    );
  });

  it("keeps scores in range, ranks a permutation, and the middle at 0", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { scales: scored, subjects } = profileOf(answers);
        for (const { liking, score, mean } of scored) {
          expect(liking).toBeGreaterThanOrEqual(0);
          expect(liking).toBeLessThanOrEqual(40);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(40);
          expect(mean).toBeGreaterThanOrEqual(1);
        }
        expect(scored.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4, 5, 6]);
        expect(scored.reduce((sum, { relative }) => sum + relative, 0)).toBeCloseTo(0, 4);
        expect(subjects!.reduce((sum, { relative }) => sum + (relative ?? 0), 0)).toBeCloseTo(0, 4);
      }),
    );
  });

  it("never lowers a scale when one of its answers goes up", () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...instrument.interests), (answers, item) => {
        const { value } = answers[item.id]!;
        fc.pre(value < 5);
        const more = { ...answers, [item.id]: { value: (value + 1) as AnswerValue, at: 0 } };
        const before = scaleOf(profileOf(answers), item.scale);
        const after = scaleOf(profileOf(more), item.scale);
        expect(after.mean).toBeGreaterThan(before.mean);
        expect(after.relative).toBeGreaterThan(before.relative);
        expect(after.rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });
});
