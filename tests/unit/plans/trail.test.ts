import fc from "fast-check";
import { expect, test } from "vitest";
import { currentStep, stepState, trailSteps } from "@/lib/plans/rules/trail";

const facts = { answered: 0, hasResult: false, savedPathways: 0, hasPlan: false };

test.each([
  [{}, "survey"],
  [{ answered: 3 }, "result"],
  [{ answered: 46, hasResult: true }, "save"],
  [{ hasResult: true, savedPathways: 1 }, "plan"],
  [{ hasResult: true, savedPathways: 1, hasPlan: true }, null],
  [{ savedPathways: 2 }, "survey"],
  [{ hasResult: true, hasPlan: true }, null],
])("with %o the next step is %s", (some, step) => {
  expect(currentStep({ ...facts, ...some })).toBe(step);
});

test("there is one red dot at most, and none only when there is a plan", () => {
  fc.assert(
    fc.property(
      fc.record({ answered: fc.nat(46), hasResult: fc.boolean(), savedPathways: fc.nat(9), hasPlan: fc.boolean() }),
      (some) => {
        const here = trailSteps.filter((step) => stepState(step, some) === "here");
        expect(here.length).toBeLessThanOrEqual(1);
        if (here.length === 0) expect(some.hasPlan && some.hasResult).toBe(true);
      },
    ),
  );
});
