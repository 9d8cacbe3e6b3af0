import { describe, expect, test } from "vitest";
import { type Entry, rankEntries } from "@/lib/catalog/rules/search-rank";
import type { LookedUp } from "@/lib/catalog/rules/search-readings";
import { readWords } from "@/lib/catalog/rules/search-readings";
import { understoodWords } from "@/lib/catalog/rules/search-understood";

const stem = (word: string) => `e/${word.replace(/(s|ing)$/, "")}`;

const known = (text: string, rest: Partial<LookedUp> = {}): LookedUp => ({
  word: text,
  small: false,
  entries: 10,
  stems: [stem(text)],
  known: true,
  begins: false,
  near: [],
  ...rest,
});

const entry = (target: string, title: string, rest: Partial<Entry> = {}): Entry => {
  const terms = title.toLowerCase().split(" ");
  const base = { kind: "OCCUPATION", isTitle: true, language: "EN", workers: 1000 } as const;
  return { ...base, target, title, terms, stems: terms.map(stem), ...rest };
};

const order = (words: LookedUp[], ...entries: Entry[]) =>
  rankEntries([readWords(words, "unknown")], entries, "EN").map(({ target }) => target);

describe("comes first", () => {
  test("the whole title before a part", () =>
    expect(order([known("welder")], entry("part", "Welder Helper Trainee"), entry("whole", "Welder"))).toEqual([
      "whole",
      "part",
    ]));

  test("a title before another title", () =>
    expect(order([known("cook")], entry("other", "Cook", { isTitle: false }), entry("title", "Cook"))).toEqual([
      "title",
      "other",
    ]));

  test("of equals the one with more workers", () =>
    expect(
      order([known("clerk")], entry("few", "Clerk", { workers: 10 }), entry("many", "Clerk", { workers: 90000 })),
    ).toEqual(["many", "few"]));

  test("the field before the job where the words are the field's name, and only there", () => {
    const job = entry("job", "Finance", { workers: 3_000_000 });
    const field = entry("field", "Finance", { kind: "CLUSTER", workers: 0 });
    expect(order([known("finance")], job, field)).toEqual(["field", "job"]);
    const manager = entry("job", "Finance Manager", { workers: 3_000_000 });
    const wider = entry("field", "Finance Business Law", { kind: "CLUSTER", workers: 0 });
    expect(order([known("finance"), known("manager")], wider, manager)).toEqual(["job", "field"]);
  });

  test("a job before the program of the same name", () =>
    expect(order([known("nurse")], entry("p", "Nurse", { kind: "PROGRAM" }), entry("j", "Nurse"))).toEqual(["j", "p"]));

  test("the very word before another form, and that before a longer word", () => {
    const asked = known("nurse", { begins: true, stems: ["e/nurse"] });
    expect(
      order([asked], entry("longer", "Nursery Care"), entry("form", "Nurses Care"), entry("word", "Nurse Care")),
    ).toEqual(["word", "form", "longer"]);
  });
});

test("forms of one word in a name count once", () => {
  const both = entry("both", "Niñera o niñero", {
    terms: ["ninera", "ninero"],
    stems: ["s/niner", "s/niner"],
    language: "ES",
  });
  const [found] = rankEntries([readWords([known("ninera", { stems: ["s/niner"] })], "unknown")], [both], "ES");
  expect(found?.isExact).toBe(true);
});

test("a form of a word in the other language is not the word", () => {
  const roofer = entry("roofer", "Techero", { language: "ES", terms: ["techero"], stems: ["s/techer"] });
  const asked = readWords([known("techer", { stems: ["s/techer"] })], "unknown");
  expect(rankEntries([asked], [roofer], "EN")[0]?.isExact).toBe(false);
  expect(rankEntries([asked], [roofer], "ES")[0]?.isExact).toBe(true);
});

test("one thing is named once, by the best of its names", () => {
  const ranked = rankEntries(
    [readWords([known("nurse")], "unknown")],
    [entry("rn", "Night Nurse Helper"), entry("rn", "Nurse", { isTitle: false }), entry("rn", "Old Nurse")],
    "EN",
  );
  expect(ranked).toHaveLength(1);
  expect(ranked[0]?.entry.title).toBe("Nurse");
});

test("what was understood is written as the name writes it", () => {
  const near = [{ word: "enfermeria", stems: ["s/enfermeri"], entries: 9 }];
  const words = [known("tecnico"), known("enfremeria", { known: false, entries: 0, near })];
  const name = entry("x", "Técnico (Enfermería)", {
    terms: ["tecnico", "enfermeria"],
    stems: ["e/tecnico", "s/enfermeri"],
  });
  const [found] = rankEntries([readWords(words, "unknown")], [name], "ES");
  expect(understoodWords(["tecnico", "enfremeria"], found!)).toBe("tecnico enfermería");
  const [plain] = rankEntries([readWords([known("tecnico")], "unknown")], [name], "ES");
  expect(understoodWords(["tecnico"], plain!)).toBeNull();
});
