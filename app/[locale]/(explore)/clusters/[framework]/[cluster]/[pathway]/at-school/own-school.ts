import type { CourseHere } from "@/components/opportunities/at-school-courses";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import type { ProgramCourseRow } from "@/lib/catalog/queries/get-framework-programs";
import { programLines } from "@/lib/counseling/rules/curriculum";
import { listSchoolCourses } from "@/lib/plans/queries/list-school-courses";
import type { Locale } from "@/lib/platform/texts";

/** The schools to which a person belongs in whatever role, each once, by name. */
export function schoolsHere(person: CurrentUser): { id: string; name: string }[] {
  const schools = new Map(
    person.memberships.flatMap(({ schoolId, schoolName }) => (schoolId ? [[schoolId, schoolName ?? ""] as const] : [])),
  );
  return [...schools].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The school's courses that stand for those of a program that not everyone takes, by grade, each once. */
export async function coursesHere(
  locale: Locale,
  person: CurrentUser,
  schoolId: string,
  program: readonly ProgramCourseRow[],
): Promise<CourseHere[]> {
  const offered = (await listSchoolCourses(person, schoolId))
    .filter(({ retired }) => !retired)
    .map((course) => ({ ...course, title: course.titleEn }));
  const found = programLines(program, offered).flatMap(({ step, course }) =>
    course && step.kind !== "GENERAL" ? [course] : [],
  );
  return [...new Map(found.map((course) => [course.code, course])).values()]
    .map(({ code, titleEn, titleEs, gradeFrom, gradeTo }) => ({
      ...{ code, gradeFrom, gradeTo },
      title: locale === "es" ? (titleEs ?? titleEn) : titleEn,
      foreign: locale === "es" && !titleEs,
    }))
    .sort((a, b) => a.gradeFrom - b.gradeFrom || a.gradeTo - b.gradeTo);
}
