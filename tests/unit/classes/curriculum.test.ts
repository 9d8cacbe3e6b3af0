import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CohortTable, publishCohort } from "@/lib/counseling/rules/cohort";
import {
  curriculumRow,
  isListed,
  programLines,
  type ProgramStepOf,
  shownCount,
  shownDemand,
  type TaughtCourse,
} from "@/lib/counseling/rules/curriculum";

const step = (code: string, title: string, more: Partial<ProgramStepOf> = {}): ProgramStepOf => ({
  ...{ code, title, gradeFrom: 10, gradeTo: 12, kind: "CAREER", shared: false },
  ...more,
});
const course = (
  code: string,
  scedCode: string | null,
  title: string,
  capacity: number | null = null,
): TaughtCourse => ({
  ...{ code, scedCode, title, gradeFrom: 9, gradeTo: 12, retired: false, capacity },
});

const program = [
  step("14001", "Exploration of Health Care Occupations", { shared: true, gradeFrom: 9, gradeTo: 10 }),
  step("14051", "Nursing"),
  step("14055", "Physical Therapy"),
  step("01003", "English/Language Arts III", { kind: "GENERAL" }),
];

describe("programLines", () => {
  it("puts beside each course of the program the school's own, or nothing", () => {
    const courses = [
      course("HEAL", "14001", "Health Careers"),
      course("NURS", null, "Nursing"),
      course("ART", "05154", "Art"),
    ];
    expect(programLines(program, courses).map(({ step: { code }, course: own }) => [code, own?.code ?? null])).toEqual([
      ["14001", "HEAL"],
      ["14051", "NURS"],
      ["14055", null],
      ["01003", null],
    ]);
  });
});

describe("curriculumRow", () => {
  const courses = [course("HEAL", "14001", "Health Careers", 90), course("NURS", "14051", "Nursing", 24)];

  it("counts career courses, and places in what only this pathway asks for", () => {
    expect(curriculumRow(program, courses, 30)).toEqual({
      ...{ taught: 2, career: 3, students: 30, outrun: "over" },
      seats: { courses: 1, seats: 24, unknown: 0 },
    });
    expect(curriculumRow(program, courses, 24).outrun).toBe("within");
    expect(curriculumRow(program, courses, null).outrun).toBe("unknown");
  });

  it("takes the cluster's places where a pathway has no course of its own", () => {
    const shared = program.filter((each) => each.shared || each.kind === "GENERAL");
    expect(curriculumRow(shared, courses, null).seats).toEqual({ courses: 1, seats: 90, unknown: 0 });
  });

  it("lists a pathway by its own courses or by a number that may be shown, never by a hidden one", () => {
    expect(isListed(curriculumRow(program, [course("HEAL", "14001", "Health Careers")], null))).toBe(false);
    expect(isListed(curriculumRow(program, [], 12))).toBe(true);
    expect(isListed(curriculumRow(program, [course("NURS", "14051", "Nursing")], null))).toBe(true);
  });
});

describe("shownDemand", () => {
  const row = (keys: string[], total: number | null, isRest = false) => ({ keys, total, isRest, cells: [] });
  const table = (rows: CohortTable["rows"]): CohortTable => ({ columns: [], rows, total: null });

  it("takes single pathways whose number is shown, and nothing of those shown together", () => {
    const shown = shownDemand(
      table([row(["a"], 40), row(["b"], null), row(["c", "d"], 15), row(["e"], 11, true), row(["none"], 12)]),
    );
    expect([...shown]).toEqual([
      ["a", 40],
      ["none", 12],
    ]);
    expect(shownDemand(null).size).toBe(0);
  });

  test("no number under ten comes through, whatever a school's plans say", () => {
    const counts = fc.array(
      fc.record({
        grade: fc.integer({ min: 9, max: 12 }),
        program: fc.constant(""),
        value: fc.constantFrom("a", "b", "c", "d", "none"),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(counts, (some) => {
        const demand = shownDemand(publishCohort("pathway", some)?.byGrade ?? null);
        for (const [value, students] of demand) {
          const all = some.filter((each) => each.value === value).reduce((sum, { count }) => sum + count, 0);
          expect(students).toBe(all);
          expect(students).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });
});

test.each([
  [9, false, null],
  [10, false, 10],
  [0, false, null],
  [3, true, 3],
])("%s requests, one's own caseload: %s", (count, isOwn, shown) => {
  expect(shownCount(count, isOwn)).toBe(shown);
});
