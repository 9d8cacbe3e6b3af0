import type { CheckedCourse } from "./checked-course";
import type { PlanContent, PlannedCourse } from "./content";
import type { Edit } from "./edits";
import { type OfferedCourse, type Offers, termsFor } from "./offered-course";
import { lastSchoolGrade } from "./school-year";
import { isCourse, spanOf, type Taken, unmetGroups, unmetPartners } from "./taken-courses";

type Problem =
  /** Of each group one must be over before; codes of the school. */
  | { kind: "PREREQUISITE"; missing: readonly (readonly string[])[] }
  | { kind: "COREQUISITE"; missing: readonly string[] }
  | { kind: "GRADE"; from: number; to: number }
  /** Terms in which it begins; [0] is a course of the whole year. */
  | { kind: "TERM"; terms: readonly number[] }
  /** Here and there: `of` is the id of the other, in the plan or on the record. */
  | { kind: "TWICE"; of: string }
  /** No longer offered, or never by this school. */
  | { kind: "RETIRED" | "NOT_OFFERED" }
  /** The year is over, and the record does not have the course. */
  | { kind: "YEAR_OVER" };

export type Finding = (
  | (Problem & { entryId: string; title: string; grade: number })
  | { kind: "TOO_FEW" | "TOO_MANY"; grade: number; credits: number; limit: number }
) & {
  /** The year is locked: staff must open it first. */
  locked: boolean;
  /** Edits of which each one mends it, the best first; none where only a look at the whole year helps. */
  mends: Edit[];
};
export type FindingKind = Finding["kind"];

export type PlanWorld = {
  offers: Offers;
  /** The record and the plan as one list (`mergeCourses`). */
  courses: readonly CheckedCourse[];
  /** Terms in a school year. */
  terms: number;
  /** The grade that the student is in; null where not known. */
  grade: number | null;
  minimumCredits: number | null;
  maximumCredits: number | null;
  locked: ReadonlySet<number>;
};

const firstHighGrade = 9;

/** Everything that is passed, going on or planned, in time. */
export const takenIn = ({ courses, offers, terms }: Pick<PlanWorld, "courses" | "offers" | "terms">): Taken[] =>
  courses
    .filter(({ state }) => state !== "FAILED")
    .map(({ code, scedCode, grade, term, state, origin }) => ({
      code: code.toUpperCase(),
      scedCode,
      grade,
      recorded: origin === "TRANSCRIPT",
      ...(state === "DONE"
        ? { start: -Infinity, end: -Infinity }
        : spanOf({ grade, term }, offers.find(code)?.length ?? (term === 0 ? 0 : 1), terms)),
    }));

const canStandIn = (offer: OfferedCourse, grade: number, { grade: current, locked }: PlanWorld) =>
  offer.gradeFrom <= grade &&
  grade <= offer.gradeTo &&
  grade <= lastSchoolGrade &&
  grade >= (current ?? 7) &&
  !locked.has(grade);

/** The move to the nearest year and term in which all holds that the course asks for. */
function bestMove(course: PlannedCourse, offer: OfferedCourse, world: PlanWorld, taken: readonly Taken[]): Edit[] {
  const others = taken.filter(({ code, recorded }) => recorded || code !== offer.code.toUpperCase());
  const spots = Array.from({ length: lastSchoolGrade - 6 }, (_, i) => i + 7)
    .filter((grade) => canStandIn(offer, grade, world))
    .flatMap((grade) => termsFor(offer, world.terms).map((term) => ({ grade, term })))
    .filter((spot) => {
      const span = spanOf(spot, offer.length, world.terms);
      return (
        unmetGroups(offer.prerequisites, span.start, others, world.offers).length === 0 &&
        unmetPartners(offer.corequisites, span, others, world.offers).length === 0
      );
    })
    .sort((a, b) => Math.abs(a.grade - course.grade) - Math.abs(b.grade - course.grade) || a.term - b.term);
  return spots.slice(0, 1).map((spot) => ({ kind: "move", id: course.id, ...spot }));
}

/** Puts in before it, or beside it, what is missing; each addition where it can stand itself. */
function additions(codes: readonly string[], course: PlannedCourse, world: PlanWorld, beside: boolean): Edit[] {
  return codes.flatMap((code): Edit[] => {
    const offer = world.offers.find(code);
    if (!offer || offer.retired || world.courses.some((each) => each.code.toUpperCase() === code.toUpperCase()))
      return [];
    const latest = beside ? course.grade : course.grade - 1;
    for (let grade = latest; grade >= (beside ? course.grade : 7); grade--)
      if (canStandIn(offer, grade, world)) return [{ kind: "add", code: offer.code, grade }];
    return [];
  });
}

