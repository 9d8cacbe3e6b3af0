import { describe, expect, test } from "vitest";
import { findDraftMistakes } from "@/lib/plans/rules/draft-mistakes";
import { editSet } from "@/lib/plans/rules/edit-set";
import { findSetMistakes } from "@/lib/plans/rules/requirement-mistakes";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { codesText, readSetForm, selectorsOf } from "@/lib/plans/rules/set-form";
import { alaska, line, missouri, set } from "./made-sets";

describe("what a set may not say", () => {
  const mistakes = (content: RequirementSetContent) =>
    findSetMistakes(content).map(({ at, field, problem }) => [at, field, problem].join(" "));

  test("is told with its line and field", () => {
    expect(mistakes(missouri)).toEqual([]);
    expect(mistakes(alaska)).toEqual([]);
    expect(mistakes(set([]))).toEqual([" lines NO_LINES"]);
    expect(mistakes(set([line("a", 1.005, ["sced:1"]), line("a", 1, [])]))).toEqual([
      "lines.1 id ID_TWICE",
      "lines.0 credits CREDITS_WRONG",
      "lines.0 selectors SELECTOR_WRONG",
      "lines.1 selectors SELECTORS_MISSING",
    ]);
    const parts = [line("b", 1, ["sced:04"]), line("c", 1, ["sced:04"])];
    expect(mistakes(set([line("a", 1, ["sced:04"], { parts })]))).toEqual(["lines.0 credits CREDITS_TOO_MANY"]);
    expect(mistakes(set([line("a", 2, ["any"])], { totalCredits: 1 }))).toEqual([" totalCredits TOTAL_WRONG"]);
  });

  test("is more than 256 combinations, which are named", () => {
    const hosts = ["a", "b", "c"].map((id) => line(id, 5, ["sced:01"]));
    const guests = (n: number) =>
      Array.from({ length: n }, (_, i) => line(`g${i}`, 0.5, ["sced:02"], { alsoWithin: ["a", "b", "c"] }));
    expect(mistakes(set([...hosts, ...guests(4)]))).toEqual([]);
    expect(findSetMistakes(set([...hosts, ...guests(5)]))).toEqual([
      { at: "", field: "lines", problem: "TOO_MANY_COMBINATIONS", detail: "g0 × 4, g1 × 4, g2 × 4, g3 × 4, g4 × 4" },
    ]);
  });

  test("is less than the set below it; electives may shrink", () => {
    const less = set([line("english", 3, ["sced:01"]), line("electives", 6, ["any"])], { totalCredits: 23 });
    expect(findDraftMistakes(less, missouri).map(({ id, problem }) => [id, problem])).toEqual([
      ["english", "LESS_THAN_BELOW"],
      ["", "LESS_THAN_BELOW"],
    ]);
  });
});

describe("the form of a set", () => {
  const typedOf = (fields: Record<string, string[]>) => ({
    get: (name: string) => fields[name]?.[0] ?? "",
    all: (name: string) => fields[name] ?? [],
  });

  test("reads codes as they are written, and writes them so again", () => {
    expect(selectorsOf("04151, GOV1;course:123")).toEqual(["sced:04151", "course:GOV1", "course:123"]);
    expect(codesText(["sced:04", "any", ...selectorsOf("04151, GOV1;course:123")])).toBe("04151, GOV1, course:123");
  });

  test("keeps the lines that the draft has, with what was typed", () => {
    const before = set([line("a", 1, [], { parts: [line("b", 0.5, [])] })]);
    const fields = { "credits:a": ["2,5"], "areas:a": ["04", "any"], "credits:b": ["x"], totalCredits: ["24"] };
    expect(readSetForm(before, typedOf(fields))).toMatchObject({
      totalCredits: 24,
      lines: [{ id: "a", credits: 2.5, selectors: ["sced:04", "any"], parts: [{ id: "b", credits: "x" }] }],
    });
  });

  test("adds, moves and removes lines and parts, and what others say of them", () => {
    const start = set([line("a", 1, ["any"]), line("b", 1, ["any"], { alsoWithin: ["a"] })]);
    const ids = (content: RequirementSetContent) => content.lines.map(({ id }) => id);
    expect(ids(editSet(start, "up:b", String))).toEqual(["b", "a"]);
    expect(ids(editSet(start, "up:a", String))).toEqual(["a", "b"]);
    expect(editSet(start, "add-part:b", () => "new").lines[1]!.parts).toMatchObject([{ id: "new" }]);
    expect(editSet(start, "remove:a", String).lines).toEqual([line("b", 1, ["any"])]);
    expect(editSet(start, "nonsense", String)).toBe(start);
  });
});
