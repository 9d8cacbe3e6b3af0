import type { SchoolStage } from "@/prisma/generated/enums";
import type { BadgeFacts } from "./badges";
import { schoolStages } from "./school-shares";

/** What a group is counted from: one occupation, its six-digit SOC code, and the code its figures belong to if another. */
export type CountedOccupation = {
  code: string;
  soc: string;
  projectionFrom: string | null;
  schoolStage: SchoolStage | null;
  employment: number | null;
  employmentProjected: number | null;
  openings: number | null;
  wageMedian: number | null;
};

/** Figures of a whole group, in the shape that `badgesOf` takes; the wage and the stage are weighted medians. */
export type GroupFacts = BadgeFacts & {
  employmentProjected: number | null;
  /** How many figures of employment stand behind it; occupations that share one are one. */
  counted: number;
};

/**
 * The value at which half of the weight is reached, values in rising order; where the half falls exactly between two
 * values, the lower. Null without weight.
 */
export function weightedMedian(entries: readonly { value: number; weight: number }[]): number | null {
  const rising = entries.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const half = rising.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let reached = 0;
  for (const { value, weight } of rising) {
    reached += weight;
    if (reached >= half) return value;
  }
  return null;
}

/**
 * What a cluster, a pathway or any other group of occupations comes to. Occupations whose figures belong to the same
 * SOC code or broad group (BLS counts them together) are counted once. Employment and openings are sums of what is
 * known, growth is that of the summed employment (percent), the wage is the median of the occupations' medians and the
 * stage the median of their typical entry educations, both weighted by employment.
 */
export function groupFactsOf(occupations: readonly CountedOccupation[]): GroupFacts {
  const figures = new Map<string, CountedOccupation>();
  for (const occupation of occupations) {
    const key = occupation.projectionFrom ?? occupation.soc;
    const before = figures.get(key);
    if (occupation.employment !== null && (before === undefined || prefers(occupation, before)))
      figures.set(key, occupation);
  }
  const counted = [...figures.values()];
  const total = (pick: (figure: CountedOccupation) => number | null, of = counted) => {
    const known = of.flatMap((figure) => pick(figure) ?? []);
    return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0);
  };
  const compared = counted.filter(({ employmentProjected }) => employmentProjected !== null);
  const [before, after] = [total((f) => f.employment, compared), total((f) => f.employmentProjected, compared)];
  const stage = weightedMedian(
    counted.flatMap(({ schoolStage, employment }) =>
      schoolStage === null ? [] : [{ value: schoolStages.indexOf(schoolStage), weight: employment! }],
    ),
  );
  return {
    counted: counted.length,
    employment: total((figure) => figure.employment),
    employmentProjected: total((figure) => figure.employmentProjected),
    openings: total((figure) => figure.openings),
    growthPercent: before === null || after === null || before === 0 ? null : ((after - before) / before) * 100,
    wageMedian: weightedMedian(
      counted.flatMap(({ wageMedian, employment }) =>
        wageMedian === null ? [] : [{ value: wageMedian, weight: employment! }],
      ),
    ),
    schoolStage: stage === null ? null : schoolStages[stage]!,
  };
}

/** The figure's own occupation says its wage and schooling best, then whoever is first by code. */
function prefers(one: CountedOccupation, other: CountedOccupation): boolean {
  const own = (each: CountedOccupation) => each.projectionFrom === null;
  return own(one) === own(other) ? one.code < other.code : own(one);
}
