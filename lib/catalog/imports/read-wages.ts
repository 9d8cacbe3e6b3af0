import { readShortWages } from "../build/bls-tables";
import type { Table } from "../build/delimited";
import { wageSheet, type WageRow } from "../build/wage-sheet";
import { areaWages } from "./area-wages";
import { checkTable } from "./check-table";
import type { Findings } from "./findings";
import type { OpenedFiles } from "./open-files";
import { askIfFew, sheetLines, type ReaderContext, type ReadRelease } from "./release-content";
import { askIfUnknown, catalogueSocs } from "./soc-codes";

const allJobs = "00-0000";

/** "May 2024", "oews-national-may-2024.csv", "state_M2024_dl.xlsx", "oesm24st.zip": OEWS is of May of one year. */
function yearOf(words: readonly string[]): number | null {
  for (const text of words) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? /oesm(\d\d)/i.exec(text)?.[1];
    if (year) return year.length === 2 ? 2000 + Number(year) : Number(year);
  }
  return null;
}

function shortWages(table: Table, context: ReaderContext, findings: Findings): WageRow[] {
  const money = { min: 0, max: 1_000_000, missing: true };
  checkTable(
    table,
    {
      columns: {
        code: "code",
        source: "source",
        employment: "totalEmployment",
        mean: "annualMeanWage",
        median: "annualMedianWage",
        hourly: "hourlyMedianWage",
      },
      codes: { code: /^\d{2}-\d{4}(\.00)?$/, source: /\b20\d\d\b/ },
      key: ({ code }) => code,
      numbers: () => [
        { column: "employment", min: 0, max: 400_000_000, missing: true },
        { column: "mean", ...money },
        { column: "median", ...money },
        { column: "hourly", ...money, max: 1000 },
      ],
    },
    findings,
  );
  return findings.clean ? readShortWages(table, context.terms) : [];
}

/** What today's catalogue holds for these areas: so many rows must a release have, more or less. */
const rowsToday = (context: ReaderContext, areas: readonly string[]) =>
  sheetLines(context.read, "wages.tsv").filter((line) => areas.includes(line.slice(0, line.indexOf("\t")))).length;

/** Reads an OEWS file: the nation, one state, or several. */
export function readWages(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const [official, short] = [opened.tables.get("wages"), opened.tables.get("short-wages")];
  if (official && short) findings.problem("two-files", { file: short.file, found: official.file });
  const table = official ?? short;
  if (!table) return null;
  const said = yearOf([...(context.release ? [context.release] : []), table.file, ...opened.names]);
  const rows = official ? areaWages(official, said, context.terms, findings) : shortWages(table, context, findings);
  const year = official ? said : (rows[0]?.year ?? null);
  if (year === null && findings.clean) findings.problem("no-release", { file: table.file });
  if (!findings.clean) return null;
  const areas = [...new Set(rows.map(({ area }) => area))].sort();
  askIfFew(findings, "wages.tsv", rows.length, rowsToday(context, areas));
  const socs = rows.map(({ soc }) => soc).filter((soc) => soc !== allJobs);
  askIfUnknown(socs, catalogueSocs(context), table.file, findings);
  return {
    content: { files: { "wages.tsv": wageSheet(rows) }, release: {} },
    release: `May ${year}`,
    rows: rows.length,
    areas,
  };
}
