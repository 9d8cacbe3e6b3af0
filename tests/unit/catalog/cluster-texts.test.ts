// What is told of clusters and pathways, and what holds for every text of the catalogue as it is shipped.
import { describe, expect, test } from "vitest";
import { linkedTitles } from "@/lib/catalog/rules/linked-titles";
import { longestSentence, sentencesOf } from "@/lib/catalog/rules/readability";
import { storyFields } from "@/lib/catalog/rules/text-fields";
import { mostWords, readingOf } from "@/lib/catalog/rules/text-reading";
import { allTexts, languages, places, stories, summaries } from "@/tests/support/catalog-texts";

const keyOf = ({ owner, field }: { owner: string; field: string }) => `${owner} ${field}`;

test("each cluster and pathway of both frameworks has its seven texts, sorted", () => {
  const count = (framework: string, parts: number) =>
    places.filter(({ id }) => id.startsWith(`${framework}/`) && id.split("/").length === parts).length;
  expect([count("national-16", 2), count("national-16", 3)]).toEqual([16, 79]);
  expect([count("national-14", 2), count("national-14", 3)]).toEqual([14, 72]);
  const wanted = places.flatMap(({ id }) => storyFields.map((field) => `${id} ${field}`));
  expect(stories.map(keyOf).sort()).toEqual(wanted.sort());
  for (const parts of [2, 3]) {
    const keys = stories.filter(({ owner }) => owner.split("/").length === parts).map(keyOf);
    expect(keys).toEqual(keys.toSorted());
  }
});

test("every text is there in both languages, whole and tidy", () => {
  const untidy = allTexts.flatMap((text) =>
    languages.flatMap((language) => {
      const said = text[language] ?? "";
      const fine = said === said.trim() && said.split('"').length % 2 === 1 && /[.!?]"?$/.test(said) && !/\s{2}|[—–;]|\.\.|\s[,.]/.test(said);
      return fine && text.en !== text.es ? [] : [`${keyOf(text)} ${language}: ${said}`];
    }),
  );
  expect(untidy).toEqual([]);
});

test("no sentence occurs twice in the whole catalogue", () => {
  for (const language of languages) {
    const seen = new Set<string>();
    const repeated = allTexts.flatMap((text) =>
      sentencesOf(text[language].toLowerCase()).filter((sentence) => seen.has(sentence) || !seen.add(sentence)),
    );
    expect(repeated).toEqual([]);
  }
});

test("clusters and pathways read at grade 6 and occupations at grade 8, titles and codes out, 20 words a sentence", () => {
  const hard = [...stories, ...summaries].flatMap((text) =>
    languages.flatMap((language) => {
      const parts = text.owner.split("/").length;
      const owner = text.field === "SUMMARY" ? "OCCUPATION" : parts === 2 ? "CLUSTER" : "PATHWAY";
      const { hard: isHard, level } = readingOf(owner, language, text[language], text.titles[language]);
      const words = longestSentence(text[language]);
      return isHard || words > mostWords ? [`${keyOf(text)} ${language}: ${level.toFixed(1)}, ${words} words`] : [];
    }),
  );
  expect(hard).toEqual([]);
});

test("what is next door names a neighbour by its exact title, in both languages the same ones", () => {
  const wrong = stories
    .filter(({ field }) => field === "NEXT")
    .flatMap((text) => {
      const [framework] = text.owner.split("/");
      const others = places.filter((place) => place.framework === framework && place.id !== text.owner);
      const [en, es] = languages.map((language) =>
        linkedTitles(
          text[language],
          others.map(({ id, title }) => ({ title: title[language], path: id })),
        ).flatMap(({ path }) => path ?? []),
      );
      const same = [...new Set(en)].sort().join() === [...new Set(es)].sort().join();
      return en!.length > 0 && es!.length > 0 && same ? [] : [`${text.owner}: ${en!.join()} / ${es!.join()}`];
    });
  expect(wrong).toEqual([]);
});

describe("titles in a text", () => {
  const titled = [
    { title: "Design", path: "/d" },
    { title: "Design & Build", path: "/b" },
  ];
  test("the longest counts, only whole words and exact letters do, and nothing is lost", () => {
    const text = "Design & Build is near Design, not Designers or design.";
    const pieces = linkedTitles(text, titled);
    expect(pieces.filter(({ path }) => path).map(({ path }) => path)).toEqual(["/b", "/d"]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
  test("a text without any is one piece", () =>
    expect(linkedTitles("Nothing here.", titled)).toEqual([{ text: "Nothing here.", path: null }]));
});
