import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathwayLetters } from "@/lib/catalog/rules/pathway-letters";

describe("the letters of a cluster's pathways", () => {
  it.each([
    [
      ["Diagnostic Services", "Support Services", "Therapeutic Services"],
      ["D", "S", "T"],
    ],
    [
      ["Marketing Communications", "Marketing Management", "Marketing Research"],
      ["C", "M", "R"],
    ],
    [
      ["Planning", "Public Management & Administration"],
      ["P", "M"],
    ],
    [
      ["Banking", "Banking"],
      ["B", "A"],
    ],
    [[], []],
  ])("%j", (titles, letters) => expect(pathwayLetters(titles)).toEqual(letters));

  it("are capital letters and never the same twice", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (titles) => {
        const letters = pathwayLetters(titles);
        expect(letters).toHaveLength(titles.length);
        expect(new Set(letters).size).toBe(titles.length);
        letters.forEach((letter) => expect(letter).toMatch(/^[A-Z]$/));
      }),
    );
  });
});
