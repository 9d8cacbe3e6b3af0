import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stateOf } from "@/lib/profiles/rules/milestone-state";
import { openSteps, seekerNext } from "@/lib/profiles/rules/seeker-next";

type State = "TODO" | "DOING" | "DONE" | "DROPPED";
const step = (
  id: string,
  state: State = "TODO",
  more: { dueOn?: Date; waitsFor?: string[]; either?: string } = {},
) => ({
  ...{ id, state, dueOn: null as Date | null, waitsFor: [] as string[], either: null as string | null },
  ...more,
});
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const known = { entries: 3, hasWork: true };

describe("the one thing to do next", () => {
  test.each([
    ["nothing is said", { entries: 0, hasWork: false, steps: null }, "profile"],
    ["no job is named", { entries: 3, hasWork: false, steps: null }, "occupation"],
    ["there is no destination", { ...known, steps: null }, "destination"],
    ["the way has no steps", { ...known, steps: [] }, "arrived"],
    ["everything is settled", { ...known, steps: [step("a", "DONE"), step("b", "DROPPED")] }, "arrived"],
    [
      "a destination was chosen before anything was said",
      { entries: 0, hasWork: false, steps: [step("a")] },
      "milestone",
    ],
  ])("where %s", (_, facts, next) => expect(seekerNext(facts).next).toBe(next));

  test.each([
    ["the earliest day", [step("a"), step("b", "TODO", { dueOn: day(9) }), step("c", "TODO", { dueOn: day(2) })], "c"],
    ["what is begun, of those without a day", [step("a"), step("b", "DOING")], "b"],
    ["the first in order, of equals", [step("a"), step("b")], "a"],
    ["nothing that waits for another", [step("a", "TODO", { waitsFor: ["b"], dueOn: day(1) }), step("b")], "b"],
    [
      "nothing of which another is done",
      [step("a", "TODO", { either: "x" }), step("b", "DONE", { either: "x" }), step("c")],
      "c",
    ],
  ])("is %s", (_, steps, id) => expect(seekerNext({ ...known, steps })).toMatchObject({ step: { id } }));

  test("says whether it is under way", () => {
    expect(seekerNext({ ...known, steps: [step("a", "DOING")] })).toMatchObject({ state: "doing" });
    expect(seekerNext({ ...known, steps: [step("a")] })).toMatchObject({ state: "next" });
  });

  test("is always among the steps that can be done now", () => {
    const steps = fc
      .array(
        fc.tuple(
          fc.constantFrom<State>("TODO", "DOING", "DONE", "DROPPED"),
          fc.integer({ min: 0, max: 9 }),
          fc.boolean(),
        ),
      )
      .map((all) =>
        all.map(([state, first, dated], i) =>
          step(String(i), state, {
            waitsFor: first < i ? [String(first)] : [],
            ...(dated ? { dueOn: day(first + 1) } : {}),
          }),
        ),
      );
    fc.assert(
      fc.property(steps, (all) => {
        const can = all.filter((each) => ["doing", "next"].includes(stateOf(each, all)));
        expect(new Set(openSteps(all))).toEqual(new Set(can));
        expect(seekerNext({ ...known, steps: all }).next).toBe(can.length > 0 ? "milestone" : "arrived");
      }),
    );
  });
});
