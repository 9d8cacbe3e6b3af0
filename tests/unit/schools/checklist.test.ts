import { describe, expect, it } from "vitest";
import { gapWords, gradeWords, overlapWords, ruleWords } from "@/components/schools/care-words";
import { countSteps, doneSteps } from "@/components/schools/checklist";

const counts = {
  rules: false,
  courses: 0,
  students: 0,
  staff: 1,
  lone: 0,
  slips: false,
  taught: false,
  classes: 0,
  programs: 0,
  years: 0,
};
const fresh = { stateCode: null, gradeFrom: null, gradeTo: null, counts };

describe("the checklist of a new school", () => {
  it("has nothing done in a school that was just made", () => {
    expect(countSteps(fresh)).toEqual({ done: 0, total: 8 });
  });

  it.each([
    ["state", { ...fresh, stateCode: "us-mo" }],
    ["framework", { ...fresh, gradeFrom: 9, gradeTo: 12 }],
    ["rules", { ...fresh, counts: { ...counts, rules: true } }],
    ["courses", { ...fresh, counts: { ...counts, courses: 1 } }],
    ["roster", { ...fresh, counts: { ...counts, students: 2, staff: 2, lone: 1 } }],
    ["shares", { ...fresh, counts: { ...counts, students: 2 } }],
    ["slips", { ...fresh, counts: { ...counts, slips: true } }],
    ["first", { ...fresh, counts: { ...counts, taught: true } }],
  ] as const)("%s is done by what the school has", (step, facts) => {
    expect(Object.entries(doneSteps(facts)).flatMap(([name, done]) => (done ? [name] : []))).toEqual([step]);
  });
});

describe("rules in words", () => {
  const rule = {
    id: "r",
    counselorId: "c",
    nameFrom: null,
    nameTo: null,
    gradeFrom: null,
    gradeTo: null,
    programId: null,
  };
  it.each([
    [{}, "everyone"],
    [{ nameFrom: "A", nameTo: "Z" }, "everyone"],
    [{ nameFrom: "Gon", nameTo: null }, "Gon to the last name"],
    [{ nameTo: "Gom", gradeFrom: 9, gradeTo: 9 }, "the first name to Gom · grade 9"],
    [{ programId: "p", gradeFrom: 11 }, "Health · from grade 11"],
  ])("%o: %s", (parts, words) => {
    expect(ruleWords("en", { ...rule, ...parts }, [{ id: "p", title: "Health" }])).toBe(words);
  });

  it("say gaps and overlaps in both languages", () => {
    const span = { from: "h", before: "i", gradeFrom: 9, gradeTo: 12 };
    expect(gapWords("en", span)).toBe("No rule takes family names from H to before I in grades 9 to 12.");
    expect(gapWords("es", { ...span, from: null, before: null })).toBe(
      "Ninguna regla toma a los estudiantes de grados 9 a 12.",
    );
    expect(overlapWords("en", { ...span, before: null, first: "a", second: "b" }, (id) => id.toUpperCase())).toBe(
      "Two rules take family names from H on in grades 9 to 12: A comes first, before B.",
    );
    expect(gradeWords("en", null, 8)).toBe("to grade 8");
  });
});
