// A school whose administrator brings lists of courses.
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { applyCourseImport } from "@/lib/plans/apply-course-import";
import { schoolCoursesIn } from "@/lib/plans/queries/list-school-courses";
import { type CourseCells, courseCellNames } from "@/lib/plans/rules/course-csv";
import { tryCourseImport } from "@/lib/plans/try-course-import";
import { withActor } from "@/lib/platform/with-actor";
import { createSchool, createSchoolAdministrator } from "./factories";
import { upload } from "./record-world";

export const firstCourses =
  "code,title,credits,sced,grades,prereq\nALG1,Algebra I,1,02052,9-12,\nGEO,Geometry,1,02072,9-12,alg1\n";

export async function courseWorld() {
  const school = await createSchool();
  const administrator = await createSchoolAdministrator(school.id);
  const codes = async () =>
    (await withActor(administrator, (tx) => schoolCoursesIn(tx, school.id)))
      .filter(({ retired }) => !retired)
      .map(({ code }) => code);
  const bring = async (text: string, retireAbsent = false) => {
    const tried = await tryCourseImport(
      administrator,
      { schoolId: school.id, file: upload(text), retireAbsent },
      new Date(),
    );
    if (!tried.ok) throw new Error(tried.problem);
    return tried.value;
  };
  const apply = (id: string, by: SchoolAdministrator = administrator) => applyCourseImport(by, id, new Date());
  return { school, administrator, codes, bring, apply };
}

export const cellsOf = (more: Partial<CourseCells>): CourseCells => ({
  ...(Object.fromEntries(courseCellNames.map((name) => [name, ""])) as CourseCells),
  ...more,
});
