import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestNextQuestions, clusterChances, isSettled, nextQuestion } from "@/lib/survey/rules/chooser";
import { chooserTable } from "@/lib/survey/rules/chooser-table";
import { personVector } from "@/lib/survey/rules/features";
import { itemsOf } from "@/lib/survey/rules/instrument";
import { shippedSettings } from "@/lib/survey/rules/match-settings";
import { matchPerson } from "@/lib/survey/rules/matching";
import { scoreLevels } from "@/lib/survey/rules/scoring";
import { indexes, instrument, norms, persona } from "./newest";
import { personas } from "./personas";

const index = indexes["national-16"];
const table = chooserTable(index, norms);
const all = itemsOf(instrument).map(({ id }) => id);
const scaleOf = (key: string) => instrument.interests.find(({ id }) => id === key)?.scale;
const source = readFileSync(path.resolve(import.meta.dirname, "../../../lib/survey/rules/chooser.ts"), "utf8");

const answersOf = (place: number) =>
  Object.fromEntries(Object.entries(persona({ ...personas[place]! })).map(([key, { value }]) => [key, value]));

describe("the chooser", () => {
  it("is small, imports nothing, and its table is data of at most 30 KB", () => {
    expect(source).not.toMatch(/^import|require\(/m);
    expect(gzipSync(source).length).toBeLessThan(4096);
    expect(JSON.stringify(table).length).toBeLessThanOrEqual(30 * 1024);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  it("asks two of each scale first, then what tells most", () => {
    const mine = answersOf(1);
    const given: Record<string, number> = {};
    for (let n = 0; n < 12; n++) {
      const key = nextQuestion(table, given, { left: all })!;
      given[key] = mine[key]!;
    }
    const asked = Object.keys(given).map(scaleOf);
    expect(asked.slice(0, 6).sort()).toEqual(["A", "C", "E", "I", "R", "S"]);
    expect(asked.sort()).toEqual(["A", "A", "C", "C", "E", "E", "I", "I", "R", "R", "S", "S"]);
    const next = nextQuestion(table, given, { left: all });
    expect(next).toBe(bestNextQuestions(table, given, 1)[0]);
    expect(Object.hasOwn(given, next!)).toBe(false);
  });

  it("asks what is left, the same to the same, and nothing where nothing is left", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 2 }), fc.integer({ min: 0, max: 23 }), (left, who) => {
        const mine = answersOf(who);
        const given = Object.fromEntries(all.filter((key) => !left.includes(key)).map((key) => [key, mine[key]!]));
        const key = nextQuestion(table, given, { left })!;
        expect(left).toContain(key);
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(nextQuestion(table, reversed, { left })).toBe(key);
      }),
      { numRuns: 25 },
    );
    expect(nextQuestion(table, answersOf(0), { left: all })).toBeNull();
    expect(nextQuestion(table, {}, { left: ["unknown"] })).toBeNull();
  });

  it("sees the same chances as the Gaussian part of the matching", () => {
    const alone = { ...shippedSettings, gaussianShare: 1, mixtureShare: 0, temperature: 1 };
    const gaussian = { ...index, settings: alone, patterns: new Map() };
    for (const who of [0, 6, 13]) {
      const levels = answersOf(who);
      const scored = scoreLevels(instrument, levels, norms);
      if (!scored.ok) throw new Error("too few");
      const { clusters } = matchPerson(gaussian, personVector(index, scored.value, levels, norms));
      const chances = clusterChances({ ...table, temperature: 1 }, levels);
      for (const { id, score } of clusters)
        expect(Math.abs(100 * chances[table.clusters.indexOf(id)]! - score), id).toBeLessThan(12);
      const first = chances.indexOf(Math.max(...chances));
      expect(table.clusters[first]).toBe(clusters[0]!.id);
    }
  });

  it("asks a person between two clusters about what tells these two apart", () => {
    const given = Object.fromEntries(
      instrument.interests.filter(({ tier }) => tier === 1).map(({ id, scale }) => [id, scale === "R" ? 5 : 2]),
    );
    const subjects = bestNextQuestions(
      table,
      given,
      3,
      instrument.subjects.map(({ id }) => id),
    );
    expect(subjects).toHaveLength(3);
    const telling = ["kb8", "kb12", "kb13", "kb33", "kb7", "kb29", "kb10", "kb5", "kb17"];
    expect(telling).toEqual(expect.arrayContaining(subjects.slice(0, 2)));
  });

  it("is settled when no further answer changes the first three, and not before", () => {
    const mine = answersOf(6);
    expect(isSettled(table, {}, { left: all })).toBe(false);
    expect(isSettled(table, mine, { left: [] })).toBe(true);
    const given: Record<string, number> = {};
    const order = (answers: Record<string, number>) => {
      const chances = clusterChances(table, answers);
      return table.clusters
        .map((_, n) => n)
        .sort((a, b) => chances[b]! - chances[a]!)
        .slice(0, 3)
        .join();
    };
    for (const key of all) {
      if (isSettled(table, given, { left: all })) break;
      given[key] = mine[key]!;
    }
    const now = order(given);
    for (const key of all.filter((each) => given[each] === undefined))
      for (const value of [1, 5]) expect(order({ ...given, [key]: value }), `${key} ${value}`).toBe(now);
  });
});
