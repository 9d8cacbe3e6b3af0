import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { CoursePlan } from "../rules/course-changes";
import type { CourseEntry } from "../rules/course-list";

/** The columns of a course, without what only the database knows. */
export const courseData = (course: CourseEntry) => ({
  code: course.code,
  scedCode: course.scedCode,
  titleEn: course.titleEn,
  titleEs: course.titleEs,
  credits: course.credits,
  gradeFrom: course.gradeFrom,
  gradeTo: course.gradeTo,
  length: course.length,
  terms: [...course.terms],
  prerequisites: course.prerequisites.map((group) => [...group]),
  corequisites: [...course.corequisites],
  capacity: course.capacity,
  credentialId: course.credentialId,
  dualCredit: course.dualCredit,
  repeatable: course.repeatable,
});

/** Writes what a list makes of a school's courses, in a handful of statements however long it is. */
export async function writeCourses(
  tx: Transaction,
  schoolId: string,
  { added, updated, retired }: Pick<CoursePlan, "added" | "updated" | "retired">,
  at: Date,
): Promise<void> {
  await tx.course.createMany({
    data: added.map((course) => ({ ...courseData(course), schoolId, createdAt: at, changedAt: at })),
  });
  if (updated.length > 0) {
    const rows = JSON.stringify(updated.map((course) => ({ ...courseData(course), id: course.id })));
    await tx.$executeRaw`
      UPDATE "Course" c SET
        "scedCode" = x."scedCode", "titleEn" = x."titleEn", "titleEs" = x."titleEs", credits = x.credits,
        "gradeFrom" = x."gradeFrom", "gradeTo" = x."gradeTo", length = x.length, terms = x.terms,
        prerequisites = x.prerequisites, corequisites = x.corequisites, capacity = x.capacity,
        "credentialId" = x."credentialId", "dualCredit" = x."dualCredit", repeatable = x.repeatable,
        "changedAt" = ${at}, "retiredAt" = NULL
      FROM jsonb_to_recordset(${rows}::jsonb) AS x(
        id uuid, "scedCode" text, "titleEn" text, "titleEs" text, credits float8, "gradeFrom" int, "gradeTo" int,
        length int, terms int[], prerequisites jsonb, corequisites text[], capacity int, "credentialId" text,
        "dualCredit" boolean, repeatable boolean)
      WHERE c.id = x.id AND c."schoolId" = ${schoolId}::uuid`;
  }
  await tx.course.updateMany({
    where: { schoolId, id: { in: retired }, retiredAt: null },
    data: { retiredAt: at, changedAt: at },
  });
}
