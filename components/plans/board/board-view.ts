import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import type { PlanContent, PlannedCourse, PlannedStep } from "@/lib/plans/rules/content";
import type { Mark } from "./state-mark";

/** A course that would close what is missing, where it could stand. */
export type Proposal = { code: string; title: string; credits: number; grade: number; lineId: string };

export type BoardCourse = {
  /** Of the entry in the plan, or of the row of the record. */
  id: string;
  /** Null: on the record, and not to be changed here. */
  entry: PlannedCourse | null;
  title: string;
  code: string;
  scedCode: string | null;
  credits: number;
  grade: number;
  term: number;
  mark: Mark;
  dualCredit: boolean;
};

export type When = "past" | "now" | "ahead";

export type BoardYear = {
  grade: number;
  when: When;
  /** Nothing in it can be changed: it is over, or the school has locked it. */
  shut: "over" | "locked" | null;
  /** Of the courses in it that are done, going on or planned. */
  credits: number;
  failed: number;
  /** By term, in order; 0 is the whole year. A year that is still to be planned has at least one. */
  terms: { term: number; courses: BoardCourse[] }[];
  steps: PlannedStep[];
  proposals: Proposal[];
};

/** One column of the board: a year, the two years before high school, or all that comes after school. */
export type BoardColumn = { key: string; kind: "before" | "school" | "after"; when: When; years: BoardYear[] };

type Input = {
  content: Pick<PlanContent, "courses" | "steps">;
  courses: readonly CheckedCourse[];
  proposals: readonly Proposal[];
  /** The grade that the student is in; null where it is not known. */
  grade: number | null;
  locked: ReadonlySet<number>;
};

const marks = { DONE: "done", NOW: "now", PLANNED: "planned", FAILED: "failed" } as const;
const sum = (courses: readonly { credits: number }[]) =>
  courses.reduce((total, { credits }) => total + Math.round(credits * 100), 0) / 100;

const [firstGrade, firstOfHighSchool, lastOfSchool, lastGrade] = [7, 9, 12, 15];
const between = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function whenOf(grade: number, current: number | null): When {
  if (current === null || grade > current) return "ahead";
  return grade === current ? "now" : "past";
}

function boardYear(grade: number, { content, courses, proposals, grade: current, locked }: Input): BoardYear {
  const entries = new Map(content.courses.map((course) => [course.id, course]));
  const when = whenOf(grade, current);
  const shut = when === "past" ? "over" : locked.has(grade) ? "locked" : null;
  const here = courses
    // What a record has from before grade 7 stands with the first year of the board.
    .filter((course) => Math.min(lastGrade, Math.max(firstGrade, course.grade)) === grade)
    .map((course): BoardCourse => ({
      id: course.id,
      entry: course.origin === "PLAN" ? (entries.get(course.id) ?? null) : null,
      title: course.title,
      code: course.code,
      scedCode: course.scedCode,
      credits: course.credits,
      grade: course.grade,
      term: course.term,
      mark: marks[course.state],
      dualCredit: course.dualCredit ?? false,
    }));
  const order = new Map(content.courses.map(({ id }, i) => [id, i]));
  const byPlan = (a: BoardCourse, b: BoardCourse) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1);
  const terms = [...new Set(here.map(({ term }) => term))].sort((a, b) => a - b);
  return {
    grade,
    when,
    shut,
    credits: sum(here.filter(({ mark }) => mark !== "failed")),
    failed: sum(here.filter(({ mark }) => mark === "failed")),
    terms: terms.map((term) => ({ term, courses: here.filter((course) => course.term === term).sort(byPlan) })),
    steps: content.steps.filter((step) => step.grade === grade),
    proposals: shut ? [] : proposals.filter((proposal) => proposal.grade === grade),
  };
}

/**
 * A plan as columns, from the first year there is something to say about to what comes after school. Years before high
 * school share a column, and so do those after it, so that a board has at most six.
 */
export function boardColumns(input: Input): BoardColumn[] {
  const seen = [...input.courses, ...input.content.steps].map(({ grade }) => grade);
  const first = Math.max(firstGrade, Math.min(firstOfHighSchool, input.grade ?? firstOfHighSchool, ...seen));
  const years = between(first, lastGrade).map((grade) => boardYear(grade, input));
  const column = (kind: BoardColumn["kind"], own: BoardYear[]): BoardColumn => ({
    key: own.map(({ grade }) => grade).join("-"),
    kind,
    when: own.some(({ when }) => when === "now") ? "now" : own.every(({ when }) => when === "past") ? "past" : "ahead",
    years: own,
  });
  const before = years.filter(({ grade }) => grade < firstOfHighSchool);
  return [
    ...(before.length > 0 ? [column("before", before)] : []),
    ...years
      .filter(({ grade }) => grade >= firstOfHighSchool && grade <= lastOfSchool)
      .map((year) => column("school", [year])),
    column(
      "after",
      years.filter(({ grade }) => grade > lastOfSchool),
    ),
  ];
}

/**
 * Where a course may be moved: each year that is open, as "11" where it keeps its term (the whole year), or by term as
 * "11-2"; without the place where it stands.
 */
export function placesFor(
  course: { grade: number; term: number },
  { columns, terms }: { columns: readonly BoardColumn[]; terms: number },
): { value: string; grade: number; term: number | null }[] {
  const open = columns.flatMap(({ years }) => years).filter(({ shut, grade }) => !shut && grade < lastGrade);
  return open.flatMap(({ grade }): { value: string; grade: number; term: number | null }[] => {
    if (course.term === 0) return grade === course.grade ? [] : [{ value: String(grade), grade, term: null }];
    return between(1, terms)
      .filter((term) => grade !== course.grade || term !== course.term)
      .map((term) => ({ value: `${grade}-${term}`, grade, term }));
  });
}
