import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRequirements, type RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { CheckedCourse, CourseState } from "@/lib/plans/rules/checked-course";
import { findSetMistakes } from "@/lib/plans/rules/requirement-mistakes";
import type { RequirementLine, RequirementSetContent, Selector } from "@/lib/plans/rules/requirement-set";
import { isLong } from "../../support/catalog-sample";
import { bruteForce } from "../../support/requirement-brute-force";

/** So many in the long run, a fifth of them in every run. */
const runs = (n: number) => ({ numRuns: isLong ? n : n / 5 });

const areas = ["01", "02", "03", "04"] as const;
const words = (en: string) => ({ en, es: en });
const credits = (...some: number[]) => fc.constantFrom(...some);
const state = fc.constantFrom<CourseState>("DONE", "DONE", "NOW", "PLANNED");

const scedCode = fc
  .tuple(fc.constantFrom(...areas), fc.constantFrom("001", "002", "151"))
  .map(([area, rest]) => area + rest);

const course = (i: number): fc.Arbitrary<CheckedCourse> =>
  fc.record({ scedCode, state, credits: credits(0.25, 0.5, 0.5, 1, 1) }).map((rest) => ({
    id: `c${i}`,
    code: `C${i}`,
    grade: 9 + (i % 4),
    term: 0,
    title: `Course ${i}`,
    origin: "PLAN",
    ...rest,
  }));
const coursesUpTo = (most: number) =>
  fc.integer({ min: 0, max: most }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => course(i))));

// Lines overlap on purpose: one course fits several, which is where a greedy placement goes wrong.
const selectors: fc.Arbitrary<Selector[]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.subarray(
      areas.map((area) => `sced:${area}`),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { weight: 2, arbitrary: scedCode.map((code) => [`sced:${code}`]) },
  { weight: 1, arbitrary: fc.constant<Selector[]>(["any"]) },
);

const line = (i: number): fc.Arbitrary<RequirementLine> =>
  fc
    .record({
      credits: credits(0.5, 0.5, 1, 1.5),
      selectors,
      part: fc.option(fc.record({ selectors, credits: credits(0.25, 0.5) }), { freq: 3 }),
    })
    .map(({ part, ...rest }) => ({
      id: `l${i}`,
      title: words(`Line ${i}`),
      ...rest,
      ...(part && i < 4 ? { parts: [{ id: `l${i}p`, title: words("Part"), ...part }] } : {}),
    }));

const set = (most: number): fc.Arbitrary<RequirementSetContent> =>
  fc
    .record({
      lines: fc.integer({ min: 1, max: most }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => line(i)))),
      beyond: credits(0, 0, 0.5, 1),
      split: fc.boolean(),
      within: fc.boolean(),
      way: fc.boolean(),
    })
    .map(({ lines, beyond, split, within, way }) => {
      const some = [...lines];
      const [first, second] = some;
      // The second line may stand inside the first where it has room; the last two are ways of one choice.
      const room = (first?.credits ?? 0) - (first?.parts?.[0]?.credits ?? 0);
      if (within && second && second.credits <= room) some[1] = { ...second, alsoWithin: ["l0"] };
      const chosen = way && some.length >= 4;
      if (chosen)
        some.splice(-2, 2, ...some.slice(-2).map((one, i) => ({ ...one, way: { choice: "way", option: `w${i}` } })));
      const asked = some.reduce((sum, one) => sum + one.credits, 0);
      return {
        totalCredits: asked + beyond,
        countsFrom: 9,
        split,
        lines: some,
        choices: chosen
          ? [
              {
                id: "way",
                title: words("Way"),
                options: [0, 1].map((i) => ({ id: `w${i}`, title: words(`Way ${i}`) })),
              },
            ]
          : [],
        conditions: [],
      };
    });

const placedOf = (check: RequirementCheck, field: "done" | "now") =>
  check.lines.reduce((sum, one) => sum + (one.alsoBy ? 0 : one[field]), 0);

test("the sets that the properties are tried on are sets that could be published", () => {
  fc.assert(fc.property(set(5), (rules) => void expect(findSetMistakes(rules)).toEqual([])));
});

