import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestNextQuestions, clusterChances, isReadable, isSettled, nextQuestion } from "@/lib/survey/rules/chooser";
import { dot, levelOf, stateOf, unpack } from "@/lib/survey/rules/chooser-state";
import { chooserTable } from "@/lib/survey/rules/chooser-table";
import { personVector } from "@/lib/survey/rules/features";
import { cholesky, forwardSolve } from "@/lib/survey/rules/gaussian";
import { itemsOf } from "@/lib/survey/rules/instrument";
import { matchPerson } from "@/lib/survey/rules/matching";
import { chooserQuery } from "@/lib/survey/schema";
import { scoreLevels } from "@/lib/survey/rules/scoring";
import { indexes, instrument, norms, persona } from "./newest";
import { personas } from "./personas";

const index = indexes["national-16"];
const table = chooserTable(index, norms);
const all = itemsOf(instrument).map(({ id }) => id);
const scaleOf = (key: string) => instrument.interests.find(({ id }) => id === key)?.scale;
const sources = ["chooser.ts", "chooser-state.ts"].map((name) =>
  readFileSync(path.resolve(import.meta.dirname, "../../../lib/survey/rules", name), "utf8"),
);

const answersOf = (place: number) =>
  Object.fromEntries(Object.entries(persona({ ...personas[place]! })).map(([key, { value }]) => [key, value]));

describe("the chooser", () => {
  it("is small, imports nothing but its own other half, and its tables are data of at most 30 KB", () => {
    const imported = sources.flatMap((source) => [...source.matchAll(/(?:from |require\(|import\()"(.*)"/g)]);
    expect(imported.map(([, from]) => from)).toEqual(["./chooser-state"]);
    expect(gzipSync(sources.join("\n")).length).toBeLessThan(6144);
    for (const one of Object.values(indexes)) {
      const made = chooserTable(one, norms);
      expect(JSON.stringify(made).length).toBeLessThanOrEqual(30 * 1024);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }
  });

  it("reads a table of its own shape only", () => {
    expect(isReadable(table)).toBe(true);
    expect(isReadable({ ...table, shape: table.shape - 1 })).toBe(false);
    const { shape: _, ...earlier } = table;
    expect(isReadable(earlier as typeof table)).toBe(false);
    const query = { framework: "national-16", instruments: "interests-2,subjects-2,skills-1", release: "1" };
    expect(chooserQuery.safeParse({ ...query, shape: String(table.shape) }).success).toBe(true);
    for (const shape of [undefined, "1", "3", "x"])
      expect(chooserQuery.safeParse({ ...query, shape }).success).toBe(false);
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

  it("weighs occupations by the normal density of the answers, as a calculation at length has it", () => {
    const { places, items } = unpack(table);
    for (const [who, size] of [
      [0, 12],
      [6, 64],
      [13, all.length],
    ] as const) {
      const mine = answersOf(who);
      const given = Object.fromEntries(all.slice(0, size).map((key) => [key, mine[key]!]));
      const asked = all.slice(0, size).map((key) => items.get(key)!);
      const covariance = asked.flatMap((a) =>
        asked.map((b) => {
          const shared = a.row.reduce((sum, v, i) => sum + v * b.row[i]! * (i < table.directions ? 1 : table.level), 0);
          return shared + (a === b ? a.noise : 0);
        }),
      );
      const lower = cholesky(Float64Array.from(covariance), size);
      const density = (place: Float64Array) => {
        const off = Float64Array.from(
          asked,
          (item, n) => levelOf(table, item, mine[all[n]!]!) - dot(item.row, place, table.directions),
        );
        forwardSolve(lower, size, off);
        return -off.reduce((sum, value) => sum + value * value, 0) / 2;
      };
      const { logs } = stateOf(table, given);
      const first = density(places[0]!);
      places.forEach((place, n) => expect(logs[n]! - logs[0]!).toBeCloseTo(density(place) - first, 6));
    }
  });

  it("has the first cluster of the matching among its own first three", () => {
    const found = personas.map((each, who) => {
      const levels = answersOf(who);
      const scored = scoreLevels(instrument, levels, norms);
      if (!scored.ok) throw new Error("too few");
      const [first] = matchPerson(index, personVector(index, scored.value, levels, norms)).clusters;
      const chances = clusterChances(table, levels);
      expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      const place = chances.filter((chance) => chance > chances[table.clusters.indexOf(first!.id)]!).length;
      return place < 3;
    });
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(22);
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
