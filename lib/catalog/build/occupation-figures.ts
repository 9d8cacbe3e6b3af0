import type { Projection, Projections } from "./bls-tables";
import type { Terms } from "./terms";
import type { WageRow } from "./wage-sheet";

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

const isTopCoded = (wage: WageRow) => wage.topCodedFrom !== null && wage.topCodedFrom <= 50;

/**
 * Outlook and wages of one O*NET-SOC code, saying where they belong to a wider occupation (six digits or a group).
 * `wages` are the nation's by SOC code. Of two medians the newer counts, of the same year that of the projections.
 */
export function figuresOf(
  code: string,
  projections: Projections,
  wages: ReadonlyMap<string, WageRow>,
  groups: Terms["broadGroups"],
): OccupationFigures {
  const outlook = listedUnder(projections.byCode, code, groups);
  const pay = listedUnder(wages, code, groups);
  const newer = pay !== null && pay.row.year > projections.wageYear && pay.row.annual50 !== null;
  const fromOutlook = !newer && outlook !== null && outlook.row.wageMedian !== null;
  const median = fromOutlook ? outlook.row.wageMedian : (pay?.row.annual50 ?? null);
  const mean = pay?.row.annualMean ?? null;
  const hourly = median === null ? (pay?.row.hourly50 ?? null) : null;
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
    wageFrom: paid ? ((fromOutlook ? outlook.from : pay?.from) ?? null) : null,
    wageMedian: median,
    wageMedianAtLeast: fromOutlook
      ? outlook.row.wageMedianAtLeast
      : median !== null && pay !== null && isTopCoded(pay.row),
    wageMean: mean,
    wageMedianHourly: hourly,
  };
}

/** The figures for all jobs in the country, sorted by key, each with its source. */
export function nationalFigures({ all, years, wageYear }: Projections, wages: ReadonlyMap<string, WageRow>) {
  const { employment, employmentProjected, growthPercent, openings, wageMedian } = all;
  const outlook = `BLS, Employment Projections ${years}, table 1.2`;
  const total = wages.get("00-0000");
  const newer = total !== undefined && total.year > wageYear && total.annual50 !== null;
  return [
    { key: "employment", value: employment, source: outlook },
    { key: "employmentProjected", value: employmentProjected, source: outlook },
    { key: "growthPercent", value: growthPercent, source: outlook },
    { key: "openings", value: openings, source: outlook },
    newer
      ? {
          key: "wageMedian",
          value: total.annual50,
          source: `BLS, Occupational Employment and Wage Statistics, May ${total.year}`,
        }
      : { key: "wageMedian", value: wageMedian, source: outlook },
  ].filter((figure): figure is typeof figure & { value: number } => figure.value !== null);
}
