import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counts, foldSmall, type Shown, suppressTable } from "@/lib/counseling/rules/suppress-table";
import { arcsOf, expectSafe, possible, sum } from "./table-solver";

const suppressSafely = (left: Counts, right: Counts = []) => {
  const shown = suppressTable(left, right);
  expectSafe(left, right, shown);
  return shown;
};

const count = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(0, 1, 9, 10, 11, 400),
);
const table = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

test("up to 4 by 4, no hidden count can be narrowed to less than 0 to 9, whatever the totals say", () => {
  fc.assert(
    fc.property(table(4), (left) => {
      suppressSafely(left);
    }),
    { numRuns: 250 },
  );
});

test("two tables of the same students, by grade and by program, do not give each other away", () => {
  const pair = table(3).chain((left) =>
    fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc
        .tuple(
          ...left.map((row) =>
            fc.array(fc.integer({ min: 0, max: sum(row) }), { minLength: width - 1, maxLength: width - 1 }),
          ),
        )
        .map((cuts) => ({
          left,
          right: cuts.map((cut, i) => {
            const marks = [0, ...cut.sort((a, b) => a - b), sum(left[i]!)];
            return marks.slice(1).map((mark, j) => mark - marks[j]!);
          }),
        })),
    ),
  );
  fc.assert(
    fc.property(pair, ({ left, right }) => {
      suppressSafely(left, right);
    }),
    { numRuns: 15 },
  );
});

test("the solver of these tests agrees with trying everything out", () => {
  const small = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(small, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (left, says) => {
      // The grand total is shown, so that there are finitely many tables to try.
      const shown: Shown = {
        left: [says.slice(0, 2), says.slice(2, 4)],
        ...{ right: [], rightColumns: [], rows: says.slice(4, 6), leftColumns: says.slice(6, 8), total: true },
      };
      const { arcs, nodes } = arcsOf(left, [], shown);
      const all = sum(left.flat());
      const seen = arcs.map(() => new Set<number>());
      for (let a = 0; a <= all; a++)
        for (let b = 0; a + b <= all; b++)
          for (let c = 0; a + b + c <= all; c++) {
            const guess = [[a, b], [c, all - a - b - c]]; // prettier-ignore
            const guessed = arcsOf(guess, [], shown).arcs;
            if (!guessed.every(({ value }, i) => !arcs[i]!.shown || arcs[i]!.value === value)) continue;
            guessed.forEach(({ value }, i) => seen[i]!.add(value));
          }
      arcs.forEach((arc, i) => {
        if (arc.shown) return;
        for (let value = 0; value <= all + 1; value++)
          expect(possible(arcs, nodes, arc, value)).toBe(seen[i]!.has(value));
      });
    }),
    { numRuns: 40 },
  );
});

test("what can be shown is shown: nothing is hidden without need, totals last", () => {
  expect(suppressSafely([[20, 30], [40, 10]])).toMatchObject({ left: [[true, true], [true, true]], total: true }); // prettier-ignore
  const { left, rows, leftColumns, total } = suppressSafely([
    [5, 5, 40],
    [5, 5, 40],
    [60, 70, 80],
  ]);
  // The four small ones hide each other.
  expect(left.flat().filter((each) => !each)).toHaveLength(4);
  expect([...rows, ...leftColumns, total]).toEqual(Array(7).fill(true));
  // A row that one cell almost fills needs more than one rectangle: both of its cells could be known within a few.
  suppressSafely([[3, 1000], [12, 11], [40, 2000]]); // prettier-ignore
});

test("a school of fewer than ten shows nothing at all", () => {
  expect(suppressSafely([[3, 2], [1, 1]])).toMatchObject({ total: false, rows: [false, false], leftColumns: [false, false] }); // prettier-ignore
});

test("a table of 40 pathways, 8 grades and 8 programs is settled in a moment", () => {
  const left = Array.from({ length: 40 }, (_, i) => Array.from({ length: 8 }, (_, j) => (i * 7 + j * 13) % 31));
  const right = left.map((row) => Array.from({ length: 8 }, (_, j) => row[(j * 3) % 8]!));
  const start = performance.now();
  const shown = suppressTable(left, right);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(shown.left.flat().some((each) => each)).toBe(true);
});

test("small groups are shown together, with the next smallest until they are ten", () => {
  const fold = (counts: Record<string, number>, rest?: boolean) => foldSmall(new Map(Object.entries(counts)), rest);
  expect(fold({ a: 30, b: 10 })).toEqual([["a"], ["b"]]);
  expect(fold({ a: 30, b: 12, c: 4, d: 6 })).toEqual([["a"], ["b"], ["d", "c"]]);
  expect(fold({ a: 30, b: 12, c: 4 })).toEqual([["a"], ["b", "c"]]);
  expect(fold({ a: 30, b: 12 }, true)).toEqual([["a"], ["b"]]);
  expect(fold({ a: 30, b: 12, c: 9 })).toEqual([["a"], ["b", "c"]]);
  expect(fold({ a: 30, b: 0 })).toEqual([["a", "b"]]);
  expect(fold({ a: 5, b: 4 })).toBeNull();
  expect(fold({}, true)).toBeNull();
});
