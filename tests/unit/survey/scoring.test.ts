import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type AnswerValue, type Scale, scales } from "@/lib/survey/rules/instrument";
import { neededIn, type Profile, scoreAnswers } from "@/lib/survey/rules/scoring";
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

  const all = allAnswered((place) => (place % 2 ? 5 : 1));
  const without = (...ids: string[]): Answers =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
  const first = (items: readonly { id: string }[], count: number): Answers =>
    Object.fromEntries(items.slice(0, count).map(({ id }) => [id, all[id]!]));

  it("is content with one part, and says what the interests need where none is enough", () => {
    const { interests, subjects } = instrument;
    expect(scoreAnswers(instrument, first(subjects, neededIn.subjects), norms)).toMatchObject({
      ok: true,
      value: { flat: false, parts: { interests: false, subjects: true, skills: false } },
    });
    expect(scoreAnswers(instrument, first(subjects, neededIn.subjects - 1), norms)).toMatchObject({ ok: false });
    expect(scoreAnswers(instrument, first(interests, 12), norms)).toMatchObject({
      ok: true,
      value: { parts: { interests: true, subjects: false }, subjects: null, skills: null },
    });
    const ten = first(interests, 11);
    expect(scoreAnswers(instrument, ten, norms)).toMatchObject({ ok: false, problem: "TOO_FEW_ANSWERS" });
    expect(scoreAnswers(instrument, {}, norms)).toMatchObject({ missing: { length: 6 } });
  });

  it("reads interests only with an answer on every scale, and puts a scale without one last", () => {
    const conventional = ofScale("C").map(({ id }) => id);
    const profile = profileOf(without(...conventional));
    expect(profile.parts).toEqual({ interests: false, subjects: true, skills: false });
    expect(scaleOf(profile, "C")).toMatchObject({ answered: 0, relative: 0, score: 20, rank: 6 });
    expect(profile.topInterests).not.toContain("C");
    expect(profileOf(without(...conventional.slice(1))).parts.interests).toBe(true);
  });

  it.each([1, 3, 5] as const)("calls all answers of %i flat", (value) => {
    expect(profileOf(allAnswered(() => value)).flat).toBe(true);
  });

  it("leaves unanswered subjects open", () => {
    const some = { ...first(instrument.interests, 30), ...first(instrument.subjects, 4) };
    expect(profileOf(some).subjects!.map(({ relative }) => relative === null)).toEqual(
      instrument.subjects.map((_, place) => place >= 4),
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
