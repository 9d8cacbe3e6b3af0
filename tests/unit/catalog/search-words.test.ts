import { describe, expect, test } from "vitest";
import { readSearch } from "@/lib/catalog/schema";

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

  test("a subject is an element of knowledge and nothing else", () => {
    expect(readSearch({ subject: "2.C.10" }).subject).toBe("2.C.10");
    for (const subject of ["2.A.1.a", "2.C.", "2.C.1' OR 1", "x"]) expect(readSearch({ subject }).subject).toBe("");
  });

  test("of a repeated parameter the first counts, and control characters are no letters", () => {
    expect(readSearch({ q: ["nurse", "cop"] }).words).toBe("nurse");
    expect(readSearch({ q: "nu\u0000rse" }).words).toBe("nu rse");
  });
});
