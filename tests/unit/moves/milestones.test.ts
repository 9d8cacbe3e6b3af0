import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCircle, progressOf, stateOf, type StepFacts, waitingFor } from "@/lib/profiles/rules/milestone-state";
import { carriedSteps, type KeptStep, laySteps, type LayFacts } from "@/lib/profiles/rules/milestone-steps";

const facts: LayFacts = {
  code: "29-1141.00",
  schoolStage: "BACHELOR",
  experienceNeeded: "none",
  heldStage: "SCHOOL",
  programs: ["51.3801", "51.3803", "51.3808"],
  credentials: [
    { id: "bls", stage: "ENTRY" },
    { id: "rn", stage: "MID" },
  ],
  toLearn: ["2.C.5.a", "2.A.1.a", "2.B.1.a", "2.B.1.b"],
};
const abouts = (more: Partial<LayFacts> = {}) => laySteps({ ...facts, ...more }).map(({ about }) => about);
const laid = (about: string) => laySteps(facts).find((step) => step.about === about)!;

describe("the steps to an occupation", () => {
  test("someone to ask, school, what to learn, credentials, the application", () =>
    expect(abouts()).toEqual([
      "talk:29-1141.00",
      "program:51.3801",
      "program:51.3803",
      "stage:BACHELOR",
      "element:2.C.5.a",
      "element:2.A.1.a",
      "element:2.B.1.a",
      "credential:bls",
      "credential:rn",
      "occupation:29-1141.00",
    ]));

  test("one of several programs or credentials is enough; what is beyond the entry comes after school", () => {
    expect(laid("program:51.3801").either).toBe(laid("program:51.3803").either);
    expect(laid("credential:bls")).toMatchObject({ either: "credential", waitsFor: [] });
    expect(laid("credential:rn").waitsFor).toEqual(["stage:BACHELOR"]);
    expect(laid("stage:BACHELOR").waitsFor).toEqual(["program:51.3801", "program:51.3803"]);
    expect(laid("occupation:29-1141.00").waitsFor).toEqual(["stage:BACHELOR"]);
    expect(laySteps({ ...facts, programs: ["51.3801"] })[1]!.either).toBeNull();
  });

  test.each([
    ["BACHELOR", "BACHELOR"],
    ["ASSOCIATE", "BEYOND"],
    ["SCHOOL", null],
    [null, null],
  ] as const)("no school is laid to %s from %s", (schoolStage, heldStage) =>
    expect(abouts({ schoolStage, heldStage }).filter((about) => /^(stage|program)/.test(about))).toEqual([]),
  );

  test("work before is a step only where it is usual", () => {
    expect(abouts().some((about) => about.startsWith("experience"))).toBe(false);
    expect(abouts({ experienceNeeded: null }).some((about) => about.startsWith("experience"))).toBe(false);
    const steps = laySteps({ ...facts, experienceNeeded: "5-years" });
    expect(steps.at(-1)!.waitsFor).toEqual(["stage:BACHELOR", "experience:5-years"]);
  });

  test("everything that a step waits for is laid before it", () => {
    const steps = laySteps({ ...facts, experienceNeeded: "under-5-years" });
    steps.forEach(({ waitsFor }, i) => {
      const before = steps.slice(0, i).map(({ about }) => about);
      expect(before).toEqual(expect.arrayContaining(waitsFor));
    });
  });
});

test("what was done or begun carries over to the same step: the done one first, then the latest", () => {
  const kept = (id: string, about: string | null, state: KeptStep["state"], day: number): KeptStep => ({
    id,
    about,
    state,
    changedAt: new Date(2026, 0, day),
  });
  const before = [
    kept("a", "element:2.C.5.a", "DOING", 9),
    kept("b", "element:2.C.5.a", "DONE", 1),
    kept("c", "stage:BACHELOR", "TODO", 9),
    kept("d", "element:2.A.1.a", "DOING", 1),
    kept("e", "element:2.A.1.a", "DOING", 2),
    kept("f", "credential:bls", "DROPPED", 2),
    kept("g", "credential:other", "DONE", 2),
    kept("h", null, "DONE", 2),
  ];
  const carried = carriedSteps(laySteps(facts), before);
  expect([...carried].map(([about, { id }]) => [about, id])).toEqual([
    ["element:2.C.5.a", "b"],
    ["element:2.A.1.a", "e"],
  ]);
});

