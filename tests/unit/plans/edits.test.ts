import { expect, test } from "vitest";
import { emptyContent, mostCourses, mostSteps, type PlanContent } from "@/lib/plans/rules/content";
import { applyEdits, type Edit, type EditWorld } from "@/lib/plans/rules/edits";
import { lockedGrades, touchedYears } from "@/lib/plans/rules/locked-years";
import { mergeEdits } from "@/lib/plans/rules/merge-edits";
import { nationalOffers } from "@/lib/plans/rules/national-courses";

const offers = nationalOffers([
  { code: "02052", titleEn: "Algebra I" },
  { code: "02072", titleEn: "Geometry" },
  { code: "04151", titleEn: "U.S. Government" },
  { code: "19262", titleEn: "Personal Finance" },
]);

function world(): EditWorld {
  let last = 0;
  return {
    offers,
    terms: 2,
    grade: 9,
    newId: () => `n${++last}`,
    refit: (content) => ({ ...content, title: "refit" }),
  };
}
const after = (content: PlanContent, ...edits: Edit[]): PlanContent => {
  const outcome = applyEdits(content, edits, world());
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};
const problem = (content: PlanContent, ...edits: Edit[]) => {
  const outcome = applyEdits(content, edits, world());
  return outcome.ok ? null : outcome.problem;
};
const empty = emptyContent("p");
const one = after(empty, { kind: "add", code: "02052", grade: 9 });

test("a course comes with the title and credits of the list, into its own kind of term", () => {
  expect(one.courses).toEqual([
    { id: "n1", grade: 9, term: 0, origin: "SCED", code: "02052", scedCode: "02052", title: "Algebra I", credits: 1 },
  ]);
  const two = after(empty, { kind: "add", code: "04151", grade: 12 }, { kind: "add", code: "19262", grade: 12 });
  expect(two.courses.map(({ term, credits }) => [term, credits])).toEqual([
    [1, 0.5],
    [2, 0.5],
  ]);
});

test("a moved course keeps its id and note; a replaced one its place", () => {
  const noted = after(one, { kind: "note", id: "n1", note: "with Ana" });
  expect(after(noted, { kind: "move", id: "n1", grade: 10 }).courses[0]).toMatchObject({
    id: "n1",
    grade: 10,
    note: "with Ana",
  });
  const replaced = after(noted, { kind: "replace", id: "n1", code: "04151" }).courses[0]!;
  expect(replaced).toMatchObject({ id: "n1", grade: 9, term: 1, title: "U.S. Government" });
  expect(replaced).not.toHaveProperty("note");
  expect(after(noted, { kind: "note", id: "n1", note: "" })).toEqual(one);
  expect(after(one, { kind: "remove", id: "n1" }).courses).toEqual([]);
});

test("what cannot be is refused by its name", () => {
  expect(problem(empty, { kind: "add", code: "99999", grade: 9 })).toBe("COURSE_NOT_OFFERED");
  expect(problem(empty, { kind: "add", code: "02052", grade: 8 })).toBe("YEAR_OVER");
  expect(problem(empty, { kind: "add", code: "02052", grade: 15 })).toBe("PLACE_WRONG");
  expect(problem(one, { kind: "move", id: "n1", grade: 10, term: 3 })).toBe("PLACE_WRONG");
  expect(problem(one, { kind: "remove", id: "gone" })).toBe("ENTRY_NOT_FOUND");
  expect(problem(one, { kind: "removeStep", id: "n1" })).toBe("ENTRY_NOT_FOUND");
  expect(problem(one, { kind: "note", id: "gone", note: "a" })).toBe("ENTRY_NOT_FOUND");
  const many = Array.from({ length: mostCourses + 1 }, (): Edit => ({ kind: "add", code: "02052", grade: 9 }));
  expect(problem(empty, ...many)).toBe("TOO_MANY_COURSES");
  const steps = Array.from({ length: mostSteps + 1 }, (): Edit => ({
    kind: "addStep",
    step: "GOAL",
    grade: 9,
    title: "a",
  }));
  expect(problem(empty, ...steps)).toBe("TOO_MANY_STEPS");
  expect(problem(empty, { kind: "addStep", step: "GOAL", grade: 16, title: "a" })).toBe("PLACE_WRONG");
});

test("a step with another name is no longer the catalogue's", () => {
  const step = after(empty, {
    kind: "addStep",
    step: "CREDENTIAL",
    grade: 12,
    title: "Card",
    about: "credential:card",
  });
  const said = { kind: "changeStep", id: "n1", step: "CREDENTIAL" } as const;
  expect(after(step, { ...said, grade: 11, title: "Card" }).steps[0]).toMatchObject({
    grade: 11,
    about: "credential:card",
  });
  expect(after(step, { ...said, grade: 12, title: "My card" }).steps[0]).not.toHaveProperty("about");
});

test("edits beside another's are free, edits of the same thing clash", () => {
  const base = after(one, { kind: "add", code: "02072", grade: 10 });
  const ids = base.courses.map(({ id }, i) => ({ ...base.courses[i]!, id: `${id}${i}` }));
  const before = { ...base, courses: ids };
  const [first, second] = ids.map(({ id }) => id) as [string, string];
  const newest = after(before, { kind: "move", id: first, grade: 11 }, { kind: "add", code: "04151", grade: 12 });
  const free: Edit[] = [
    { kind: "remove", id: second },
    { kind: "setTitle", title: "Mine" },
  ];
  const clashing: Edit[] = [
    { kind: "note", id: first, note: "a" },
    { kind: "add", code: "04151", grade: 11 },
    { kind: "switchPathway", pathwayId: "q", refit: true },
  ];
  expect(mergeEdits(before, newest, [...free, ...clashing])).toEqual({ free, clashing });
  expect(mergeEdits(before, before, clashing).clashing).toEqual([]);
});

test("a locked year holds its courses and not their notes; others stay open", () => {
  const locks = [
    { planId: null, grade: 9, classOf: null },
    { planId: null, grade: 10, classOf: 2031 },
    { planId: "other", grade: 11, classOf: null },
    { planId: "mine", grade: 12, classOf: null },
  ];
  expect([...lockedGrades(locks, "mine", 2030)]).toEqual([9, 12]);
  const locked = new Set([9, 10]);
  expect(touchedYears(one, after(one, { kind: "move", id: "n1", grade: 10 }), locked)).toEqual([9, 10]);
  expect(touchedYears(one, after(one, { kind: "note", id: "n1", note: "a" }), locked)).toEqual([]);
  expect(touchedYears(one, after(one, { kind: "add", code: "02072", grade: 11 }), locked)).toEqual([]);
});
