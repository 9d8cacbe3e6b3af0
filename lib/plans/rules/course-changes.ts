import { courseCell, overCourse, spellingIn } from "./course-csv";
import {
  checkCourses,
  type CourseEntry,
  type CourseField,
  courseFields,
  type ListedCourse,
  sameCode,
} from "./course-list";
import type { FieldChange, ListChange } from "./import-report";
import type { ListProblem } from "./list-file";

export type KeptCourse = CourseEntry & { id: string; retired: boolean };

export type CoursePlan = {
  added: ListedCourse[];
  /** With the id of the course that it changes; a retired one comes back. */
  updated: (ListedCourse & { id: string })[];
  /** Ids. */
  retired: string[];
  unchanged: number;
  changes: ListChange[];
  /** The school's courses as they would be, to be checked as a whole. */
  after: ListedCourse[];
};

/** Which fields differ, in the words of a list. */
export const changedFields = (before: CourseEntry, after: CourseEntry): FieldChange[] =>
  courseFields
    .map((field) => ({ field, before: courseCell(before, field), after: courseCell(after, field) }))
    .filter((change) => change.before !== change.after);

/**
 * What a list makes of a school's courses: new, changed and restored ones, and with `retireAbsent` those retired that
 * it does not have. Fields that the list has no column for stay as they are; codes are compared without capitals.
 */
export function planCourses(
  now: readonly KeptCourse[],
  listed: readonly ListedCourse[],
  has: readonly CourseField[],
  retireAbsent: boolean,
): CoursePlan {
  const known = new Map(now.map((course) => [sameCode(course.code), course]));
  const spelling = spellingIn([...listed, ...now]);
  const plan: CoursePlan = { added: [], updated: [], retired: [], unchanged: 0, changes: [], after: [] };
  const inList = new Set<string>();
  for (const course of listed) {
    const before = known.get(sameCode(course.code));
    inList.add(sameCode(course.code));
    const after = overCourse(course, has, before, spelling);
    plan.after.push(after);
    const about = { line: course.line, key: after.code, title: after.titleEn };
    if (!before) {
      plan.added.push(after);
      plan.changes.push({ what: "new", ...about, fields: [] });
      continue;
    }
    const fields = changedFields(before, after);
    if (fields.length === 0 && !before.retired) {
      plan.unchanged += 1;
      continue;
    }
    plan.updated.push({ ...after, id: before.id });
    plan.changes.push({ what: before.retired ? "restored" : "changed", ...about, fields });
  }
  for (const course of now) {
    if (course.retired || inList.has(sameCode(course.code))) continue;
    if (!retireAbsent) {
      plan.after.push({ ...course, line: null });
      continue;
    }
    plan.retired.push(course.id);
    plan.changes.push({ what: "retired", line: null, key: course.code, title: course.titleEn, fields: [] });
  }
  return plan;
}

/**
 * What becomes wrong when a school's courses change from `before` to `after`: in the course with a line, and in others
 * through it. What was wrong with others before does not stand in the way. SCED codes and credentials that a course
 * holds already count as known.
 */
export function newProblems(
  before: readonly CourseEntry[],
  after: readonly ListedCourse[],
  found: { scedCodes: ReadonlySet<string>; credentialIds: ReadonlySet<string> },
): ListProblem[] {
  const known = {
    scedCodes: new Set([...found.scedCodes, ...before.flatMap(({ scedCode }) => scedCode ?? [])]),
    credentialIds: new Set([...found.credentialIds, ...before.flatMap(({ credentialId }) => credentialId ?? [])]),
  };
  const name = ({ kind, values }: ListProblem) => JSON.stringify([kind, values]);
  const standing = new Set(
    checkCourses(
      before.map((course) => ({ ...course, line: null })),
      known,
    ).map(name),
  );
  return checkCourses(after, known).filter((each) => each.line !== null || !standing.has(name(each)));
}
