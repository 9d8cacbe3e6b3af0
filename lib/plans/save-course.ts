import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { knownIn } from "./imports/known-codes";
import { administers, lockLists } from "./imports/trial";
import { courseData } from "./imports/write-courses";
import { schoolCoursesIn } from "./queries/list-school-courses";
import { changedFields, newProblems } from "./rules/course-changes";
import { type CourseCells, courseOfCells, spellingIn } from "./rules/course-csv";
import { sameCode } from "./rules/course-list";
import { type ListProblem, problem } from "./rules/list-file";

export type CourseProblem = "not-found" | "changed-since" | "invalid";
export type CourseOutcome = Result<{ id: string; changed: boolean }, CourseProblem> & { problems?: ListProblem[] };

type Input = {
  schoolId: string;
  /** Null adds a course. */
  id: string | null;
  cells: CourseCells;
  /** What the form showed: where the course says something else by now, nothing is written over it. */
  seen?: string | null;
};

/** What a form remembers of the course that it showed. */
export const courseMark = (course: Parameters<typeof courseData>[0]): string => JSON.stringify(courseData(course));

/**
 * Adds a course, or changes one, from cells as a list has them, by the same checks: also what it makes wrong at other
 * courses is told. A code stays once it is given: plans and records name the course by it.
 */
export async function saveCourse(
  administrator: SchoolAdministrator,
  { schoolId, id, cells, seen = null }: Input,
  at: Date,
): Promise<CourseOutcome> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx): Promise<CourseOutcome> => {
    await lockLists(tx, schoolId);
    const courses = await schoolCoursesIn(tx, schoolId);
    const before = courses.find((course) => course.id === id);
    if (id !== null && !before) return fail("not-found");
    if (before && seen !== null && seen !== courseMark(before)) return fail("changed-since");
    const { course: read, problems } = courseOfCells(before ? { ...cells, code: before.code } : cells);
    const spelling = spellingIn([read, ...courses]);
    const course = {
      ...read,
      prerequisites: read.prerequisites.map((group) => group.map(spelling)),
      corequisites: read.corequisites.map(spelling),
    };
    const retired = courses.find(
      (each) => each.retired && each.id !== id && sameCode(each.code) === sameCode(read.code),
    );
    if (retired) problems.push(problem(1, "code", "code-retired", { code: retired.code }));
    const offered = courses.filter((each) => !each.retired);
    const others = offered.filter((each) => each.id !== id).map((each) => ({ ...each, line: null }));
    problems.push(...newProblems(offered, [...others, course], await knownIn(tx, [course])));
    if (problems.length > 0) return { ...fail("invalid"), problems };

    const entry = { actorId: administrator.id, subjectId: null, entity: "Course" };
    if (!before) {
      const { id: made } = await tx.course.create({
        data: { ...courseData(course), schoolId, createdAt: at, changedAt: at },
        select: { id: true },
      });
      await audit(tx, { ...entry, action: "course.add", entityId: made });
      return succeed({ id: made, changed: true });
    }
    const fields = changedFields(before, course).map(({ field }) => field);
    if (fields.length === 0) return succeed({ id: before.id, changed: false });
    await tx.course.updateMany({ where: { id: before.id, schoolId }, data: { ...courseData(course), changedAt: at } });
    await audit(tx, { ...entry, action: "course.change", entityId: before.id, fields });
    return succeed({ id: before.id, changed: true });
  });
}
