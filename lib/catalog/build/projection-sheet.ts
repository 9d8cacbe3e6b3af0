import type { Projection, Projections } from "./bls-tables";
import { CatalogFileError, pick, toNumber, type Table } from "./delimited";
import { sheet } from "./sheet";

const columns = [
  "entryEducation",
  "experienceNeeded",
  "onTheJobTraining",
  "employment",
  "employmentProjected",
  "growthPercent",
  "openings",
  "wageMedian",
  "wageMedianAtLeast",
] as const satisfies readonly (keyof Projection)[];

const allJobs = "00-0000";

/** projections.tsv: a line for all jobs, then one for each code that the projections list, in their order. */
export const projectionSheet = ({ all, byCode }: Projections): string =>
  sheet(
    ["code", ...columns],
    [[allJobs, all] as const, ...byCode].map(([code, row]) => [code, ...columns.map((column) => row[column])]),
  );

/** projections.tsv again; `years` and `wageYear` stand in release.json. */
export function readProjectionSheet(
  table: Table,
  { years, wageYear }: { years: string; wageYear: number },
): Projections {
  const wanted = Object.fromEntries(["code", ...columns].map((name) => [name, name]));
  const byCode = new Map(
    (pick(table, wanted) as Record<"code" | (typeof columns)[number], string>[]).map((row) => {
      const number = (name: (typeof columns)[number]) => toNumber(row[name], `${table.file}, ${row.code}, ${name}`);
      const projection: Projection = {
        entryEducation: row.entryEducation || null,
        experienceNeeded: row.experienceNeeded || null,
        onTheJobTraining: row.onTheJobTraining || null,
        employment: number("employment"),
        employmentProjected: number("employmentProjected"),
        growthPercent: number("growthPercent"),
        openings: number("openings"),
        wageMedian: number("wageMedian"),
        wageMedianAtLeast: row.wageMedianAtLeast === "Y",
      };
      return [row.code, projection] as const;
    }),
  );
  const all = byCode.get(allJobs);
  if (!all) throw new CatalogFileError(`${table.file}: no row ${allJobs} for all occupations`);
  byCode.delete(allJobs);
  return { years, wageYear, all, byCode };
}
