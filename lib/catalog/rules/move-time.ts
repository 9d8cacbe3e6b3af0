import type { SchoolStage } from "@/prisma/generated/enums";

/** Keys of CatalogTerm (BLS), and the stages of school up from what one did (null where one of the two is not known). */
export type TimeFacts = {
  experienceNeeded: string | null;
  onTheJobTraining: string | null;
  schoolStage: SchoolStage | null;
  schoolUp: number | null;
};

export type UnderAYear = "yes" | "no" | "unknown";

/** Degrees of two, four and more years. */
const longSchool: readonly (SchoolStage | null)[] = ["ASSOCIATE", "BACHELOR", "BEYOND"];

/**
 * Whether the step is usual in under a year, by the categories of BLS alone: "no" where it asks for a degree more, for
 * five years of work before, or for more than a year of training at work; "yes" where it asks for no more school, no
 * work before, and at most a year of training; everything else is not known.
 */
export function underAYear({ experienceNeeded, onTheJobTraining, schoolStage, schoolUp }: TimeFacts): UnderAYear {
  if (schoolUp !== null && schoolUp > 0 && longSchool.includes(schoolStage)) return "no";
  if (experienceNeeded === "5-years" || onTheJobTraining === "long") return "no";
  const isShort = onTheJobTraining !== null && ["none", "short", "moderate"].includes(onTheJobTraining);
  return schoolUp !== null && schoolUp <= 0 && experienceNeeded === "none" && isShort ? "yes" : "unknown";
}
