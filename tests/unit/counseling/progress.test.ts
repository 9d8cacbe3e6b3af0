import fc from "fast-check";
import { expect, test } from "vitest";
import { countAt, progressByGrade, progressSteps } from "@/lib/counseling/rules/progress";

const counts = fc.uniqueArray(
  fc.record({
    grade: fc.option(fc.integer({ min: 6, max: 14 })),
    progress: fc.constantFrom(...progressSteps),
    count: fc.integer({ min: 1, max: 400 }),
  }),
  { selector: ({ grade, progress }) => `${grade} ${progress}` },
);

test("the table counts each student once, in grade order with unknown grades last", () => {
  fc.assert(
    fc.property(counts, (some) => {
      const rows = progressByGrade(some);
      expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(countAt(some));
      for (const { total, steps } of rows) expect(Object.values(steps).reduce((a, b) => a + b)).toBe(total);
      const grades = rows.map(({ grade }) => grade ?? 99);
      expect(grades).toEqual([...new Set(grades)].sort((a, b) => a - b));
    }),
  );
});
