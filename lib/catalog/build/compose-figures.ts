import type { Projections } from "./bls-tables";
import { figuresOf } from "./occupation-figures";
import { readJobZones, readTopInterests } from "./onet-tables";
import { reportCoverage } from "./compose-ratings";
import type { OnetTables } from "./source-tables";
import type { BuildReport } from "./report";
import { sheet } from "./sheet";
import type { Terms } from "./terms";
import type { WageRow } from "./wage-sheet";

const socOf = (code: string) => code.slice(0, 7);

/** occupations.tsv: what an occupation is called, how much preparation it takes, its strongest interests. */
export function occupationSheet(
  { jobZones, interests }: Pick<OnetTables, "jobZones" | "interests">,
  titles: ReadonlyMap<string, string>,
  report: BuildReport,
): string {
  const zones = readJobZones(jobZones);
  const top = readTopInterests(interests);
  reportCoverage("Job zones", [...titles.keys()], zones, report);
  return sheet(
    ["code", "title", "jobZone", "topInterests"],
    [...titles].map(([code, title]) => [code, title, zones.get(code) ?? null, top.get(code) ?? ""]),
  );
}

export const nationalWages = (rows: readonly WageRow[]): Map<string, WageRow> =>
  new Map(rows.filter(({ area }) => area === "US").map((row) => [row.soc, row]));

/** Says how outlook and wages join the occupations, and what does not. */
export function reportFigures(
  projections: Projections,
  projectionsFile: string,
  wages: ReadonlyMap<string, WageRow>,
  titles: ReadonlyMap<string, string>,
  terms: Terms,
  report: BuildReport,
) {
  const codes = [...titles.keys()];
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
    (n) => `${projectionsFile}: ${n} detailed rows belong to no occupation`,
    [...projections.byCode.keys()].filter((code) => !known.has(code)).sort(),
  );
  report.addIfAny(
    (n) => `terms/broad-groups.json: ${n} groups are in no projection row`,
    terms.broadGroups.map((group) => group.code).filter((code) => !projections.byCode.has(code)),
  );
}
