import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { applyTrial } from "./imports/trial";
import { writeCourses } from "./imports/write-courses";
import { schoolCoursesIn } from "./queries/list-school-courses";
import { planCourses } from "./rules/course-changes";
import type { ReadCourses } from "./rules/course-csv";
import { basisOf } from "./try-course-import";

/** Writes a tried list of courses, whole or not at all; refuses where the courses changed since the trial. */
export const applyCourseImport = (administrator: SchoolAdministrator, id: string, at: Date) =>
  applyTrial<Pick<ReadCourses, "courses" | "has">>(
    administrator,
    { id, kind: "courses", at },
    async (tx, { schoolId, rows, report }) => {
      const now = await schoolCoursesIn(tx, schoolId);
      if (basisOf(now) !== report.basis) return "changed-since";
      await writeCourses(tx, schoolId, planCourses(now, rows.courses, rows.has, report.retireAbsent), at);
      return "written";
    },
  );
