import { pick, toNumber, type Table } from "./delimited";
import { sheet } from "./sheet";

const figures = [
  "employment",
  "jobsPer1000",
  "locationQuotient",
  "annualMean",
  "annual10",
  "annual25",
  "annual50",
  "annual75",
  "annual90",
  "hourly10",
  "hourly25",
  "hourly50",
  "hourly75",
  "hourly90",
  "topCodedFrom",
] as const;

export type WageFigure = (typeof figures)[number];

/** One row of AreaWage. */
export type WageRow = { area: string; soc: string; year: number } & Record<WageFigure, number | null>;

export const noFigures = Object.fromEntries(figures.map((name) => [name, null])) as Record<WageFigure, null>;

const order = ({ area, soc }: WageRow) => `${area === "US" ? "" : area} ${soc}`;

/** wages.tsv: the nation first, then the states by their letters. */
export const wageSheet = (rows: readonly WageRow[]): string =>
  sheet(
    ["area", "soc", "year", ...figures],
    [...rows]
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map((row) => [row.area, row.soc, row.year, ...figures.map((name) => row[name])]),
  );

export function readWageSheet(table: Table): WageRow[] {
  const wanted = Object.fromEntries(["area", "soc", "year", ...figures].map((name) => [name, name]));
  return (pick(table, wanted) as Record<"area" | "soc" | "year" | WageFigure, string>[]).map((row) => {
    const where = `${table.file}, ${row.area} ${row.soc}`;
    const own = figures.map((name) => [name, toNumber(row[name], `${where}, ${name}`)] as const);
    const values = Object.fromEntries(own) as Record<WageFigure, number | null>;
    return { area: row.area, soc: row.soc, year: Number(row.year), ...values };
  });
}
