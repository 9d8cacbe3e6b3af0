import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planStands, tallyPlans } from "@/lib/counseling/rules/plan-tally";
import { PlanState } from "@/prisma/generated/enums";

describe("tallyPlans", () => {
  it("counts by grade and state, and puts whoever has no grade last", () => {
    expect(
      tallyPlans([
        { grade: null, planState: "APPROVED" },
        { grade: 10, planState: "RETURNED" },
        { grade: 9, planState: null },
        { grade: 10, planState: "DRAFT" },
        { grade: 10, planState: "SUBMITTED" },
      ]),
    ).toEqual([
      { grade: 9, total: 1, plans: { none: 1, DRAFT: 0, RETURNED: 0, SUBMITTED: 0, APPROVED: 0 } },
      { grade: 10, total: 3, plans: { none: 0, DRAFT: 1, RETURNED: 1, SUBMITTED: 1, APPROVED: 0 } },
      { grade: null, total: 1, plans: { none: 0, DRAFT: 0, RETURNED: 0, SUBMITTED: 0, APPROVED: 1 } },
    ]);
  });

  it("counts everybody once", () => {
    const one = fc.record({
      grade: fc.option(fc.integer({ min: 6, max: 14 })),
      planState: fc.option(fc.constantFrom(...Object.values(PlanState))),
    });
    fc.assert(
      fc.property(fc.array(one), (students) => {
        const rows = tallyPlans(students);
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(students.length);
        for (const { total, plans } of rows)
          expect(planStands.reduce((sum, stand) => sum + plans[stand], 0)).toBe(total);
        expect(new Set(rows.map(({ grade }) => grade)).size).toBe(rows.length);
      }),
    );
  });
});
