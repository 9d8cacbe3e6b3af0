import { isPaidCode } from "../build/bls-tables";
import type { Table } from "../build/delimited";
import type { Terms } from "../build/terms";
import { noFigures, type WageFigure, type WageRow } from "../build/wage-sheet";
import { checkTable, numberIn, type Checked, type TableRules } from "./check-table";
import type { Findings } from "./findings";

const percentiles = [10, 25, 50, 75, 90] as const;

type Money = `${"annual" | "hourly"}${(typeof percentiles)[number]}`;
type Figure = "employment" | "jobsPer1000" | "locationQuotient" | "annualMean" | Money;
type Column = "area" | "type" | "state" | "industry" | "owner" | "code" | "group" | Figure;

const columns: Record<Column, string> = {
  area: "AREA",
  type: "AREA_TYPE",
  state: "PRIM_STATE",
  industry: "NAICS",
  owner: "OWN_CODE",
  code: "OCC_CODE",
  group: "O_GROUP",
  employment: "TOT_EMP",
  jobsPer1000: "JOBS_1000",
  locationQuotient: "LOC_QUOTIENT",
  annualMean: "A_MEAN",
  annual10: "A_PCT10",
  annual25: "A_PCT25",
  annual50: "A_MEDIAN",
  annual75: "A_PCT75",
  annual90: "A_PCT90",
  hourly10: "H_PCT10",
  hourly25: "H_PCT25",
  hourly50: "H_MEDIAN",
  hourly75: "H_PCT75",
  hourly90: "H_PCT90",
};

const money = percentiles.flatMap((n) => [`annual${n}`, `hourly${n}`] as const);

/** The national file has no location quotients, older ones no jobs per 1,000. */
const optional = ["jobsPer1000", "locationQuotient", "owner"] as const;

/** From here on BLS prints "#" instead of a wage, by the year of the release. */
const topOf = (year: number) => (year >= 2022 ? { annual: 239_200, hourly: 115 } : { annual: 208_000, hourly: 100 });

/** The nation, a state, a territory; metropolitan and other areas are not the catalogue's. */
const isOurArea = (type: string) => ["1", "2", "3"].includes(type);

/** Across all industries: the code is all zeros, however many a spreadsheet left of them. */
const isAllIndustries = (code: string) => /^0+$/.test(code);

const isTop = (value: string) => value === "#";

const range = (column: Figure, max: number) => ({ column, min: 0, max, missing: true });

const rules: TableRules<Column> = {
  columns,
  optional,
  passOver: ({ type, industry }) => !isOurArea(type) || !isAllIndustries(industry),
  codes: { code: /^\d{2}-\d{4}$/, state: /^[A-Z]{2}$/, group: /^(total|major|minor|broad|detailed)$/ },
  key: ({ state, code, group, owner }) => [state, code, group, owner].filter(Boolean).join(" "),
  numbers: (row) => [
    range("employment", 400_000_000),
    range("jobsPer1000", 1000),
    range("locationQuotient", 1000),
    ...(isTop(row.annualMean) ? [] : [range("annualMean", 1_000_000)]),
    ...money
      .filter((column) => !isTop(row[column]))
      .map((column) => range(column, column.startsWith("annual") ? 1_000_000 : 1000)),
  ],
};

function checkAscending(rows: readonly Checked<Column>[], file: string, findings: Findings) {
  for (const { line, values } of rows) {
    for (const unit of ["annual", "hourly"] as const) {
      const own = percentiles
        .map((n) => values[`${unit}${n}`])
        .map((value) => (isTop(value) ? Infinity : numberIn(value)));
      const known = own.filter((value): value is number => typeof value === "number");
      if (known.every((value, i) => i === 0 || value >= known[i - 1]!)) continue;
      findings.problem("not-ascending", { file, line, value: `${values.state} ${values.code}` });
      break;
    }
  }
}

function wageRow(values: Record<Column, string>, year: number): WageRow {
  const top = topOf(year);
  const figure = (name: Figure): number | null => {
    if (isTop(values[name])) {
      if (name === "annualMean") return null;
      return name.startsWith("annual") ? top.annual : top.hourly;
    }
    const number = numberIn(values[name]);
    return typeof number === "number" ? number : null;
  };
  const whole = (name: Figure) => {
    const number = figure(name);
    return number === null ? null : Math.round(number);
  };
  const own: Partial<Record<WageFigure, number | null>> = {};
  for (const name of money) own[name] = name.startsWith("annual") ? whole(name) : figure(name);
  return {
    ...noFigures,
    area: values.state,
    soc: values.code,
    year,
    employment: whole("employment"),
    jobsPer1000: figure("jobsPer1000"),
    locationQuotient: figure("locationQuotient"),
    annualMean: whole("annualMean"),
    ...own,
    topCodedFrom: percentiles.find((n) => isTop(values[`annual${n}`]) || isTop(values[`hourly${n}`])) ?? null,
  };
}

/**
 * The rows of an OEWS file in its official layout: nation, states and territories, all industries together, detailed
 * occupations, all jobs, and the broad groups that the catalogue needs. "*" and "**" are not released, "#" is the top.
 */
export function areaWages(table: Table, year: number | null, terms: Terms, findings: Findings): WageRow[] {
  const rows = checkTable(table, rules, findings);
  if (!findings.clean) return [];
  checkAscending(rows, table.file, findings);
  const type = table.header.findIndex((name) => name.toLowerCase() === "area_type");
  const elsewhere = table.rows.filter((row) => !isOurArea(row[type] ?? "")).length;
  findings.count("passed-over-areas", elsewhere, { file: table.file });
  findings.count("passed-over-industries", table.rows.length - elsewhere - rows.length, { file: table.file });
  if (rows.length === 0) findings.problem("no-area", { file: table.file });

  // Some codes are a broad group and a detailed occupation at once: the detailed row speaks for both.
  const kept = new Map<string, { group: string; row: WageRow }>();
  let groups = 0;
  for (const { values } of rows) {
    if (values.group !== "detailed" && !isPaidCode(values.code, terms)) {
      groups += 1;
      continue;
    }
    const key = `${values.state} ${values.code}`;
    const former = kept.get(key);
    if (former) groups += 1;
    if (former?.group !== "detailed") kept.set(key, { group: values.group, row: wageRow(values, year ?? 0) });
  }
  findings.count("passed-over-groups", groups, { file: table.file });
  return [...kept.values()].map(({ row }) => row);
}
