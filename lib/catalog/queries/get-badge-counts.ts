import "server-only";
import { db } from "@/lib/platform/db";
import { type Badges, badgesOf, type Thresholds } from "../rules/badges";
import { getNationalFigures, type NationalFigures } from "./get-national-figures";

export type BadgeCounts = {
  /** Occupations that would have the badge, and those of which it cannot be said. */
  [Badge in keyof Badges]: { yes: number; unknown: number };
};

/** How many occupations each of several settings would mark. */
export async function getBadgeCounts(
  settings: readonly Thresholds[],
): Promise<{ occupations: number; national: NationalFigures; counts: BadgeCounts[] }> {
  const [occupations, national] = await Promise.all([
    db.occupation.findMany({
      select: { wageMedian: true, schoolStage: true, employment: true, openings: true, growthPercent: true },
    }),
    getNationalFigures(),
  ]);
  const counts = settings.map((thresholds): BadgeCounts => {
    const badges = occupations.map((occupation) => badgesOf(occupation, thresholds, national));
    const count = (badge: keyof Badges) => ({
      yes: badges.filter((each) => each[badge] === true).length,
      unknown: badges.filter((each) => each[badge] === null).length,
    });
    return { highWage: count("highWage"), highSkill: count("highSkill"), highDemand: count("highDemand") };
  });
  return { occupations: occupations.length, national, counts };
}
