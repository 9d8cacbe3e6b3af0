import type { CareerStage, CourseKind, SchoolStage } from "@/prisma/generated/enums";
import { grades } from "./shared-courses";

export type StudyCourse = {
  code: string;
  gradeFrom: number;
  gradeTo: number;
  kind: CourseKind;
  /** Of the whole cluster, not of the pathway alone. */
  shared: boolean;
};

/** What makes the pathway first. */
export const courseKinds: readonly CourseKind[] = ["CAREER", "GENERAL", "CHOICE"];

export type GradeStop<Course> = { grade: number; entry: boolean } & Record<CourseKind, Course[]>;

/** Ways on after grade 12, by the time they take: to work, to an apprenticeship, and to four levels of school. */
export type Exit = "WORK" | "APPRENTICESHIP" | "CERTIFICATE" | "ASSOCIATE" | "BACHELOR" | "BEYOND";

export const exits: readonly Exit[] = ["WORK", "APPRENTICESHIP", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"];

/** At which exits the credentials of a career stage are usually earned; side by side, and all of them. */
export const exitSpans: readonly { stage: CareerStage; exits: readonly Exit[] }[] = [
  { stage: "ENTRY", exits: exits.slice(0, 3) },
  { stage: "MID", exits: exits.slice(3, 5) },
  { stage: "ADVANCED", exits: exits.slice(5) },
];

/**
 * The school courses of a program of study by grade, 7 to 12; a course over several grades stands in each. One can
 * come in where a career course of the whole cluster begins, since it asks for nothing before; where the cluster has
 * none, at the pathway's first career course.
 */
export function gradeStops<Course extends StudyCourse>(courses: readonly Course[]): GradeStop<Course>[] {
  const career = courses.filter(({ kind }) => kind === "CAREER");
  const shared = career.filter((course) => course.shared);
  const first = Math.min(...career.map(({ gradeFrom }) => gradeFrom));
  const entries = new Set(shared.length > 0 ? shared.map(({ gradeFrom }) => gradeFrom) : [first]);
  return grades.map((grade) => {
    const here = courses.filter(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo);
    const ofKind = (kind: CourseKind) => here.filter((course) => course.kind === kind);
    return {
      grade,
      entry: entries.has(grade),
      GENERAL: ofKind("GENERAL"),
      CAREER: ofKind("CAREER"),
      CHOICE: ofKind("CHOICE"),
    };
  });
}

/**
 * Where one leaves school for an occupation: by its usual entry education, and at an apprenticeship where BLS says that
 * it is learned so and no more than high school comes before. Null where the education is not known.
 */
export function exitOf({ stage, onTheJobTraining }: Leaving): Exit | null {
  if (stage !== "SCHOOL") return stage;
  return onTheJobTraining === "apprenticeship" ? "APPRENTICESHIP" : "WORK";
}

type Leaving = { stage: SchoolStage | null; onTheJobTraining: string | null };

/** Whether years of other work come first (a key of CatalogTerm EXPERIENCE_NEEDED): nobody starts there from school. */
export const needsExperience = ({ experienceNeeded }: { experienceNeeded: string | null }): boolean =>
  experienceNeeded !== null && experienceNeeded !== "none";
