import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { type SharedCourse, sharedCourses } from "../rules/shared-courses";

export type SharedCourseRow = SharedCourse & {
  title: string;
  /** English where the course has no Spanish title. */
  language: Locale;
};

/** The school courses that the pathways of a cluster share, by grade; empty where none are known. */
export async function listSharedCourses(
  locale: Locale,
  clusterId: string,
): Promise<{ grade: number; courses: SharedCourseRow[] }[]> {
  const [rows, pathways] = await Promise.all([
    db.programCourse.findMany({
      where: { OR: [{ clusterId }, { pathway: { clusterId } }] },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      include: { course: true },
    }),
    db.pathway.count({ where: { clusterId } }),
  ]);
  const courses = new Map(rows.map(({ course }) => [course.code, course]));
  const grades = sharedCourses(
    rows.filter((row) => row.pathwayId === null),
    rows.flatMap((row) => (row.pathwayId === null ? [] : [{ ...row, pathwayId: row.pathwayId }])),
    pathways,
  );
  return grades.map(({ grade, courses: shared }) => ({
    grade,
    courses: shared.map((each) => {
      const { titleEn, titleEs } = courses.get(each.courseCode)!;
      const translated = locale === "es" ? titleEs : null;
      return { ...each, title: translated ?? titleEn, language: translated === null ? "en" : locale };
    }),
  }));
}
