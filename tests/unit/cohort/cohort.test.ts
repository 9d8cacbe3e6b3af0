import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CohortCount,
  type CohortTable,
  countExactly,
  publishCohort,
  sideBySide,
} from "@/lib/counseling/rules/cohort";
import { expectSafe } from "./table-solver";

type Person = { grade: number; program: string; value: string; isOwn: boolean };

/** As the database counts them: by grade over all programs, and by grade and program. */
const countsOf = (people: readonly Person[]): CohortCount[] => {
  const counts = new Map<string, CohortCount>();
  for (const { grade, program, value } of people)
    for (const each of ["", program]) {
      const key = `${grade} ${each} ${value}`;
      counts.set(key, { grade, program: each, value, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  return [...counts.values()];
};

const track = ["on", "behind", "unknown"];
const group = fc.record({
  grade: fc.constantFrom(9, 10, 11),
  program: fc.constantFrom("none", "health", "trades"),
  value: fc.constantFrom(...track),
  many: fc.integer({ min: 0, max: 25 }),
  own: fc.integer({ min: 0, max: 25 }),
});
const school = fc
  .array(group, { minLength: 1, maxLength: 12 })
  .map((groups) =>
    groups.flatMap(({ many, own, ...each }) =>
      Array.from({ length: many }, (_, i): Person => ({ ...each, isOwn: i < own })),
    ),
  );

const shownOf = ({ rows }: CohortTable) => rows.map(({ cells }) => cells.map((cell) => cell !== null));

/** The others as the published table groups them, counted person by person. */
const othersIn = (people: readonly Person[], table: CohortTable, columnOf: (person: Person) => string) =>
  table.rows.map(({ keys }) =>
    table.columns.map(
      (column) =>
        people.filter((each) => !each.isOwn && keys.includes(each.value) && column.keys.includes(columnOf(each)))
          .length,
    ),
  );

test("who knows their own students exactly learns of no group under ten among the others", () => {
  fc.assert(
    fc.property(school, (people) => {
      const published = publishCohort("track", countsOf(people), countsOf(people.filter(({ isOwn }) => isOwn)));
      if (published === null) return;
      const { byGrade, byProgram } = published;
      const left = othersIn(people, byGrade, ({ grade }) => String(grade));
      const right = byProgram ? othersIn(people, byProgram, ({ program }) => program) : [];
      expectSafe(left, right, {
        ...{ left: shownOf(byGrade), right: byProgram ? shownOf(byProgram) : [] },
        rows: byGrade.rows.map(({ total }) => total !== null),
        leftColumns: byGrade.columns.map(({ total }) => total !== null),
        rightColumns: byProgram?.columns.map(({ total }) => total !== null) ?? [],
        total: byGrade.total !== null,
      });
      // Every student is in the table once, and what is shown is true.
      expect(byGrade.total ?? people.length).toBe(people.length);
      byGrade.rows.forEach(({ keys, cells }) =>
        cells.forEach((cell, j) => {
          const { keys: grades } = byGrade.columns[j]!;
          const real = people.filter((each) => keys.includes(each.value) && grades.includes(String(each.grade)));
          if (cell !== null) expect(cell).toBe(real.length);
        }),
      );
    }),
    { numRuns: 40 },
  );
});

const people = (many: number, grade: number, value: string, program = "none", isOwn = false): Person[] =>
  Array.from({ length: many }, () => ({ grade, value, program, isOwn }));

test("eleven of twelve in one's own care: the twelfth is not told by the difference", () => {
  const all = [
    ...people(11, 9, "on", "none", true),
    ...people(1, 9, "on"),
    ...people(30, 9, "behind"),
    ...people(30, 10, "on"),
    ...people(30, 10, "behind"),
    ...people(20, 9, "unknown"),
    ...people(20, 10, "unknown"),
  ];
  const alone = publishCohort("track", countsOf(all))!;
  expect(alone.byGrade.rows.find(({ keys }) => keys.includes("on"))!.cells[0]).toBe(12);
  const beside = publishCohort("track", countsOf(all), countsOf(all.filter(({ isOwn }) => isOwn)))!;
  expect(beside.byGrade.rows.find(({ keys }) => keys.includes("on"))!.cells[0]).toBeNull();
});

test("few of one value, grade or program stand together with the next smallest", () => {
  const { byGrade, byProgram } = publishCohort(
    "track",
    countsOf([
      ...people(40, 9, "on"),
      ...people(40, 10, "on", "health"),
      ...people(3, 11, "on"),
      ...people(30, 10, "behind"),
      ...people(2, 9, "unknown"),
    ]),
  )!;
  expect(byGrade.rows.map(({ keys }) => keys)).toEqual([["on"], ["behind", "unknown"]]);
  expect(byGrade.columns.map(({ keys }) => keys)).toEqual([["9", "11"], ["10"]]);
  expect(byProgram!.columns.map(({ keys }) => keys)).toEqual([["none"], ["health"]]);
});

test("of any cluster, those of fewer than ten are 'everything else', which is never less than ten", () => {
  const { rows } = publishCohort(
    "cluster",
    countsOf([...people(40, 9, "a"), ...people(12, 9, "b"), ...people(4, 9, "c")]),
  )!.byGrade;
  expect(rows.map(({ keys, isRest, total }) => ({ keys, isRest, total }))).toEqual([
    { keys: ["a"], isRest: false, total: 40 },
    { keys: ["b", "c"], isRest: true, total: 16 },
  ]);
});

test("fewer than ten others: nothing at all", () => {
  expect(publishCohort("track", countsOf(people(9, 9, "on")))).toBeNull();
  const all = [...people(50, 9, "on", "none", true), ...people(9, 9, "on")];
  expect(publishCohort("track", countsOf(all), countsOf(all.filter(({ isOwn }) => isOwn)))).toBeNull();
  expect(publishCohort("pathway", [])).toBeNull();
});

test("one's own students are counted exactly, zeros of few values and all", () => {
  const table = countExactly(
    "track",
    countsOf([...people(1, 10, "on"), ...people(2, 9, "on", "health"), ...people(1, 0, "behind")]),
    "grade",
  );
  expect(table.columns.map(({ keys, total }) => [...keys, total])).toEqual([
    ["9", 2],
    ["10", 1],
    ["0", 1],
  ]);
  expect(table.rows.map(({ keys, cells, total }) => [...keys, ...cells, total])).toEqual([
    ["on", 2, 1, 0, 3],
    ["behind", 0, 0, 1, 1],
    ["unknown", 0, 0, 0, 0],
  ]);
  expect(countExactly("cluster", countsOf(people(2, 9, "b")), "program").rows).toHaveLength(1);
});

test("years stand side by side by what each of them may show", () => {
  const one = publishCohort(
    "track",
    countsOf([...people(20, 9, "on"), ...people(30, 9, "behind"), ...people(10, 9, "unknown")]),
  )!.byGrade;
  const other = publishCohort(
    "track",
    countsOf([...people(20, 9, "on"), ...people(5, 9, "behind"), ...people(6, 9, "unknown")]),
  )!.byGrade;
  const table = sideBySide([
    { key: "2027", table: one },
    { key: "2026", table: other },
    { key: "2025", table: null },
  ]);
  expect(table.rows.map(({ keys, cells }) => [...keys, ...cells])).toEqual([
    ["on", 20, 20, null],
    ["behind", 30, null, null],
    ["unknown", 10, null, null],
  ]);
});
