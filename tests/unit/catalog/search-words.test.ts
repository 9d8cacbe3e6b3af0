import { describe, expect, test } from "vitest";
import { readSearch, readSuggest } from "@/lib/catalog/schema";

describe("what a visitor looks for", () => {
  test("words are trimmed, joined by single spaces and cut at 80 letters", () => {
    expect(readSearch({ q: "  dental \n\t hygienist " }).words).toBe("dental hygienist");
    expect(readSearch({ q: "x".repeat(200) }).words).toHaveLength(80);
  });

  test("the address says the same again", () => {
    expect(readSearch({ q: "a&b=c" }).address).toBe("?q=a%26b%3Dc");
    expect(readSearch({}).address).toBe("");
    expect(readSearch({ subject: "2.C.3.a" }).address).toBe("?subject=2.C.3.a");
  });

  test("they can be taken as typed, and the address says so", () => {
    expect(readSearch({ q: "nusre", exact: "1" })).toMatchObject({ asTyped: true, address: "?q=nusre&exact=1" });
    expect(readSearch({ q: "nusre", exact: "yes" })).toMatchObject({ asTyped: false, address: "?q=nusre" });
    expect(readSearch({ exact: "1" }).address).toBe("");
  });

  test("a subject is an element of knowledge and nothing else", () => {
    expect(readSearch({ subject: "2.C.10" }).subject).toBe("2.C.10");
    for (const subject of ["2.A.1.a", "2.C.", "2.C.1' OR 1", "x"]) expect(readSearch({ subject }).subject).toBe("");
  });

  test("of a repeated parameter the first counts, and control characters are no letters", () => {
    expect(readSearch({ q: ["nurse", "cop"] }).words).toBe("nurse");
    expect(readSearch({ q: "nu\u0000rse" }).words).toBe("nu rse");
  });
});

describe("what a search field asks for while someone types", () => {
  const read = (query: string) => readSuggest(new URLSearchParams(query));

  test("is words and a language", () => {
    expect(read("q=%20dental%20%20hyg&locale=es")).toEqual({ ok: true, value: { q: "dental hyg", locale: "es" } });
  });

  test.each([
    ["locale=en", "q is missing"],
    ["q=n&locale=en", "q must have at least 2 characters"],
    ["q=%20%20%20&locale=en", "q must have at least 2 characters"],
    [`q=${"x".repeat(81)}&locale=en`, "q must have at most 80 characters"],
    ["q=nurse", "locale must be en or es"],
    ["q=nurse&locale=fr", "locale must be en or es"],
  ])("%s is refused with its reason", (query, problem) => expect(read(query)).toEqual({ ok: false, problem }));
});
