// The summaries of all occupations, as they are shipped.
import { describe, expect, test } from "vitest";
import { fourGrams, sentencesOf, syllablesInEnglish, syllablesInSpanish } from "@/lib/catalog/rules/readability";
import { languages, occupations, summaries } from "@/tests/support/catalog-texts";
import { nearestNeighbours, occupationFacts } from "@/tests/support/occupation-neighbours";

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

test("each occupation has one summary of one to three sentences in each language", () => {
  expect(summaries.map(({ owner }) => owner)).toEqual(occupations.map(({ code }) => code));
  const wrong = summaries.filter((summary) =>
    languages.some((language) => {
      const count = sentencesOf(summary[language]).length;
      return count < 1 || count > 3;
    }),
  );
  expect(wrong.map(({ owner }) => owner)).toEqual([]);
});

test.each(languages)("no two share more than four tenths of their four-grams once titles are out: %s", (language) => {
  const grams = summaries.map((summary) => fourGrams(summary[language], summary.titles[language]));
  const holders = new Map<string, number[]>();
  grams.forEach((set, place) => set.forEach((gram) => holders.set(gram, [...(holders.get(gram) ?? []), place])));
  const alike = grams.flatMap((set, place) => {
    const shared = new Map<number, number>();
    for (const gram of set)
      for (const other of holders.get(gram)!) if (other > place) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].flatMap(([other, count]) =>
      count / Math.min(set.size, grams[other]!.size) > 0.4
        ? [`${summaries[place]!.owner} ${summaries[other]!.owner}`]
        : [],
    );
  });
  expect(alike).toEqual([]);
});

describe("each names what holds for this occupation and not for the one most like it", () => {
  const stopped = new Set(
    "and the for with not who all are any except other others most from into that una las los con del por para que sus".split(
      " ",
    ),
  );
  // Words of one family count as one: "weld" and "welders", "cuidar" and "cuidado".
  const family = (text: string) =>
    new Set(
      (
        text
          .toLowerCase()
          .normalize("NFD")
          .replace(/\p{M}/gu, "")
          .match(/\p{L}{3,}/gu) ?? []
      )
        .filter((word) => !stopped.has(word))
        .map((word) => word.slice(0, 4)),
    );
  const nearest = nearestNeighbours();
  const facts = occupationFacts();
  const byCode = new Map(summaries.map((summary) => [summary.owner, summary]));
  const only = (code: string, language: "en" | "es", withFacts: boolean) => {
    const other = nearest.get(code)!;
    const there = byCode.get(other)!;
    const theirs = family(
      `${there[language]} ${there.titles[language].join(" ")} ${withFacts ? facts.get(other)![language] : ""}`,
    );
    return [...family(byCode.get(code)![language])].filter((word) => !theirs.has(word));
  };

  test("the one most like it is another one, and close", () => {
    expect(nearest.size).toBe(occupations.length);
    expect([...nearest].filter(([code, other]) => code === other)).toEqual([]);
    expect(nearest.get("29-1129.01")).toBe("29-1129.02");
  });

  test.each(languages)(
    "at least eight words of it fit neither the other's summary nor what is known of it (%s)",
    (language) => {
      const few = occupations.filter(({ code }) => only(code, language, true).length < 8);
      expect(few.map(({ code }) => code)).toEqual([]);
    },
  );

  test("at least one word that the other's summary and title lack stands in its own facts", () => {
    const vague = occupations.filter(({ code }) =>
      languages.every((language) => {
        const own = family(facts.get(code)![language]);
        return !only(code, language, false).some((word) => own.has(word));
      }),
    );
    expect(vague.map(({ code, title }) => `${code} ${title.en}`)).toEqual([]);
  });
});
