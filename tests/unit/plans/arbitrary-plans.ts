import fc from "fast-check";
import { type PlanContent, type PlannedCourse, type PlannedStep, stepKinds } from "@/lib/plans/rules/content";

const note = fc.option(fc.constantFrom("a", "b"), { nil: undefined });

/** A field that is not there is another thing than one that is undefined. */
function noted<Entry extends { note?: string | undefined }>({ note: text, ...entry }: Entry) {
  return { ...entry, ...(text === undefined ? {} : { note: text }) };
}

/** Few codes, so that the same course comes twice. */
export const anyCourse: fc.Arbitrary<Omit<PlannedCourse, "id">> = fc
  .record({
    grade: fc.integer({ min: 7, max: 12 }),
    term: fc.integer({ min: 0, max: 2 }),
    origin: fc.constantFrom("SCHOOL" as const, "OWN" as const),
    code: fc.constantFrom("ENG1", "ALG1", "BIO", ""),
    scedCode: fc.constantFrom(null, "02052"),
    title: fc.constantFrom("English", "Algebra"),
    credits: fc.constantFrom(0.5, 1),
    note,
  })
  .map((course) => noted(course));

export const anyStep: fc.Arbitrary<Omit<PlannedStep, "id">> = fc
  .record({
    kind: fc.constantFrom(...stepKinds.slice(0, 3)),
    grade: fc.integer({ min: 12, max: 15 }),
    title: fc.constantFrom("Card", "Test"),
    note,
  })
  .map((step) => noted(step));

export const anyContent: fc.Arbitrary<PlanContent> = fc
  .record({
    title: fc.constantFrom("", "Mine"),
    pathwayId: fc.constantFrom("p", "q"),
    occupationCode: fc.constantFrom(null, "29-1141.00"),
    reason: fc.constantFrom("", "Why"),
    rules: fc.record({ set: fc.constantFrom(null, "us-mo"), supplements: fc.subarray(["a", "b"]) }),
    classOf: fc.constantFrom(null, 2030),
    courses: fc.array(anyCourse, { maxLength: 6 }),
    steps: fc.array(anyStep, { maxLength: 3 }),
  })
  .map(({ courses, steps, ...rest }) => ({
    version: 2 as const,
    ...rest,
    courses: courses.map((course, i) => ({ id: `c${i}`, ...course })),
    steps: steps.map((step, i) => ({ id: `s${i}`, ...step })),
  }));
