import { CatalogFileError, pick, toNumber, type Table } from "./delimited";
import type { Terms } from "./terms";
import { noFigures, type WageRow } from "./wage-sheet";

export type Projection = {
  employment: number | null;
  employmentProjected: number | null;
  growthPercent: number | null;
  openings: number | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  entryEducation: string | null;
  experienceNeeded: string | null;
  onTheJobTraining: string | null;
};

/** `years` as "2024–34"; `wageYear` is the year of the median wages in it. */
export type Projections = { years: string; wageYear: number; all: Projection; byCode: Map<string, Projection> };

/** A wage as BLS writes it: "49500", "—", or ">=$239,200", which says only that it is that much or more. */
export function readWage(value: string, where: string): { amount: number | null; atLeast: boolean } {
  const atLeast = value.startsWith(">=") || value.startsWith("≥");
  return { amount: toNumber(value.replace(/^(>=|≥)/, ""), where), atLeast };
}

const thousands = (value: string, where: string) => {
  const number = toNumber(value, where);
  return number === null ? null : Math.round(number * 1000);
};

type Years = { from: string; to: string };

/** The first and the last year that the header names; null where it does not name two. */
export function projectedYears({ header }: Pick<Table, "header">): Years | null {
  const years = header.flatMap((name) => /^Employment, (\d{4})$/.exec(name)?.[1] ?? []).sort();
  const [from, to] = [years[0], years.at(-1)];
  return !from || !to || from === to ? null : { from, to };
}

/** How table 1.2 names its columns. */
export const projectionColumns = ({ from, to }: Years) => ({
  code: / Matrix code$/,
  type: "Occupation type",
  employment: `Employment, ${from}`,
  projected: `Employment, ${to}`,
  growth: /^Employment change, percent/,
  openings: /^Occupational openings/,
  wage: /^Median annual wage/,
  education: "Typical education needed for entry",
  experience: "Work experience in a related occupation",
  training: /^Typical on-the-job training/,
});

/** Employment projections (table 1.2), people in thousands there and in heads here, with detailed occupations only. */
export function readProjections(table: Table, terms: Terms): Projections {
  const years = projectedYears(table);
  if (!years) throw new CatalogFileError(`${table.file}: no columns "Employment, <year>" for two years`);
  const { from, to } = years;
  const rows = pick(table, projectionColumns(years));
  const keyOf = (kind: Terms["answers"][number]["kind"], value: string, where: string) => {
    if (value === "—" || value === "") return null;
    const term = terms.answers.find((answer) => answer.kind === kind && answer.source === value);
    if (!term) throw new CatalogFileError(`${where}: terms/answers.json has no ${kind} for "${value}"`);
    return term.key;
  };
  const read = (row: (typeof rows)[number]): Projection => {
    const where = `${table.file}, ${row.code}`;
    const wage = readWage(row.wage, where);
    return {
      employment: thousands(row.employment, where),
      employmentProjected: thousands(row.projected, where),
      growthPercent: toNumber(row.growth, where),
      openings: thousands(row.openings, where),
      wageMedian: wage.amount,
      wageMedianAtLeast: wage.atLeast,
      entryEducation: keyOf("ENTRY_EDUCATION", row.education, where),
      experienceNeeded: keyOf("EXPERIENCE_NEEDED", row.experience, where),
      onTheJobTraining: keyOf("ON_THE_JOB_TRAINING", row.training, where),
    };
  };
  const all = rows.find((row) => row.code === "00-0000");
  if (!all) throw new CatalogFileError(`${table.file}: no row 00-0000 for all occupations`);
  const detailed = rows.filter((row) => row.type === "Line item");
  return {
    years: `${from}–${to.slice(2)}`,
    wageYear: Number(
      table.header.flatMap((name) => /^Median annual wage, dollars, (\d{4})/.exec(name)?.[1] ?? [])[0] ?? from,
    ),
    all: read(all),
    byCode: new Map(detailed.map((row) => [row.code, read(row)])),
  };
}

/** Which codes a wage file's summary rows are kept for: all jobs, and the groups that stand for their members. */
export const isPaidCode = (soc: string, terms: Terms): boolean =>
  soc === "00-0000" || !soc.endsWith("0") || terms.broadGroups.some(({ code }) => code === soc);

/**
 * National wages (OEWS) in the short layout: mean and median only, codes with an added ".00", the year in the source
 * column. Detailed occupations, all jobs, and the broad groups that the catalogue needs.
 */
export function readShortWages(table: Table, terms: Terms): WageRow[] {
  const rows = pick(table, {
    code: "code",
    source: "source",
    employment: "totalEmployment",
    mean: "annualMeanWage",
    median: "annualMedianWage",
    hourly: "hourlyMedianWage",
  });
  return rows.flatMap((row) => {
    const where = `${table.file}, ${row.code}`;
    const soc = row.code.replace(/\.00$/, "");
    if (!isPaidCode(soc, terms)) return [];
    const year = /\b(20\d\d)\b/.exec(row.source)?.[1];
    if (!year) throw new CatalogFileError(`${where}: no year in "${row.source}"`);
    const rounded = (value: string) => {
      const number = toNumber(value, where);
      return number === null ? null : Math.round(number);
    };
    return [
      {
        ...noFigures,
        area: "US",
        soc,
        year: Number(year),
        employment: rounded(row.employment),
        annualMean: rounded(row.mean),
        annual50: rounded(row.median),
        hourly50: toNumber(row.hourly, where),
      },
    ];
  });
}
