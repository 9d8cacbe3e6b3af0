import { foldSmall, suppressTable } from "./suppress-table";

/** What students are counted by. */
export const cohortSubjects = ["interest", "cluster", "pathway", "track", "progress", "plan"] as const;
export type CohortSubject = (typeof cohortSubjects)[number];

/** All values that a subject can have, where they are few; the others have any cluster or pathway. */
export const cohortValues: Partial<Record<CohortSubject, readonly string[]>> = {
  interest: ["R", "I", "A", "S", "E", "C", "flat", "none"],
  track: ["on", "behind", "unknown"],
  progress: ["none", "started", "result", "saved", "plan"],
  plan: ["none", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"],
};

/** So many students of one grade (0: no grade) and program ("": counted over all programs) have one value. */
export type CohortCount = { grade: number; program: string; value: string; count: number };

/** Rows and columns carry the keys that they stand for: more than one where small groups are shown together. */
export type CohortTable = {
  columns: { keys: string[]; total: number | null }[];
  /** `isRest`: also everything that is not listed. */
  rows: { keys: string[]; isRest: boolean; total: number | null; cells: (number | null)[] }[];
  total: number | null;
};

type Sorted = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By value and column. */
function sortBy(counts: readonly CohortCount[], columnOf: (each: CohortCount) => string): Sorted {
  const sorted = new Map<string, Map<string, number>>();
  for (const each of counts) {
    const row = sorted.get(each.value) ?? new Map<string, number>();
    row.set(columnOf(each), (row.get(columnOf(each)) ?? 0) + each.count);
    sorted.set(each.value, row);
  }
  return sorted;
}

const byGrade = (counts: readonly CohortCount[]) =>
  sortBy(
    counts.filter(({ program }) => program === ""),
    ({ grade }) => String(grade),
  );
const byProgram = (counts: readonly CohortCount[]) =>
  sortBy(
    counts.filter(({ program }) => program !== ""),
    ({ program }) => program,
  );

const cell = (sorted: Sorted, value: string, column: string) => sorted.get(value)?.get(column) ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const over = (sorted: Sorted, values: readonly string[], columns: readonly string[]) =>
  sum(values.flatMap((value) => columns.map((column) => cell(sorted, value, column))));

const keysOf = (...tables: Sorted[]) => [...new Set(tables.flatMap((table) => [...table.keys()]))];
const columnsOf = (...tables: Sorted[]) => [
  ...new Set(tables.flatMap((table) => [...table.values()].flatMap((row) => [...row.keys()]))),
];

const subtract = (from: Sorted, own: Sorted): Sorted =>
  new Map(
    [...from].map(([value, row]) => [
      value,
      // What was counted an hour ago can be behind the caseload of this moment.
      new Map([...row].map(([column, count]) => [column, Math.max(0, count - cell(own, value, column))])),
    ]),
  );

/** Grades in order, then those of no grade; other keys as they are. */
const inOrder = (groups: readonly string[][]) => {
  const rank = (keys: readonly string[]) => Math.min(...keys.map((key) => (/^\d+$/.test(key) ? Number(key) || 99 : 0)));
  const sorted = (keys: readonly string[]) => [...keys].sort((a, b) => rank([a]) - rank([b]));
  return groups.map(sorted).sort((a, b) => rank(a) - rank(b));
};

const sortAs = (values: readonly string[], groups: readonly string[][]) => {
  const place = (keys: readonly string[]) => Math.min(...keys.map((key) => values.indexOf(key)));
  return groups
    .map((keys) => [...keys].sort((a, b) => values.indexOf(a) - values.indexOf(b)))
    .sort((a, b) => place(a) - place(b));
};

export type Published = { byGrade: CohortTable; byProgram: CohortTable | null };

/**
 * What may be shown of a school's counts to someone who knows those of their `own` students exactly: all is decided by
 * the others alone. Values, grades and programs of fewer than ten others are shown together with the next smallest,
 * then single counts are hidden, the tables by grade and by program as one, because they share the totals of values.
 * They are the only two tables of a school and year: grades and programs are never crossed, the table by year shows the
 * totals of values only, and schools are never added up. Null where the school has fewer than ten others.
 */
export function publishCohort(
  subject: CohortSubject,
  school: readonly CohortCount[],
  own: readonly CohortCount[] = [],
): Published | null {
  const [all, allByProgram] = [byGrade(school), byProgram(school)];
  const others = subtract(all, byGrade(own));
  const values = cohortValues[subject];
  const known = [...new Set([...keysOf(all), ...(values ?? [])])];
  const columns = inOrder(foldSmall(new Map(columnsOf(all).map((key) => [key, over(others, known, [key])]))) ?? []);
  const rowTotals = new Map(known.map((key) => [key, over(others, [key], columns.flat())]));
  const folded = foldSmall(rowTotals, values === undefined);
  if (columns.length === 0 || folded === null) return null;
  const rows = values ? sortAs(values, folded) : folded;

  const counted = (table: Sorted, into: readonly string[][]) =>
    rows.map((keys) => into.map((column) => over(table, keys, column)));
  const left = counted(others, columns);
  const programs = byPrograms(allByProgram, others, byProgram(own), rows);
  const shown = suppressTable(left, programs?.others);
  const table = (counts: number[][], into: string[][], cells: boolean[][], totals: boolean[]): CohortTable => ({
    columns: into.map((keys, j) => ({ keys, total: totals[j] ? sum(counts.map((row) => row[j]!)) : null })),
    rows: rows.map((keys, i) => ({
      keys,
      isRest: values === undefined && i === rows.length - 1,
      total: shown.rows[i] ? sum(counts[i]!) : null,
      cells: counts[i]!.map((count, j) => (cells[i]![j] ? count : null)),
    })),
    total: shown.total ? sum(counts.flat()) : null,
  });
  return {
    byGrade: table(counted(all, columns), columns, shown.left, shown.leftColumns),
    byProgram:
      programs && table(counted(allByProgram, programs.columns), programs.columns, shown.right, shown.rightColumns),
  };
}

/** Others by program. What the two counts of them differ by, as they come from two moments, goes to the largest column. */
function byPrograms(all: Sorted, others: Sorted, own: Sorted, rows: readonly string[][]) {
  if (all.size === 0) return null;
  const apart = subtract(all, own);
  const keys = keysOf(apart);
  const columns = foldSmall(new Map(columnsOf(all).map((key) => [key, over(apart, keys, [key])])));
  if (columns === null || columns.length < 2) return null;
  const counts = rows.map((values) => {
    const row = columns.map((column) => over(apart, values, column));
    const wanted = over(others, values, columnsOf(others));
    for (let gap = wanted - sum(row); gap !== 0; gap = wanted - sum(row)) {
      const largest = row.indexOf(Math.max(...row));
      row[largest] = Math.max(0, row[largest]! + gap);
    }
    return row;
  });
  return { columns, others: counts };
}

/** The same, all of it, for whoever looks after these students: empty rows are left out. */
export function countExactly(
  subject: CohortSubject,
  counts: readonly CohortCount[],
  by: "grade" | "program",
): CohortTable {
  const sorted = by === "grade" ? byGrade(counts) : byProgram(counts);
  const size = (column: string) => over(sorted, keysOf(sorted), [column]);
  const columns = inOrder(
    columnsOf(sorted)
      .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
      .map((key) => [key]),
  );
  const rows = (cohortValues[subject] ?? keysOf(sorted))
    .map((value) => ({
      keys: [value],
      isRest: false,
      total: over(sorted, [value], columns.flat()),
      cells: columns.map((column) => over(sorted, [value], column)),
    }))
    .filter(({ total }) => cohortValues[subject] !== undefined || total > 0);
  if (cohortValues[subject] === undefined) rows.sort((a, b) => b.total - a.total);
  return {
    columns: columns.map((keys, j) => ({ keys, total: sum(rows.map(({ cells }) => cells[j]!)) })),
    rows,
    total: sum(rows.map(({ total }) => total)),
  };
}

/**
 * Tables of several years or schools side by side, each by its totals of values. A value that one of them does not list
 * is `absent` there: unknown where it may be folded, 0 where all is counted.
 */
export function sideBySide(
  parts: readonly { key: string; table: CohortTable | null }[],
  absent: 0 | null = null,
): CohortTable {
  const values = [
    ...new Set(parts.flatMap(({ table }) => (table?.rows ?? []).flatMap((row) => (isSingle(row) ? row.keys : [])))),
  ];
  const found = (table: CohortTable | null, value: string) =>
    table?.rows.find((row) => isSingle(row) && row.keys[0] === value)?.total ?? absent;
  return {
    columns: parts.map(({ key, table }) => ({ keys: [key], total: table?.total ?? null })),
    rows: values.map((value) => ({
      keys: [value],
      isRest: false,
      total: null,
      cells: parts.map(({ table }) => found(table, value)),
    })),
    total: null,
  };
}

function isSingle({ keys, isRest }: CohortTable["rows"][number]): boolean {
  return keys.length === 1 && !isRest;
}
