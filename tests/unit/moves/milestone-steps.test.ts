import { describe, expect, test } from "vitest";
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
