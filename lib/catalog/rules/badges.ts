import type { SchoolStage } from "@/prisma/generated/enums";
import { schoolStages } from "./school-shares";

/** What counts as high; an administrator of the installation may set it (CatalogSettings). */
export type Thresholds = {
  /** Percent of the median wage of all jobs. */
  highWagePercent: number;
  highSkillStage: SchoolStage;
  /** Openings a year for 100 jobs. */
  highDemandOpenings: number;
  /** Percent in the years of the projection. */
  highDemandGrowth: number;
};

export const defaultThresholds: Thresholds = {
  highWagePercent: 100,
  highSkillStage: "CERTIFICATE",
  highDemandOpenings: 13,
  highDemandGrowth: 5,
};

/** Figures of one occupation, or of a whole group (`groupFactsOf`): dollars and openings a year; null is unknown. */
export type BadgeFacts = {
  wageMedian: number | null;
  schoolStage: SchoolStage | null;
  employment: number | null;
  openings: number | null;
  growthPercent: number | null;
};

/** Null is unknown. */
export type Badges = { highWage: boolean | null; highSkill: boolean | null; highDemand: boolean | null };

/** From how many dollars a year on a median wage is high; null without the median of all jobs. */
export const highWageFrom = (thresholds: Thresholds, national: { wageMedian: number | null }): number | null =>
  national.wageMedian === null ? null : (national.wageMedian * thresholds.highWagePercent) / 100;

/** Openings a year for 100 jobs; null where one of the two is unknown or nobody works there. */
export const openingsRate = ({ employment, openings }: Pick<BadgeFacts, "employment" | "openings">): number | null =>
  employment === null || openings === null || employment <= 0 ? null : (openings / employment) * 100;

/**
 * High wage: the median is at least the threshold. High skill: the typical entry education is at least the threshold.
 * High demand: enough openings for 100 jobs or enough growth; one that is reached decides, and "no" needs both known.
 */
export function badgesOf(facts: BadgeFacts, thresholds: Thresholds, national: { wageMedian: number | null }): Badges {
  const wage = highWageFrom(thresholds, national);
  const rate = openingsRate(facts);
  const many = rate === null ? null : rate >= thresholds.highDemandOpenings;
  const growing = facts.growthPercent === null ? null : facts.growthPercent >= thresholds.highDemandGrowth;
  return {
    highWage: facts.wageMedian === null || wage === null ? null : facts.wageMedian >= wage,
    highSkill:
      facts.schoolStage === null
        ? null
        : schoolStages.indexOf(facts.schoolStage) >= schoolStages.indexOf(thresholds.highSkillStage),
    highDemand: many === true || growing === true ? true : many === null || growing === null ? null : false,
  };
}
