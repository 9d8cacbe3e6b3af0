import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "../imports/trial";
import { storedPrerequisites } from "../rules/prerequisites";
import { courseColumns, type SchoolCourse } from "./list-school-courses";

export type CourseSearch = { text: string; retired: boolean; after: string | null };
export type CoursePage = {
  courses: SchoolCourse[];
  /** Behind which code the next page begins; null on the last. */
  next: string | null;
  /** That fit the search. */
  total: number;
  offered: number;
  retired: number;
};

const pageSize = 50;

/** A school's courses by code, a page at a time; null to anyone but its administrators. */
export async function listCourses(
  administrator: SchoolAdministrator,
  schoolId: string,
  { text, retired, after }: CourseSearch,
): Promise<CoursePage | null> {
  if (!administers(administrator, schoolId)) return null;
  const contains = { contains: text, mode: "insensitive" } as const;
  const search = {
    schoolId,
    retiredAt: retired ? { not: null } : null,
    ...(text === ""
      ? {}
      : { OR: [{ code: contains }, { titleEn: contains }, { titleEs: contains }, { scedCode: { startsWith: text } }] }),
  };
  return withActor(administrator, async (tx) => {
    const rows = await tx.course.findMany({
      where: { ...search, ...(after === null ? {} : { code: { gt: after } }) },
      orderBy: { code: "asc" },
      take: pageSize + 1,
      select: courseColumns,
    });
    const total = await tx.course.count({ where: search });
    const states = await tx.course.groupBy({ by: ["retiredAt"], where: { schoolId }, _count: true });
    const shown = rows.slice(0, pageSize);
    const count = (gone: boolean) =>
      states.filter((each) => (each.retiredAt !== null) === gone).reduce((sum, each) => sum + each._count, 0);
    return {
      courses: shown.map(({ retiredAt, prerequisites, ...course }) => ({
        ...course,
        prerequisites: storedPrerequisites(prerequisites),
        retired: retiredAt !== null,
      })),
      next: rows.length > pageSize ? shown.at(-1)!.code : null,
      total,
      offered: count(false),
      retired: count(true),
    };
  });
}

/** One course of a school that the actor administers. */
export async function getCourse(
  administrator: SchoolAdministrator,
  id: string,
): Promise<(SchoolCourse & { schoolId: string }) | null> {
  const row = await withActor(administrator, (tx) =>
    tx.course.findUnique({ where: { id }, select: { ...courseColumns, schoolId: true } }),
  );
  if (!row || !administers(administrator, row.schoolId)) return null;
  const { retiredAt, prerequisites, ...course } = row;
  return { ...course, prerequisites: storedPrerequisites(prerequisites), retired: retiredAt !== null };
}
