import type { SchoolStage } from "@/prisma/generated/enums";

/** The five stages of every map, in the order of schooling. */
export const schoolStages: readonly SchoolStage[] = ["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"];

// O*NET scale RL: 1, 2 up to a diploma; 3, 4 certificate or some college; 5 associate; 6 bachelor; 7 to 12 beyond.
const lastOfStage = [2, 4, 5, 6, 12];

/**
 * The percent of workers who named each of the five stages, from the percent for each of the 12 levels of required
 * education (O*NET scale RL); empty where it is unknown.
 */
export function schoolShares(educationShares: readonly number[]): number[] {
  if (educationShares.length !== 12) return [];
  return lastOfStage.map((last, i) =>
    educationShares.slice(i === 0 ? 0 : lastOfStage[i - 1], last).reduce((sum, share) => sum + share, 0),
  );
}
