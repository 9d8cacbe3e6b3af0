import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCircle, progressOf, stateOf, type StepFacts, waitingFor } from "@/lib/profiles/rules/milestone-state";

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
