import type { SchoolStage } from "@/prisma/generated/enums";
import { badgesOf, type BadgeFacts, type Thresholds } from "./badges";
import { schoolStages } from "./school-shares";

/** What a list of occupations can be narrowed by; the values of a cluster are the slugs of its framework. */
export const filterNames = ["cluster", "school", "wage", "growth", "interest", "only"] as const;
export type FilterName = (typeof filterNames)[number];

export const schoolValues = ["high-school", "certificate", "associate", "bachelor", "beyond"] as const;
export const wageValues = ["under", "from-1x", "from-1.5x", "from-2x"] as const;
export const growthValues = ["shrinking", "slower", "faster", "twice"] as const;
export const interestValues = ["R", "I", "A", "S", "E", "C"] as const;
export const onlyValues = ["no-degree", "growing", "high-wage", "high-skill", "high-demand"] as const;
export type OnlyValue = (typeof onlyValues)[number];

/** Any of the values of one filter will do, and all filters must; of `only` each value must. */
export type BrowseFilters = Record<FilterName, string[]>;

export const sorts = ["title", "wage", "growth", "openings", "employment"] as const;
export type Sort = (typeof sorts)[number];

/** What a visitor asks of the list: `after` is the last occupation of the page before, `chosen` those to compare. */
export type BrowseQuery = {
  framework: string;
  filters: BrowseFilters;
  sort: Sort;
  after: string | null;
  chosen: string[];
};

export const schoolValueOf = (stage: SchoolStage) => schoolValues[schoolStages.indexOf(stage)]!;

/** Without a degree one can start where the typical entry education is below an associate degree. */
export const stagesWithoutDegree: readonly SchoolStage[] = ["SCHOOL", "CERTIFICATE"];

/** From how many dollars a year on each step of wages but the first begins: 1, 1.5 and 2 times the median of all jobs. */
export const wageFloors = (nationalMedian: number | null): number[] =>
  nationalMedian === null ? [] : [1, 1.5, 2].map((times) => Math.round((nationalMedian * times) / 100) * 100);

/** From what percent on each step of growth but the first begins: none, that of all jobs, and twice as much. */
export const growthFloors = (nationalGrowth: number | null): number[] =>
  nationalGrowth === null || nationalGrowth <= 0 ? [] : [0, nationalGrowth, 2 * nationalGrowth];

/** The step that a figure stands in; null where it, or the scale, is unknown. */
export function stepOf<Value extends string>(
  figure: number | null,
  floors: readonly number[],
  values: readonly Value[],
): Value | null {
  if (figure === null || floors.length === 0) return null;
  return values[floors.filter((floor) => figure >= floor).length] ?? null;
}

type National = { wageMedian: number | null };

/** Which of the values of `only` hold for an occupation; what is unknown does not. */
export function onlyValuesOf(facts: BadgeFacts, thresholds: Thresholds, national: National): OnlyValue[] {
  const { highWage, highSkill, highDemand } = badgesOf(facts, thresholds, national);
  const holds: Record<OnlyValue, boolean | null> = {
    "no-degree": facts.schoolStage !== null && stagesWithoutDegree.includes(facts.schoolStage),
    growing: facts.growthPercent !== null && facts.growthPercent > 0,
    "high-wage": highWage,
    "high-skill": highSkill,
    "high-demand": highDemand,
  };
  return onlyValues.filter((value) => holds[value] === true);
}
