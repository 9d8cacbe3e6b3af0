import { expect, test } from "vitest";
import { courseChoices, findCourses } from "@/lib/plans/rules/course-choices";
import type { OfferedCourse } from "@/lib/plans/rules/offered-course";
import { ownCourseCode } from "@/lib/plans/rules/own-course-code";

const offer = (code: string, title: string, more: Partial<OfferedCourse> = {}): OfferedCourse => ({
  origin: "SCHOOL",
  code,
  scedCode: null,
  title,
  credits: 1,
  gradeFrom: 9,
  gradeTo: 12,
  length: 0,
  terms: [],
  prerequisites: [],
  corequisites: [],
  dualCredit: false,
  repeatable: false,
  retired: false,
  ...more,
});
const world = {
  offers: [
    offer("ART", "Art"),
    offer("GOV", "Government", { scedCode: "04151", credits: 0.5 }),
    offer("MED", "Medical Terms", { scedCode: "14154" }),
    offer("OLD", "Typing", { retired: true }),
    offer("LATE", "Calculus", { gradeFrom: 12 }),
    offer("ENG", "English"),
  ],
  courses: [
    {
      id: "1",
      grade: 9,
      term: 0,
      code: "ENG",
      scedCode: null,
      title: "English",
      credits: 1,
      state: "DONE" as const,
      origin: "TRANSCRIPT" as const,
    },
  ],
  closing: [
    { lineId: "gov", title: { en: "Government", es: "Gobierno" }, credits: 0.5, selectors: ["sced:04151"] },
    { lineId: "total", title: { en: "Electives", es: "Optativas" }, credits: 2, selectors: ["any"] },
  ],
  onPathway: new Set(["14154"]),
};
const codes = (choices: readonly { code: string }[]) => choices.map(({ code }) => code);

test("what is still needed comes first, then the pathway's, then the rest; never what is taken, retired or for other years", () => {
  const { needed, pathway, others } = courseChoices(10, world);
  expect([codes(needed), codes(pathway), codes(others)]).toEqual([["GOV"], ["MED"], ["ART"]]);
  expect(needed[0]!.closes?.lineId).toBe("gov");
});

test("a search finds all words in code or either title, without accents, in any grade, and says what is taken", () => {
  const find = (q: string) => findCourses(q, world, ({ code, title }) => (code === "GOV" ? "Educación cívica" : title));
  expect(codes(find("civica educacion"))).toEqual(["GOV"]);
  expect(codes(find("calc"))).toEqual(["LATE"]);
  expect(find("english")[0]).toMatchObject({ code: "ENG", taken: true });
  expect(find("typing")).toEqual([]);
  expect(find("  ")).toEqual([]);
});

test("a course in own words has a code from its name", () => {
  expect(ownCourseCode("Música del mundo")).toBe("MUSICA-DEL-MUNDO");
  expect(ownCourseCode("Algebra I (summer school, extended)")).toBe("ALGEBRA-I-SUMMER-S");
  expect(ownCourseCode("???")).toBe("");
});
