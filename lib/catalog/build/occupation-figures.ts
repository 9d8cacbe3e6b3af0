import type { Projection, Projections, Wages } from "./bls-tables";
import type { Terms } from "./terms";

export type OccupationFigures = Omit<Projection, "wageMedian" | "wageMedianAtLeast"> & {
  projectionFrom: string | null;
  wageFrom: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMean: number | null;
  wageMedianHourly: number | null;
};

/** The code under which a source lists an O*NET occupation: its own six digits, else the broad group it is part of. */
function listedUnder<Row>(rows: ReadonlyMap<string, Row>, code: string, groups: Terms["broadGroups"]) {
  const soc = code.slice(0, 7);
  const candidates = [soc, ...groups.filter((group) => group.members.includes(soc)).map((group) => group.code)];
  const listed = candidates.find((candidate) => rows.has(candidate));
  if (listed === undefined) return null;
  const own = listed === soc && code.endsWith(".00");
  return { row: rows.get(listed)!, from: own ? null : listed };
}

/** Outlook and wages of one O*NET-SOC code, saying where they belong to a wider occupation (six digits or a group). */
export function figuresOf(
  code: string,
  projections: Projections,
  wages: ReadonlyMap<string, Wages>,
  groups: Terms["broadGroups"],
): OccupationFigures {
  const outlook = listedUnder(projections.byCode, code, groups);
  const pay = listedUnder(wages, code, groups);
  const median = outlook?.row.wageMedian ?? pay?.row.median ?? null;
  const mean = pay?.row.mean ?? null;
  const hourly = median === null ? (pay?.row.medianHourly ?? null) : null;
  const paid = median !== null || mean !== null || hourly !== null;
  return {
    employment: outlook?.row.employment ?? null,
    employmentProjected: outlook?.row.employmentProjected ?? null,
    growthPercent: outlook?.row.growthPercent ?? null,
    openings: outlook?.row.openings ?? null,
    entryEducation: outlook?.row.entryEducation ?? null,
    experienceNeeded: outlook?.row.experienceNeeded ?? null,
    onTheJobTraining: outlook?.row.onTheJobTraining ?? null,
    projectionFrom: outlook?.from ?? null,
    wageFrom: paid ? ((outlook?.row.wageMedian != null ? outlook.from : pay?.from) ?? null) : null,
    wageMedian: median,
    wageMedianAtLeast: outlook?.row.wageMedianAtLeast ?? false,
    wageMean: mean,
    wageMedianHourly: hourly,
  };
}
