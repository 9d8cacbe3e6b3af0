// The words of the catalogue's texts: each language is itself, nobody is told that they do not belong, and Spanish
// searches find every occupation by words of every day.
import { expect, test } from "vitest";
import { withoutNames } from "@/lib/catalog/rules/readability";
import { allTexts, languages, occupations } from "@/tests/support/catalog-texts";
import { sharedWords } from "@/tests/support/shared-words";

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Each word of a language with the first text that has it. */
const vocabulary = (language: "en" | "es") => {
  const found = new Map<string, string>();
  for (const text of allTexts)
    for (const word of wordsOf(withoutNames(text[language], text.titles[language])))
      if (!found.has(word)) found.set(word, `${text.owner} ${text.field}`);
  return found;
};
const vocabularies = { en: vocabulary("en"), es: vocabulary("es") };

test("English is English and Spanish is Spanish: what stands in both is written alike in both languages", () => {
  expect(sharedWords).toEqual([...new Set(sharedWords)].sort());
  const known = new Set(sharedWords);
  const strange = [...vocabularies.es].filter(([word]) => vocabularies.en.has(word) && !known.has(word));
  expect(strange).toEqual([]);
  expect(sharedWords.filter((word) => !vocabularies.en.has(word) || !vocabularies.es.has(word))).toEqual([]);
});

test("no word is spelled as only the other language spells", () => {
  const known = new Set([
    ...sharedWords,
    "wifi",
    "póker",
    "zigzag",
    "pip",
    "tictac",
    "cliché",
    "café",
    "pódcast",
    "búnkeres",
    "clóset",
    "sándwich",
  ]);
  const spellings = {
    en: /[áéíóúñü¿¡]/,
    es: /w|k(?!il)|(?<!de)sh|th|ck|ght|ing$|tion|ph|ss|ff|tt|pp|mm|bb|[^aeiouáéíóúlnrsdzyjmxc]$/,
  };
  const strange = languages.flatMap((language) =>
    [...vocabularies[language]].filter(([word]) => spellings[language].test(word) && !known.has(word)),
  );
  expect(strange).toEqual([]);
});

test("each text uses the small words of its own language", () => {
  const small = {
    en: new Set(
      "a an and are as at be but by can each for from has have help in into is it its long much not now of off on one or own some so than that the their them they this to up when who with you your".split(
        " ",
      ),
    ),
    es: new Set("a al con de del el en es hay la las lo los más no o para por que se si su sus un una y".split(" ")),
  };
  const strange = allTexts.flatMap((text) =>
    languages.flatMap((language) => {
      const words = wordsOf(text[language]);
      const share = words.filter((word) => small[language].has(word)).length / words.length;
      return share < 0.12 ? [`${text.owner} ${text.field} ${language}: ${share.toFixed(2)}`] : [];
    }),
  );
  expect(strange).toEqual([]);
});

// Whoever does the work is neither one gender nor rich, poor, gifted or of a class; clients may be mothers or fathers.
const hints = {
  en: `he she him his her hers himself herself man men woman women boy boys girl girls guy guys lady ladies gentleman
    gentlemen male males female females manly womanly feminine masculine wealthy poverty privileged elite posh
    salary salaries wage wages gifted talented genius dumb lazy underprivileged ghetto`,
  es: `hombre hombres mujer mujeres muchacho muchacha muchachos muchachas señorita señoritas caballero caballeros dama
    damas varón varones hembra hembras masculino masculina femenino femenina macho viril salario salarios
    adinerado adinerada adinerados pobreza élite privilegio privilegiado talentoso talentosa superdotado tonto tonta`,
};

test.each(languages)("no hint of gender, money or class about who belongs (%s)", (language) => {
  const refused = new Set(hints[language].trim().split(/\s+/));
  const found = allTexts.flatMap((text) =>
    wordsOf(text[language])
      .filter((word) => refused.has(word))
      .map((word) => `${text.owner} ${text.field}: ${word}`),
  );
  expect(found).toEqual([]);
});

test("every occupation has a Spanish title and at least three everyday words that are more than its title", () => {
  const small = new Set("de la el los las o u y e en para del a con al".split(" "));
  const plain = (text: string) =>
    wordsOf(text.normalize("NFD").replace(/\p{M}/gu, "")).map((word) => word.replace(/(os|as|es|o|a|e|s)$/, ""));
  const poor = occupations.filter(({ title, words }) => {
    const named = new Set(plain(title.es));
    const own = new Set(words.map((word) => plain(word).join(" ")));
    const more = [...own].filter((word) => word.split(" ").some((part) => !named.has(part) && !small.has(part)));
    return title.es === "" || more.length < 3;
  });
  expect(poor.map(({ code, title, words }) => `${code} ${title.es}: ${words.join("|")}`)).toEqual([]);
});
