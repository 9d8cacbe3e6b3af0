import { describe, expect, test } from "vitest";
import { type LookedUp, readingsQuery, readWords, rewrite } from "@/lib/catalog/rules/search-readings";
import { cutWords, joinedWords, saysMore, splitWord } from "@/lib/catalog/rules/search-words";

describe("words are cut", () => {
  test("without accents, capitals and signs; C++ and C# keep theirs", () => {
    expect(cutWords("  Policía & NIÑERA, C++/C#  ")).toEqual(["policia", "ninera", "c++", "c#"]);
    expect(cutWords("!!! %_\\ '")).toEqual([]);
  });
  test("after eight", () => expect(cutWords("a b c d e f g h i j")).toHaveLength(8));
  test("two as one, and one as two of three letters or more", () => {
    expect(joinedWords(["hair", "dresser", "shop"])).toEqual([
      { at: 0, word: "hairdresser" },
      { at: 1, word: "dressershop" },
    ]);
    expect(splitWord("carmaker")).toEqual([
      ["car", "maker"],
      ["carm", "aker"],
      ["carma", "ker"],
    ]);
    expect(splitWord("nurse")).toEqual([]);
  });
});

test("a name says more than a title where it has a word that is not in it", () => {
  expect(saysMore("Nurse", "Registered Nurses")).toBe(false);
  expect(saysMore("Registered Nurse (RN)", "Registered Nurses")).toBe(true);
  expect(saysMore("Cop", "Police and Sheriff's Patrol Officers")).toBe(true);
  expect(saysMore("enfermería", "Enfermeria")).toBe(false);
});

const word = (text: string, rest: Partial<LookedUp> = {}): LookedUp => ({
  word: text,
  small: false,
  entries: 10,
  stems: [`e/${text.slice(0, 4)}`],
  known: true,
  begins: false,
  near: [],
  ...rest,
});
const unknown = (text: string, rest: Partial<LookedUp> = {}) => word(text, { entries: 0, known: false, ...rest });
const nurse = { word: "nurse", stems: ["e/nurs"], entries: 340 };

describe("a reading", () => {
  test("finds each word or another form of it, leaves small words out, and the last may be unfinished", () => {
    const reading = readWords([word("care"), word("of", { small: true }), word("nurse", { begins: true })], "unknown");
    expect(reading.slots.map(({ at }) => at)).toEqual([0, 2]);
    expect(readingsQuery([reading])).toBe("(('care'|'e/care')&('nurse'|'e/nurs'|'nurse':*))");
  });

  test("keeps small words where there are no others", () => {
    expect(readWords([word("of", { small: true })], "unknown").slots).toHaveLength(1);
  });

  test("mends unknown words, known ones only when asked, and nothing as typed", () => {
    const words = [unknown("nusre", { near: [nurse] }), word("purse", { near: [nurse] })];
    expect(readingsQuery([readWords(words, "unknown")])).toBe("(('nurse'|'e/nurs')&('purse'|'e/purs'))");
    expect(readingsQuery([readWords(words, "all")])).toBe("(('nurse'|'e/nurs')&('purse'|'e/purs'|'nurse'|'e/nurs'))");
    expect(readWords(words, "typed")).toMatchObject({ left: 1, slots: [{ at: 1 }] });
  });

  test("counts the words that nothing is like", () => {
    expect(readWords([unknown("qqqxzz"), word("nurse")], "unknown").left).toBe(1);
    expect(readingsQuery([readWords([unknown("qqqxzz")], "unknown")])).toBeNull();
  });

  test("may take two neighbours as one and one as two", () => {
    const typed = readWords([word("hair"), word("dresser"), word("shop")], "unknown");
    const joined = rewrite(typed, 0, [{ word: "hairdresser", stems: [], entries: 4 }], 2);
    expect(readingsQuery([joined])).toBe("(('hairdresser')&('shop'|'e/shop'))");
    const left = readWords([unknown("truckdriver")], "unknown");
    const split = rewrite(
      left,
      0,
      [
        { word: "truck", stems: [], entries: 4 },
        { word: "driver", stems: [], entries: 9 },
      ],
      1,
    );
    expect(split.left).toBe(0);
    expect(readingsQuery([left, split])).toBe("(('truck')&('driver'))");
  });

  test("may miss a word", () => {
    const reading = readWords([word("aaaa"), word("bbbb"), word("cccc")], "unknown");
    expect(readingsQuery([reading], 1)!.split("|(").length).toBe(3);
    expect(readingsQuery([reading], 3)).toBeNull();
  });

  test("holds no sign that a query could stumble over", () => {
    expect(readingsQuery([readWords([word("a'b\\c")], "unknown")])).toBe("(('abc'|'e/ab'))");
  });
});
