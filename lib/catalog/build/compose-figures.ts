import { readProjections, readWages, type Projection } from "./bls-tables";
import type { Table } from "./delimited";
import { figuresOf } from "./occupation-figures";
import { readJobZones, readTopInterests } from "./onet-tables";
import { reportCoverage } from "./compose-ratings";
import type { OnetTables } from "./source-tables";
import type { BuildReport } from "./report";
import { sheet } from "./sheet";
import type { Terms } from "./terms";

/** The columns of occupations.tsv that come from BLS. */
export const figureColumns = [
  "entryEducation",
  "experienceNeeded",
  "onTheJobTraining",
  "projectionFrom",
  "employment",
  "employmentProjected",
  "growthPercent",
  "openings",
  "wageFrom",
  "wageMedian",
  "wageMedianAtLeast",
  "wageMean",
  "wageMedianHourly",
] as const;

const socOf = (code: string) => code.slice(0, 7);

/** occupations.tsv and figures.tsv, and the years that the projections span. */
export function figureSheets(
  onet: OnetTables,
  bls: { projections: Table; wages: Table },
  titles: ReadonlyMap<string, string>,
  terms: Terms,
  report: BuildReport,
) {
  const codes = [...titles.keys()];
  const zones = readJobZones(onet.jobZones);
  reportCoverage("Job zones", codes, zones, report);
  const top = readTopInterests(onet.interests);
  const projections = readProjections(bls.projections, terms);
  const wages = readWages(bls.wages);
  const rows = codes.map((code) => ({ code, own: figuresOf(code, projections, wages, terms.broadGroups) }));

  report.add(`Projections ${projections.years}: ${projections.byCode.size} detailed rows`);
  const listed = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test);
  report.addIfAny(
    (n) => `${n} occupations take outlook and wages from a broad group`,
    listed(({ code, own }) => own.projectionFrom !== null && own.projectionFrom !== socOf(code)).map(
      ({ code, own }) => `${code} from ${own.projectionFrom}`,
    ),
  );
  const bySix = listed(({ code, own }) => own.projectionFrom === socOf(code));
  report.add(`${bySix.length} occupations take them from their six-digit code`);
  report.addIfAny(
    (n) => `${n} occupations have no projection`,
    listed(({ own }) => own.employment === null).map(({ code }) => `${code} ${titles.get(code)}`),
  );
  report.addIfAny(
    (n) => `${n} occupations have no yearly median wage`,
    listed(({ own }) => own.wageMedian === null).map(({ code }) => `${code} ${titles.get(code)}`),
  );
  report.add(`${listed(({ own }) => own.wageMedianAtLeast).length} median wages are known only as "or more"`);
  const known = new Set([...codes.map(socOf), ...terms.broadGroups.map((group) => group.code)]);
  report.addIfAny(
    (n) => `${bls.projections.file}: ${n} detailed rows belong to no occupation`,
    [...projections.byCode.keys()].filter((code) => !known.has(code)).sort(),
  );
  report.addIfAny(
    (n) => `terms/broad-groups.json: ${n} groups are in no projection row`,
    terms.broadGroups.map((group) => group.code).filter((code) => !projections.byCode.has(code)),
  );

  const occupations = sheet(
    ["code", "title", "jobZone", "topInterests", ...figureColumns],
    rows.map(({ code, own }) => [
      code,
      titles.get(code)!,
      zones.get(code) ?? null,
      top.get(code) ?? "",
      ...figureColumns.map((column) => own[column]),
    ]),
  );
  return { occupations, figures: nationalSheet(projections.all, projections.years), years: projections.years };
}

function nationalSheet(all: Projection, years: string): string {
  const { employment, employmentProjected, growthPercent, openings, wageMedian } = all;
  const source = `BLS, Employment Projections ${years}, table 1.2`;
  return sheet(
    ["key", "value", "source"],
    Object.entries({ employment, employmentProjected, growthPercent, openings, wageMedian })
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, value, source]),
  );
}
