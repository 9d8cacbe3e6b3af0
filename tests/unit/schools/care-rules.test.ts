import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CareRule,
  decidingRule,
  familyNameOf,
  foldName,
  nameBounds,
  ruleHolds,
} from "@/lib/schools/rules/care-rules";
import { rangeGaps } from "@/lib/schools/rules/range-gaps";

const rule = (id: string, parts: Partial<CareRule> = {}): CareRule => ({
  id,
  counselorId: `counselor ${id}`,
  nameFrom: null,
  nameTo: null,
  gradeFrom: null,
  gradeTo: null,
  programId: null,
  ...parts,
});
const student = (familyName: string, grade: number | null = 9, programIds: string[] = []) => ({
  name: "Someone",
  familyName,
  grade,
  programIds,
});

describe("a family name", () => {
  it.each([
    ["García", "garcia"],
    ["de la Cruz", "delacruz"],
    ["O’Brien-Núñez", "obriennunez"],
    ["Łukasz", "lukasz"],
    ["Straße", "strasse"],
    ["Ærø", "aero"],
    ["Жуков", ""],
    ["Student 12", "student12"],
  ])("%s is compared as %s", (name, folded) => expect(foldName(name)).toBe(folded));

  it("is the roster's, else the last word of the name", () => {
    expect(familyNameOf({ name: "Maya de la Cruz", familyName: "de la Cruz" })).toBe("de la Cruz");
    expect(familyNameOf({ name: " Maya  Rivera ", familyName: " " })).toBe("Rivera");
    expect(familyNameOf({ name: "Cher", familyName: null })).toBe("Cher");
    expect(familyNameOf({ name: "", familyName: null })).toBe("");
  });
});

describe("a rule", () => {
  const range = rule("r", { nameFrom: "Al", nameTo: "Gom" });
  it.each([
    ["Álamo", true],
    ["Gomez", true],
    ["gomzz", true],
    ["Gon", false],
    ["Akers", false],
    ["Al", true],
    ["Go", true],
  ])("from Al to Gom: %s %s", (name, holds) => expect(ruleHolds(range, student(name))).toBe(holds));

  it("begins with A at the first name and ends with Z at the last", () => {
    expect(nameBounds({ nameFrom: "A", nameTo: "Z" })).toEqual({ from: null, to: null });
    expect(ruleHolds(rule("r", { nameFrom: "a", nameTo: "M" }), student("Жуков"))).toBe(true);
    expect(ruleHolds(rule("r", { nameFrom: "N", nameTo: "Z" }), student("Žižek"))).toBe(true);
  });

  it("holds only when grade and program hold too", () => {
    const graded = rule("g", { gradeFrom: 9, gradeTo: 10, programId: "p" });
    expect(ruleHolds(graded, student("A", 10, ["q", "p"]))).toBe(true);
    expect(ruleHolds(graded, student("A", 11, ["p"]))).toBe(false);
    expect(ruleHolds(graded, student("A", 10, ["q"]))).toBe(false);
    expect(ruleHolds(rule("g", { gradeFrom: 9 }), student("A", null))).toBe(false);
    expect(ruleHolds(rule("g", { gradeFrom: 11 }), student("A", 12))).toBe(true);
    expect(ruleHolds(rule("g", { gradeTo: 8 }), student("A", 9))).toBe(false);
  });

  it("decides when it is the first that holds", () => {
    const rules = [rule("academy", { programId: "p" }), rule("low", { nameTo: "M" }), rule("high", { nameFrom: "N" })];
    expect(decidingRule(rules, student("Adams", 9, ["p"]))?.id).toBe("academy");
    expect(decidingRule(rules, student("Adams"))?.id).toBe("low");
    expect(decidingRule(rules, student("Novak"))?.id).toBe("high");
    expect(decidingRule(rules.slice(0, 2), student("Novak"))).toBeNull();
  });
});

