import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { StudyCourse } from "../rules/study-program";

export type NamedCourse = StudyCourse & { title: string; language: Locale };

/** The school courses of a pathway's program of study, those of its cluster first; empty where none are known. */
export async function getStudyProgram(locale: Locale, pathwayId: string): Promise<NamedCourse[]> {
  const clusterId = pathwayId.split("/").slice(0, 2).join("/");
  const rows = await db.programCourse.findMany({
    where: { OR: [{ clusterId }, { pathwayId }] },
    include: { course: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const named = rows.map(({ pathwayId: own, gradeFrom, gradeTo, kind, course }): NamedCourse => {
    const translated = locale === "es" ? course.titleEs : null;
    return {
      code: course.code,
      gradeFrom,
      gradeTo,
      kind,
      shared: own === null,
      title: translated ?? course.titleEn,
      language: translated === null ? "en" : locale,
    };
  });
  return [...named.filter(({ shared }) => shared), ...named.filter(({ shared }) => !shared)];
}
