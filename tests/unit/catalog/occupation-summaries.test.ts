// The summaries of all occupations, as they are shipped.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  easeInSpanish,
  fourGrams,
  gradeInEnglish,
  longestSentence,
  sentencesOf,
  syllablesInEnglish,
  syllablesInSpanish,
} from "@/lib/catalog/rules/readability";

const folder = path.resolve(import.meta.dirname, "../../../prisma/catalog");
const sheet = (file: string) =>
  readFileSync(path.join(folder, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
const titles = {
  en: new Map(sheet("occupations.tsv").map(([code, title]) => [code!, title!])),
  es: new Map(sheet("terms/occupations-es.tsv").map(([code, title]) => [code!, title!])),
};
const summaries = sheet("texts/occupations.tsv").map(([code, en, es]) => ({ code: code!, en: en!, es: es! }));
const languages = ["en", "es"] as const;

test.each([
  ["nurse", 1],
  ["machine", 2],
  ["repaired", 2],
  ["electricity", 5],
])("%s has %i syllables in English", (word, syllables) => expect(syllablesInEnglish(word)).toBe(syllables));

test.each([
  ["cuidan", 2],
  ["máquina", 3],
  ["oír", 2],
  ["electricidad", 5],
])("%s has %i syllables in Spanish", (word, syllables) => expect(syllablesInSpanish(word)).toBe(syllables));

test("each occupation has one summary in each language", () => {
  expect(summaries.map(({ code }) => code)).toEqual([...titles.en.keys()].sort());
  for (const { en, es } of summaries) {
    expect(en.trim(), en).toBe(en);
    expect(es.trim(), es).toBe(es);
    expect(en).not.toBe(es);
  }
});

test("each is one to three sentences of at most 20 words that a 14-year-old can read", () => {
  const hard = summaries.flatMap(({ code, en, es }) => [
    ...languages.flatMap((language) => {
      const text = { en, es }[language];
      const count = sentencesOf(text).length;
      return count < 1 || count > 3 || longestSentence(text) > 20 || !/[.!?]$/.test(text)
        ? [`${code} ${language}`]
        : [];
    }),
    ...(gradeInEnglish(en) > 8 ? [`${code} en: grade ${gradeInEnglish(en)}`] : []),
    ...(easeInSpanish(es) < 60 ? [`${code} es: ease ${easeInSpanish(es)}`] : []),
  ]);
  expect(hard).toEqual([]);
});

test.each(languages)(
  "no sentence occurs twice, and no two share more than 40 %% of their four-grams (%s)",
  (language) => {
    const seen = new Set<string>();
    const repeated = summaries.flatMap((summary) =>
      sentencesOf(summary[language]).filter((sentence) => seen.has(sentence) || !seen.add(sentence)),
    );
    expect(repeated).toEqual([]);
    const grams = summaries.map((summary) => fourGrams(summary[language], [titles[language].get(summary.code) ?? ""]));
    const holders = new Map<string, number[]>();
    grams.forEach((set, place) => set.forEach((gram) => holders.set(gram, [...(holders.get(gram) ?? []), place])));
    const alike = grams.flatMap((set, place) => {
      const shared = new Map<number, number>();
      for (const gram of set)
        for (const other of holders.get(gram)!) if (other > place) shared.set(other, (shared.get(other) ?? 0) + 1);
      return [...shared].flatMap(([other, count]) =>
        count / Math.min(set.size, grams[other]!.size) > 0.4
          ? [`${summaries[place]!.code} ${summaries[other]!.code}`]
          : [],
      );
    });
    expect(alike).toEqual([]);
  },
);