test.each([
  ["stage:BACHELOR", "DONE", true],
  ["stage:BEYOND", "DONE", true],
  ["stage:BEYOND", "DOING", false],
  ["stage:ASSOCIATE", "DONE", false],
  ["program:51.9999", "DONE", false],
] as const)("%s, %s, stands for the degree that is asked for: %s", (about, state, does) => {
  const carried = carriedSteps(laySteps(facts), [{ id: "x", about, state, changedAt: new Date(0) }]);
  expect(carried.has("stage:BACHELOR")).toBe(does);
});

type Step = StepFacts & { files: unknown[] };
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  state: "TODO",
  waitsFor: [],
  either: null,
  files: [],
  ...more,
});

describe("how a step stands", () => {
  const all = [
    step("a", { either: "p" }),
    step("b", { either: "p", state: "DONE" }),
    step("c", { waitsFor: ["a", "b"] }),
    step("d", { waitsFor: ["c"] }),
    step("e", { state: "DOING" }),
    step("f", { waitsFor: ["e", "gone"] }),
    step("g", { state: "DROPPED" }),
    step("h", { waitsFor: ["g"] }),
    step("i", { state: "DOING", waitsFor: ["e"] }),
    step("j", { state: "DONE", waitsFor: ["e"] }),
  ];
  test.each([
    ["a", "instead"],
    ["b", "done"],
    ["c", "next"],
    ["d", "blocked"],
    ["e", "doing"],
    ["f", "blocked"],
    ["g", "dropped"],
    ["h", "next"],
    ["i", "blocked"],
    ["j", "done"],
  ])("%s: %s", (id, state) =>
    expect(
      stateOf(
        all.find((each) => each.id === id)!,
        all,
      ),
    ).toBe(state),
  );

  test("it says what it waits for", () =>
    expect(
      waitingFor(
        all.find(({ id }) => id === "f")!,
        all,
      ).map(({ id }) => id),
    ).toEqual(["e"]));

  const steps = fc
    .array(
      fc.record({
        state: fc.constantFrom("TODO", "DOING", "DONE", "DROPPED" as const),
        waitsFor: fc.array(fc.integer({ min: 0, max: 7 }).map(String), { maxLength: 3 }),
        either: fc.constantFrom(null, "p", "q"),
        files: fc.array(fc.constant(1), { maxLength: 1 }),
      }),
      { maxLength: 8 },
    )
    .map((rows) => rows.map((row, i) => ({ ...row, id: String(i) }) as ReturnType<typeof step>));

  test("one more done step blocks nothing, and never undoes progress", () => {
    fc.assert(
      fc.property(steps, fc.nat(7), (before, at) => {
        const after = before.map((each, i) =>
          i === at && each.state !== "DROPPED" ? { ...each, state: "DONE" as const } : each,
        );
        before.forEach((each, i) => {
          if (stateOf(each, before) !== "blocked") expect(stateOf(after[i]!, after)).not.toBe("blocked");
        });
        const [old, now] = [progressOf(before), progressOf(after)];
        expect(now.done).toBeGreaterThanOrEqual(old.done);
        expect(now.total).toBe(old.total);
        expect(now.done).toBeLessThanOrEqual(now.total);
        expect(now.proven).toBeLessThanOrEqual(now.done);
      }),
    );
  });

  test("progress counts a group once, and what was set aside not at all", () => {
    expect(progressOf(all)).toEqual({ total: 8, done: 2, proven: 0 });
    expect(progressOf([step("a", { state: "DONE", files: [1] }), step("b", { files: [1] })])).toEqual({
      total: 2,
      done: 1,
      proven: 1,
    });
    expect(progressOf([])).toEqual({ total: 0, done: 0, proven: 0 });
  });
});

test("a step never waits for itself, not in a circle either", () => {
  const all = [
    step("a", { waitsFor: ["b"] }),
    step("b", { waitsFor: ["c"] }),
    step("c"),
    step("x", { waitsFor: ["y"] }),
    step("y", { waitsFor: ["x"] }),
  ];
  expect(isCircle("a", ["a"], all)).toBe(true);
  expect(isCircle("c", ["a"], all)).toBe(true);
  expect(isCircle("c", ["x"], all)).toBe(false);
  expect(isCircle("a", ["b", "c"], all)).toBe(false);
});
