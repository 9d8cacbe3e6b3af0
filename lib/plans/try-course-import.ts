import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { sha256 } from "@/lib/platform/digest";
import { knownIn } from "./imports/known-codes";
import { keepTrial, type ListUpload } from "./imports/trial";
import { type SchoolCourse, schoolCoursesIn } from "./queries/list-school-courses";
import { planCourses } from "./rules/course-changes";
import { readCourses } from "./rules/course-csv";
import { checkCourses } from "./rules/course-list";
import { reportOf } from "./rules/import-report";

export const basisOf = (courses: readonly SchoolCourse[]): string => sha256(JSON.stringify(courses));

/**
 * Reads a list of courses and works out what it would change and what is wrong with it; keeps that as a trial of the
 * school. Courses that the list does not have are retired only with `retireAbsent`.
 */
export const tryCourseImport = (
  administrator: SchoolAdministrator,
  { schoolId, file, retireAbsent = false }: { schoolId: string; file: ListUpload; retireAbsent?: boolean },
  at: Date,
) =>
  keepTrial(administrator, { schoolId, kind: "courses", file, at }, async (tx, text) => {
    const { courses, has, ignored, problems } = readCourses(text);
    const now = await schoolCoursesIn(tx, schoolId);
    const plan = planCourses(now, courses, has, retireAbsent);
    const found = courses.length > 0 ? checkCourses(plan.after, await knownIn(tx, plan.after)) : [];
    const all = [...problems, ...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const report = reportOf(all, plan.changes, plan.unchanged, { ignored, retireAbsent, basis: basisOf(now) });
    return { rows: { courses, has }, report };
  });
