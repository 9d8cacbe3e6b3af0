export type CourseState = "DONE" | "NOW" | "PLANNED" | "FAILED";

/** One course of a record or a plan, as the check looks at it. */
export type CheckedCourse = {
  readonly id: string;
  /** School year by its grade, 6 to 14. */
  readonly grade: number;
  /** 0 is the whole year. */
  readonly term: number;
  readonly code: string;
  readonly scedCode: string | null;
  readonly title: string;
  /** Credits that it earns, or would, in steps of 0.01. */
  readonly credits: number;
  readonly state: CourseState;
  readonly origin: "TRANSCRIPT" | "PLAN";
  readonly transfer?: boolean;
  readonly dualCredit?: boolean;
  /** Counts each time that it is taken. */
  readonly repeatable?: boolean;
  /** What is still to come of a course whose first terms are on the record; counts beside them. */
  readonly rest?: boolean;
};

type Named = { readonly code: string; readonly scedCode: string | null; readonly title: string };

const nameOf = ({ code, scedCode, title }: Named): string =>
  (code.trim() || `${scedCode ?? ""} ${title.trim()}`).toLowerCase();

/** Whether two rows are the same course: one code, and no two SCED codes that differ. */
export const isSameCourse = (a: Named, b: Named): boolean =>
  nameOf(a) === nameOf(b) && (a.scedCode === b.scedCode || a.scedCode === null || b.scedCode === null);

const stateOrder: Record<CourseState, number> = { DONE: 0, NOW: 1, PLANNED: 2, FAILED: 3 };

/** One order for equal courses however they came: done before planned, early before late. */
export function inStableOrder(courses: readonly CheckedCourse[]): CheckedCourse[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...courses].sort(
    (a, b) =>
      stateOrder[a.state] - stateOrder[b.state] ||
      a.grade - b.grade ||
      a.term - b.term ||
      text(a.code, b.code) ||
      text(a.id, b.id),
  );
}

const hundredths = (credits: number) => Math.round(credits * 100);
const worth = (rows: readonly CheckedCourse[]): number[] => {
  const of = (...states: CourseState[]) =>
    rows.reduce((sum, row) => sum + (states.includes(row.state) ? hundredths(row.credits) : 0), 0);
  return [of("DONE", "NOW", "PLANNED"), of("DONE"), of("DONE", "NOW")];
};

/** The taking worth most: most credits, then most done, then most done or going on; the first of equals. */
function bestOf(takings: readonly CheckedCourse[][]): CheckedCourse[] {
  let best: CheckedCourse[] = [];
  for (const taking of takings) {
    const [mine, theirs] = [worth(taking), worth(best)];
    const differs = mine.findIndex((figure, i) => figure !== theirs[i]);
    if (differs !== -1 && mine[differs]! > theirs[differs]!) best = taking;
  }
  return best;
}

/** A course taken twice counts once: the whole of it, or the terms of it that a record lists one by one. */
function countedOf(rows: readonly CheckedCourse[]): CheckedCourse[] {
  const isTerm = (row: CheckedCourse) => row.origin === "TRANSCRIPT" && row.term > 0;
  const terms = new Map<number, CheckedCourse[][]>();
  for (const row of rows.filter(isTerm)) terms.set(row.term, [...(terms.get(row.term) ?? []), [row]]);
  const byTerms = [...[...terms.values()].flatMap(bestOf), ...rows.filter(({ rest }) => rest).slice(0, 1)];
  return bestOf([byTerms, ...rows.filter((row) => !isTerm(row) && !row.rest).map((row) => [row])]);
}

/** The courses that count where a repeated one counts once, in stable order, and the ids of those that do not. */
export function countOnce(courses: readonly CheckedCourse[]): { counted: CheckedCourse[]; repeated: string[] } {
  const groups: CheckedCourse[][] = [];
  const known = new Map<string, CheckedCourse[][]>();
  // Rows that say a SCED code come first, so that those without one join the same group in whatever order they came.
  const ordered = inStableOrder(courses);
  for (const row of [...ordered.filter(({ scedCode }) => scedCode), ...ordered.filter(({ scedCode }) => !scedCode)]) {
    const sameName = known.get(nameOf(row)) ?? [];
    const group = row.repeatable ? undefined : sameName.find(([first]) => isSameCourse(first!, row));
    if (group) group.push(row);
    else {
      const fresh = [row];
      groups.push(fresh);
      if (!row.repeatable) known.set(nameOf(row), [...sameName, fresh]);
    }
  }
  const counted = groups.flatMap((group) => {
    const scedCode = group[0]!.scedCode;
    return (group.length === 1 ? group : countedOf(inStableOrder(group))).map((row) => ({ ...row, scedCode }));
  });
  const kept = new Set(counted.map(({ id }) => id));
  return { counted: inStableOrder(counted), repeated: ordered.filter(({ id }) => !kept.has(id)).map(({ id }) => id) };
}
