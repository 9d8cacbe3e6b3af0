import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyContent, type PlanContent, type PlannedCourse } from "@/lib/plans/rules/content";
import { diffContents } from "@/lib/plans/rules/diff";
import { looseParts, sameMaterial, usuallyLoose } from "@/lib/plans/rules/material";
import { anyContent } from "./arbitrary-plans";

const algebra: PlannedCourse = {
  id: "a",
  grade: 9,
  term: 0,
  origin: "SCHOOL",
  code: "ALG1",
  scedCode: "02052",
  title: "Algebra I",
  credits: 1,
};
const plan = (...courses: PlannedCourse[]): PlanContent => ({ ...emptyContent("p"), courses });
const kinds = (before: PlanContent, after: PlanContent) =>
  diffContents(before, after, usuallyLoose).map(({ kind, material }) => [kind, material]);

test("each change of a course is a line of its own, and says whether an approval is bound to it", () => {
  const before = plan(algebra);
  expect(diffContents(before, plan(), usuallyLoose)).toEqual([
    {
      kind: "COURSE_REMOVED",
      entryId: "a",
      title: "Algebra I",
      place: { grade: 9, term: 0 },
      credits: 1,
      material: true,
    },
  ]);
  expect(diffContents(before, plan({ ...algebra, grade: 10, note: "?" }), usuallyLoose)).toEqual([
    {
      kind: "COURSE_MOVED",
      entryId: "a",
      title: "Algebra I",
      from: { grade: 9, term: 0 },
      to: { grade: 10, term: 0 },
      material: true,
    },
    { kind: "COURSE_NOTE", entryId: "a", title: "Algebra I", material: false },
  ]);
  expect(kinds(before, plan({ ...algebra, code: "GEO", title: "Geometry", credits: 0.5 }))).toEqual([
    ["COURSE_REPLACED", true],
    ["COURSE_CREDITS", true],
  ]);
  expect(kinds(before, { ...before, title: "Mine", pathwayId: "q", classOf: 2030 })).toEqual([
    ["TITLE", false],
    ["PATHWAY", true],
    ["CLASS_OF", true],
  ]);
});

test("a course taken out and put in again is followed by its code", () => {
  expect(kinds(plan(algebra), plan({ ...algebra, id: "b" }))).toEqual([]);
  expect(kinds(plan(algebra), plan({ ...algebra, id: "b", grade: 10 }))).toEqual([["COURSE_MOVED", true]]);
});

test("there is a material line exactly when the material parts differ, and none for equal contents", () => {
  fc.assert(
    fc.property(anyContent, anyContent, fc.subarray([...looseParts]), (before, after, loose) => {
      const changes = diffContents(before, after, loose);
      expect(changes.some(({ material }) => material)).toBe(!sameMaterial(before, after, loose));
      expect(diffContents(before, before, loose)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("so it is for a single change, of whatever part", () => {
  const parts: ((content: PlanContent) => PlanContent)[] = [
    (content) => ({
      ...content,
      courses: content.courses.map((each, i) => (i === 0 ? { ...each, note: "new" } : each)),
    }),
    (content) => ({ ...content, steps: content.steps.map((each, i) => (i === 0 ? { ...each, note: "new" } : each)) }),
    (content) => ({ ...content, steps: content.steps.slice(1) }),
    (content) => ({ ...content, steps: content.steps.map((each, i) => (i === 0 ? { ...each, exit: "WORK" } : each)) }),
    (content) => ({ ...content, title: "new" }),
    (content) => ({ ...content, reason: "new" }),
    (content) => ({ ...content, courses: content.courses.slice(1) }),
    (content) => ({ ...content, rules: { ...content.rules, set: "us-ak" } }),
  ];
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...parts), fc.subarray([...looseParts]), (before, change, loose) => {
      const after = change(before);
      const changes = diffContents(before, after, loose);
      expect(changes.some(({ material }) => material)).toBe(!sameMaterial(before, after, loose));
    }),
    { numRuns: 300 },
  );
});

test("the order of courses and their ids change nothing", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const turned = { ...content, courses: content.courses.map((each, i) => ({ ...each, id: `x${i}` })).reverse() };
      expect(diffContents(content, turned, [])).toEqual([]);
      expect(sameMaterial(content, turned, [])).toBe(true);
    }),
    { numRuns: 100 },
  );
});