test.each([
  { most: 4, of: 2000 },
  { most: 7, of: 500 },
])("no placement of up to $most courses is better than the check's", ({ most, of }) => {
  fc.assert(
    fc.property(set(5), coursesUpTo(most), (rules, courses) => {
      const check = checkRequirements(rules, courses);
      const [missing, done, doneOrNow] = bruteForce(rules, courses);
      expect(check.exact).toBe(true);
      expect(check.total.missing).toBe(missing);
      expect(placedOf(check, "done")).toBe(-done!);
      expect(placedOf(check, "done") + placedOf(check, "now")).toBe(-doneOrNow!);
    }),
    runs(of),
  );
});

test("the order of the courses does not matter", () => {
  const shuffled = coursesUpTo(12).chain((courses) =>
    fc.tuple(fc.constant(courses), fc.shuffledSubarray(courses, { minLength: courses.length })),
  );
  fc.assert(
    fc.property(set(5), shuffled, (rules, [courses, other]) => {
      expect(checkRequirements(rules, other)).toEqual(checkRequirements(rules, courses));
    }),
  );
});

test("a passed course more never makes more missing, a repeated one neither", () => {
  fc.assert(
    fc.property(set(5), coursesUpTo(8), course(8), fc.boolean(), (rules, courses, extra, repeats) => {
      const passed = { ...extra, state: "DONE" as const, ...(repeats && courses[0] ? { code: courses[0].code } : {}) };
      const before = checkRequirements(rules, courses).total.missing;
      expect(checkRequirements(rules, [...courses, passed]).total.missing).toBeLessThanOrEqual(before);
    }),
    runs(500),
  );
});

const closingCourse = (selector: Selector, rest: { id: string; credits: number }): CheckedCourse => {
  const wanted = selector.slice(selector.indexOf(":") + 1);
  const sced = selector.startsWith("sced:") ? wanted.padEnd(5, "9") : null;
  return {
    ...rest,
    code: rest.id,
    title: rest.id,
    scedCode: sced,
    grade: 12,
    term: 1,
    state: "PLANNED",
    origin: "PLAN",
  };
};

test("what closes the rest really closes it, and nothing with fewer credits could", () => {
  fc.assert(
    fc.property(set(5), coursesUpTo(8), fc.nat(), (rules, courses, pick) => {
      const check = checkRequirements(rules, courses);
      const added = check.closing.map(({ selectors: some, credits: amount }, i) =>
        closingCourse(some[pick % some.length]!, { id: `new${i}`, credits: amount }),
      );
      const after = checkRequirements(rules, [...courses, ...added]);
      expect(after.complete).toBe(true);
      expect(after.closing).toEqual([]);
      expect(check.closing.reduce((sum, { credits: amount }) => sum + amount, 0)).toBe(check.total.missing);
      // Any one credit more takes at most one credit off what is missing, so that fewer cannot do.
      for (const one of added) {
        const before = checkRequirements(rules, [...courses, one]).total.missing;
        expect(before).toBeGreaterThanOrEqual(check.total.missing - one.credits);
      }
    }),
    runs(500),
  );
});

test("each hundredth of a credit is counted once, and lines are never overfull", () => {
  fc.assert(
    fc.property(set(5), coursesUpTo(10), (rules, courses) => {
      const check = checkRequirements(rules, courses);
      const own = check.lines.filter(({ alsoBy }) => !alsoBy);
      for (const one of check.lines) expect(one.done + one.now + one.planned + one.missing).toBe(one.needed);
      for (const { id, credits: most } of courses) {
        const given = own.flatMap((one) => one.courses).filter((part) => part.id === id);
        expect(given.reduce((sum, part) => sum + part.credits, 0)).toBeLessThanOrEqual(most);
        const closed = own.filter(
          ({ lineId, courses: parts }) =>
            lineId !== "total" &&
            !rules.lines.find((asked) => asked.id === lineId)!.selectors.includes("any") &&
            parts.some((part) => part.id === id),
        );
        if (!rules.split) expect(closed.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
