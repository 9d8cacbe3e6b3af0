import type { CourseKind } from "@/prisma/generated/enums";

export type CourseRow = { courseCode: string; gradeFrom: number; gradeTo: number; kind: CourseKind; position: number };

export type SharedCourse = {
  courseCode: string;
  kind: CourseKind;
  /** How many pathways of the cluster name it; null where the cluster itself does, for all of them. */
  pathways: number | null;
};

export const grades = [7, 8, 9, 10, 11, 12] as const;

/**
 * The school courses that the pathways of a cluster share, grade by grade from 7 to 12: those of the cluster itself,
 * and those that more than half of its pathways (and at least two) name for the same grade. General courses come
 * first, by SCED code, whose first two digits are the field. Empty without any.
 */
export function sharedCourses(
  ofCluster: readonly CourseRow[],
  ofPathways: readonly (CourseRow & { pathwayId: string })[],
  pathwayCount: number,
): { grade: number; courses: SharedCourse[] }[] {
  const shared = grades.map((grade) => {
    const inGrade = <Row extends CourseRow>(rows: readonly Row[]) =>
      rows.filter(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo);
    const courses = new Map<string, SharedCourse>();
    for (const { courseCode, kind } of inGrade(ofCluster))
      courses.set(courseCode, { courseCode, kind, pathways: null });
    const named = new Map<string, { kind: CourseKind; by: Set<string> }>();
    for (const { courseCode, kind, pathwayId } of inGrade(ofPathways)) {
      const entry = named.get(courseCode) ?? { kind, by: new Set<string>() };
      named.set(courseCode, { ...entry, by: entry.by.add(pathwayId) });
    }
    for (const [courseCode, { kind, by }] of named) {
      if (courses.has(courseCode) || by.size < 2 || by.size * 2 <= pathwayCount) continue;
      courses.set(courseCode, { courseCode, kind, pathways: by.size });
    }
    return { grade, courses: [...courses.values()].sort(byKindAndCode) };
  });
  return shared.some(({ courses }) => courses.length > 0) ? shared : [];
}

function byKindAndCode(a: SharedCourse, b: SharedCourse): number {
  const general = ({ kind }: SharedCourse) => (kind === "GENERAL" ? 0 : 1);
  return general(a) - general(b) || (a.courseCode < b.courseCode ? -1 : 1);
}
