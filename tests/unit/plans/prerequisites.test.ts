import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycles, readPrerequisites, takeableCourses, writePrerequisites } from "@/lib/plans/rules/prerequisites";

const groups = (text: string) => {
  const read = readPrerequisites(text);
  return read.ok ? read.groups : `${read.kind}: ${read.value}`;
};

describe("readPrerequisites", () => {
  it.each([
    ["", []],
    ["none", []],
    ["Ninguno", []],
    ["ALG1", [["ALG1"]]],
    ["ALG1 and (BIO or BIO-H)", [["ALG1"], ["BIO", "BIO-H"]]],
    ["ALG1; BIO/BIO-H", [["ALG1"], ["BIO", "BIO-H"]]],
    ["ALG1, GEO & CHEM", [["ALG1"], ["GEO"], ["CHEM"]]],
    ["ALG1 or GEO", [["ALG1", "GEO"]]],
    ["(ALG1/GEO) y BIO", [["ALG1", "GEO"], ["BIO"]]],
    ["ALG1; BIO or BIO-H", [["ALG1"], ["BIO", "BIO-H"]]],
    ["ALG1 or ALG1", [["ALG1"]]],
  ])("reads %j", (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  it.each([
    ["ALG1 and BIO or CHEM", "unclear: ALG1 and BIO or CHEM"],
    ["(ALG1 and BIO) or CHEM", "unclear: and"],
    ["(ALG1 or BIO) or CHEM", "unclear: or"],
    ["ALG1 or (BIO or CHEM)", "unclear: ("],
    ["ALG1 BIO", "unreadable: BIO"],
    ["ALG1 and", "unreadable: and"],
    ["and ALG1", "unreadable: and"],
    ["(ALG1", "unreadable: ALG1"],
    ["ALG1)", "unreadable: )"],
    ["()", "unreadable: )"],
    ["ALG1;; BIO", "unreadable: ;"],
    ["=ALG1", "unreadable: =ALG1"],
  ])("refuses %j", (text, expected) => {
    expect(groups(text)).toBe(expected);
  });

  it("reads what it writes", () => {
    const code = fc.stringMatching(/^[A-Z]{1,4}[0-9]{1,3}(-H)?$/);
    const group = fc.uniqueArray(code, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), (all) => {
        expect(groups(writePrerequisites(all))).toEqual(all);
      }),
    );
  });
});

const letters = ["A", "B", "C", "D"];
const someCourses = fc
  .tuple(
    ...letters.map((code) => {
      const others = letters.filter((each) => each !== code);
      return fc.record({
        code: fc.constant(code),
        prerequisites: fc.array(fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 2 }), {
          maxLength: 2,
        }),
        corequisites: fc.uniqueArray(fc.constantFrom(...others), { maxLength: 1 }),
      });
    }),
  )
  .map((courses) => [...courses]);
type Courses = ReturnType<typeof takeableCourses> extends Set<string> ? Parameters<typeof takeableCourses>[0] : never;

/** Tries every set of courses in every term, until no new state is reached. */
function reachable(courses: Courses): Set<string> {
  const states = new Set([0]);
  const has = (state: number, code: string) => (state & (1 << letters.indexOf(code))) !== 0;
  for (const state of states)
    for (let taken = 1; taken < 1 << letters.length; taken++) {
      if ((state & taken) !== 0) continue;
      const after = state | taken;
      const allowed = courses
        .filter(({ code }) => has(taken, code))
        .every(
          ({ prerequisites, corequisites }) =>
            prerequisites.every((group) => group.some((code) => has(state, code))) &&
            corequisites.every((code) => has(after, code)),
        );
      if (allowed) states.add(after);
    }
  return new Set(letters.filter((code) => [...states].some((state) => has(state, code))));
}

describe("courses that wait for each other", () => {
  it("finds those that can be taken, as trying every order does", () => {
    fc.assert(
      fc.property(someCourses, (courses) => {
        expect([...takeableCourses(courses)].sort()).toEqual([...reachable(courses)].sort());
      }),
      { numRuns: 500 },
    );
  });

  it("names a circle exactly where something can never be taken, and each step of it waits for the next", () => {
    fc.assert(
      fc.property(someCourses, (courses) => {
        const cycles = findCycles(courses);
        expect(cycles.length > 0).toBe(reachable(courses).size < letters.length);
        for (const cycle of cycles) {
          const steps = cycle.map((code, i) => [code, cycle[(i + 1) % cycle.length]!] as const);
          const kinds = steps.map(([from, to]) => {
            const { prerequisites, corequisites } = courses.find(({ code }) => code === from)!;
            if (prerequisites.some((group) => group.includes(to))) return "before";
            return corequisites.includes(to) ? "beside" : "nothing";
          });
          expect(kinds).not.toContain("nothing");
          expect(kinds).toContain("before");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("names the circle in order, and leaves out who stands behind it", () => {
    const course = (code: string, ...before: string[]) => ({
      code,
      prerequisites: before.map((each) => [each]),
      corequisites: [],
    });
    expect(findCycles([course("Z", "C"), course("C", "A"), course("A", "B"), course("B", "C")])).toEqual([
      ["A", "B", "C"],
    ]);
  });

  it("takes partners as they go together, and unknown codes as not there", () => {
    const partners = [
      { code: "LAB", prerequisites: [["GONE"]], corequisites: ["BIO"] },
      { code: "BIO", prerequisites: [], corequisites: ["LAB", "ELSEWHERE"] },
    ];
    expect(findCycles(partners)).toEqual([]);
  });
});
