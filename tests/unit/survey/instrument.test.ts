import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { scales } from "@/lib/survey/rules/instrument";
import { catalogFolder, instrument, interestsFile, norms, subjectsFile } from "./instrument-files";

const files = [interestsFile, subjectsFile];
const texts = files.flatMap(({ items }) => items.flatMap(({ en, es }) => [en, es]));
const knowledgeIds = readFileSync(path.join(catalogFolder, "knowledge-importance.tsv"), "utf8")
  .split("\n")[0]!
  .trim()
  .split("\t")
  .slice(1);

describe("the questions", () => {
  it("are five activities for each scale, none after one of its own", () => {
    for (const scale of scales) {
      expect(instrument.interests.filter((item) => item.scale === scale)).toHaveLength(5);
    }
    instrument.interests.slice(1).forEach((item, place) => {
      expect(item.scale, item.id).not.toBe(instrument.interests[place]!.scale);
    });
  });

  it("are sixteen subjects that stand for all 33 kinds of knowledge", () => {
    expect(instrument.subjects).toHaveLength(16);
    expect([...new Set(instrument.subjects.flatMap(({ elements }) => elements))].sort()).toEqual(
      [...knowledgeIds].sort(),
    );
  });

  it("have ids that are unique and positions that count", () => {
    const ids = files.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(46);
    for (const { items } of files) {
      expect(items.map(({ position }) => position)).toEqual(items.map((_, place) => place + 1));
    }
  });

  it.each(files)("have five answers and a question in both languages ($kind)", ({ choices, question }) => {
    for (const language of ["en", "es"] as const) {
      expect(new Set(choices[language]).size).toBe(5);
      expect(question[language]).toMatch(language === "es" ? /^¿.+\?$/ : /\?$/);
    }
  });

  it("are short, one activity each, without pay, schooling or rank", () => {
    for (const { text, short } of texts) {
      expect(text.length, text).toBeLessThanOrEqual(75);
      expect(short.length, short).toBeLessThanOrEqual(75);
      expect(text, text).not.toMatch(/[.;!]$/);
      expect(text, text).not.toMatch(
        /\b(salary|paid|earn|degree|college|famous|expert|sueldo|ganar|título|universidad)\b/i,
      );
    }
    for (const { en, es } of interestsFile.items) {
      expect(en.text, en.text).not.toMatch(/\b(and|or)\b/);
      expect(es.text, es.text).not.toMatch(/\s(y|e|o|u)\s/);
    }
    expect(new Set(texts.map(({ text }) => text)).size).toBe(92);
  });

  it("come with norms that are centred, as they are taken within a person", () => {
    expect(Object.keys(norms)).toEqual([...scales]);
    expect(Object.values(norms).reduce((sum, offset) => sum + offset, 0)).toBeCloseTo(0, 6);
  });
});