describe("gaps and overlaps", () => {
  const grades = [9, 10, 11, 12];
  it("are none where shares meet", () => {
    const rules = [
      rule("a", { nameFrom: "A", nameTo: "Gom" }),
      rule("b", { nameFrom: "Gon", nameTo: "Maz" }),
      rule("c", { nameFrom: "Mb", nameTo: "Z" }),
    ];
    expect(rangeGaps(rules, grades)).toEqual({ gaps: [], overlaps: [] });
  });

  it("are told by names and grades, neighbouring grades once", () => {
    const rules = [
      rule("a", { nameTo: "G" }),
      rule("b", { nameFrom: "I", nameTo: "R" }),
      rule("c", { nameFrom: "R", gradeTo: 11 }),
      rule("d", { nameFrom: "S", gradeFrom: 12 }),
    ];
    expect(rangeGaps(rules, grades)).toEqual({
      gaps: [{ from: "h", before: "i", gradeFrom: 9, gradeTo: 12 }],
      overlaps: [{ from: "r", before: "s", first: "b", second: "c", gradeFrom: 9, gradeTo: 11 }],
    });
  });

  it("leave rules for a program out, and two rules of one counselor", () => {
    const same = { counselorId: "one" };
    const rules = [rule("a", same), rule("b", { ...same, nameTo: "C" }), rule("p", { programId: "p" })];
    expect(rangeGaps(rules, [9])).toEqual({ gaps: [], overlaps: [] });
    expect(rangeGaps([rule("p", { programId: "p" })], [9]).gaps).toEqual([
      { from: null, before: null, gradeFrom: 9, gradeTo: 9 },
    ]);
  });
});

const bound = fc.option(fc.stringMatching(/^[A-Za-z0-9]{0,3}$/), { nil: null });
const anyRule = fc.record({
  counselorId: fc.constantFrom("one", "two", "three"),
  nameFrom: bound,
  nameTo: bound,
  gradeFrom: fc.option(fc.integer({ min: 9, max: 12 }), { nil: null }),
  gradeTo: fc.option(fc.integer({ min: 9, max: 12 }), { nil: null }),
});
const anyName = fc.oneof(fc.stringMatching(/^[a-z0-9]{0,5}$/), fc.string({ unit: "grapheme", maxLength: 6 }));

describe("whatever the rules are", () => {
  it("who falls into a told gap has no counselor, and everyone else has exactly one", () => {
    const inside = (name: string, { from, before }: { from: string | null; before: string | null }) =>
      (from === null || name >= from) && (before === null || name < before);
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 5 }),
        anyName,
        fc.integer({ min: 9, max: 12 }),
        (drawn, name, grade) => {
          const rules = drawn.map((parts, i) => rule(String(i), parts));
          const { gaps, overlaps } = rangeGaps(rules, [9, 10, 11, 12]);
          const who = student("", grade);
          const named = { ...who, familyName: name };
          const folded = foldName(familyNameOf(named));
          const here = <
            Found extends { gradeFrom: number; gradeTo: number; from: string | null; before: string | null },
          >(
            spans: Found[],
          ) => spans.filter((each) => each.gradeFrom <= grade && grade <= each.gradeTo && inside(folded, each));
          expect(decidingRule(rules, named) === null).toBe(here(gaps).length > 0);
          const claims = new Set(rules.filter((each) => ruleHolds(each, named)).map(({ counselorId }) => counselorId));
          expect(claims.size > 1).toBe(here(overlaps).length > 0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("a school cut anywhere into shares without gaps has one counselor for everybody", () => {
    const cuts = fc.uniqueArray(fc.stringMatching(/^[b-y][a-y]{0,2}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.array(anyName, { minLength: 1, maxLength: 30 }), (drawn, names) => {
        const ends = [...drawn].sort();
        const next = (end: string) => end.slice(0, -1) + String.fromCharCode(end.charCodeAt(end.length - 1) + 1);
        const starts = ["A", ...ends.map(next)];
        const rules = starts
          .map((nameFrom, i) => rule(String(i), { nameFrom, nameTo: ends[i] ?? "Z" }))
          // A cut inside the beginning of another ("go" after "gom") leaves no room between them.
          .filter(({ nameFrom, nameTo }) => foldName(nameFrom!) <= foldName(nameTo!));
        const { gaps, overlaps } = rangeGaps(rules, [9]);
        fc.pre(gaps.length === 0 && overlaps.length === 0);
        for (const name of names) expect(rules.filter((each) => ruleHolds(each, student(name))).length, name).toBe(1);
      }),
    );
  });
});