function courseProblems(
  course: PlannedCourse,
  offer: OfferedCourse,
  world: PlanWorld,
  taken: readonly Taken[],
): { problem: Problem; mends: Edit[] }[] {
  const found: { problem: Problem; mends: Edit[] }[] = [];
  const move = () => bestMove(course, offer, world, taken);
  if (offer.retired) found.push({ problem: { kind: "RETIRED" }, mends: [{ kind: "remove", id: course.id }] });
  if (course.grade < offer.gradeFrom || course.grade > offer.gradeTo)
    found.push({ problem: { kind: "GRADE", from: offer.gradeFrom, to: offer.gradeTo }, mends: move() });
  const terms = termsFor(offer, world.terms);
  if (!terms.includes(course.term)) {
    const mends = terms.slice(0, 1).map((term): Edit => ({ kind: "move", id: course.id, grade: course.grade, term }));
    found.push({ problem: { kind: "TERM", terms }, mends });
  }
  const span = spanOf(course, offer.length, world.terms);
  const groups = unmetGroups(offer.prerequisites, span.start, taken, world.offers);
  if (groups.length > 0)
    found.push({
      problem: { kind: "PREREQUISITE", missing: groups },
      mends: [...(groups.length === 1 ? additions(groups[0]!, course, world, false) : []), ...move()],
    });
  const partners = unmetPartners(offer.corequisites, span, taken, world.offers);
  if (partners.length > 0)
    found.push({
      problem: { kind: "COREQUISITE", missing: partners },
      mends: [...(partners.length === 1 ? additions(partners, course, world, true) : []), ...move()],
    });
  return found;
}

/** The other course that makes this one a second time: the first in the plan, or one on the record of another year. */
function doubleOf(course: PlannedCourse, content: PlanContent, world: PlanWorld): string | null {
  if (course.code === "" || world.offers.find(course.code)?.repeatable) return null;
  const before = (a: PlannedCourse, b: PlannedCourse) => a.grade - b.grade || a.term - b.term || (a.id < b.id ? -1 : 1);
  const planned = content.courses.find(
    (other) =>
      other.id !== course.id && other.code.toUpperCase() === course.code.toUpperCase() && before(other, course) < 0,
  );
  const recorded = world.courses.find(
    ({ origin, state, code, grade }) =>
      origin === "TRANSCRIPT" &&
      state !== "FAILED" &&
      grade !== course.grade &&
      code.toUpperCase() === course.code.toUpperCase(),
  );
  // A course whose first terms are on the record goes on.
  const goesOn = world.courses.some(({ id, rest }) => id === course.id && rest);
  return planned?.id ?? (goesOn ? null : (recorded?.id ?? null));
}

function isOver(course: PlannedCourse, { grade, courses }: PlanWorld): boolean {
  if (grade === null || course.grade >= grade) return false;
  return courses.some(({ id }) => id === course.id);
}

function yearProblems(world: PlanWorld): Finding[] {
  const { minimumCredits, maximumCredits, courses, grade: current, locked } = world;
  const found: Finding[] = [];
  for (let grade = Math.max(current ?? firstHighGrade, 7); grade <= lastSchoolGrade; grade++) {
    const here = courses.filter((course) => course.grade === grade && course.state !== "FAILED");
    const credits = here.reduce((sum, course) => sum + Math.round(course.credits * 100), 0) / 100;
    const told = { grade, credits, locked: locked.has(grade), mends: [] };
    if (minimumCredits !== null && grade >= firstHighGrade && credits < minimumCredits)
      found.push({ kind: "TOO_FEW", limit: minimumCredits, ...told });
    if (maximumCredits !== null && credits > maximumCredits)
      found.push({ kind: "TOO_MANY", limit: maximumCredits, ...told });
  }
  return found;
}

/**
 * What in a plan cannot stand as it does: each finding with the course or year it is about and the edits that mend it.
 * A course that is going on or planned earlier counts as passed for what comes after it. Credits in steps of 0.01; the
 * least of a year is asked in grades 9 to 12, and of no year that is over.
 */
export function findPlanProblems(content: PlanContent, world: PlanWorld): Finding[] {
  const taken = takenIn(world);
  const ofCourses = content.courses.flatMap((course): Finding[] => {
    const entry = { entryId: course.id, title: course.title, grade: course.grade };
    const locked = world.locked.has(course.grade);
    const tell = (problem: Problem, mends: Edit[]): Finding => ({
      ...problem,
      ...entry,
      locked,
      mends: locked ? [] : mends,
    });
    if (isOver(course, world)) return [tell({ kind: "YEAR_OVER" }, [{ kind: "remove", id: course.id }])];
    if (world.grade !== null && course.grade < world.grade) return [];
    const double = doubleOf(course, content, world);
    const found = double === null ? [] : [tell({ kind: "TWICE", of: double }, [{ kind: "remove", id: course.id }])];
    const offer = world.offers.find(course.code);
    if (!offer)
      return course.origin === "SCHOOL"
        ? [...found, tell({ kind: "NOT_OFFERED" }, [{ kind: "remove", id: course.id }])]
        : found;
    if (course.origin === "OWN") return found;
    // What stands on the record of this year is taken: nothing of it can be mended any more.
    const isTaken =
      !world.courses.some(({ id }) => id === course.id) &&
      taken.some((each) => each.recorded && isCourse(each, course.code, world.offers));
    if (isTaken) return found;
    return [...found, ...courseProblems(course, offer, world, taken).map(({ problem, mends }) => tell(problem, mends))];
  });
  return [...ofCourses, ...yearProblems(world)];
}
