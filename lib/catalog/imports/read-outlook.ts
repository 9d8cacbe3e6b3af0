import { projectedYears, projectionColumns, readProjections, readWage } from "../build/bls-tables";
import { CatalogFileError } from "../build/delimited";
import { projectionSheet } from "../build/projection-sheet";
import { checkTable, type Checked } from "./check-table";
import type { Findings } from "./findings";
import type { OpenedFiles } from "./open-files";
import { askIfFew, sheetLines, type ReaderContext, type ReadRelease } from "./release-content";
import { askIfUnknown, catalogueSocs } from "./soc-codes";

type Column = "code" | "type" | "employment" | "projected" | "growth" | "openings" | "wage" | Word;
type Word = "education" | "experience" | "training";

const words = [
  ["education", "ENTRY_EDUCATION"],
  ["experience", "EXPERIENCE_NEEDED"],
  ["training", "ON_THE_JOB_TRAINING"],
] as const;

const allJobs = "00-0000";

function checkWords(rows: readonly Checked<Column>[], file: string, { terms }: ReaderContext, findings: Findings) {
  const known = new Set(terms.answers.map(({ kind, source }) => `${kind} ${source}`));
  for (const { line, values } of rows) {
    for (const [column, kind] of words) {
      const value = values[column];
      if (["", "—"].includes(value) || known.has(`${kind} ${value}`)) continue;
      findings.problem("unknown-word", { file, line, column, value });
    }
  }
}

function checkWages(rows: readonly Checked<Column>[], file: string, findings: Findings) {
  for (const { line, values } of rows) {
    const where = { file, line, column: "Median annual wage", value: values.wage };
    try {
      const { amount } = readWage(values.wage, "");
      if (amount !== null && (amount < 0 || amount > 10_000_000)) {
        findings.problem("out-of-range", { ...where, min: 0, max: 10_000_000 });
      }
    } catch (error) {
      if (!(error instanceof CatalogFileError)) throw error;
      findings.problem("not-a-number", where);
    }
  }
}

/** Reads table 1.2 of the BLS Employment Projections. */
export function readOutlook(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const table = opened.tables.get("projections");
  if (!table) return null;
  const years = projectedYears(table);
  if (!years) {
    findings.problem("missing-column", { file: table.file, column: "Employment, <year>" });
    return null;
  }
  const people = { min: 0, max: 1_000_000, missing: true };
  const rows = checkTable<Column>(
    table,
    {
      columns: projectionColumns(years),
      passOver: ({ code, type }) => code === "" && type === "",
      codes: { code: /^\d{2}-\d{4}$/, type: /^(Line item|Summary)$/ },
      key: ({ code, type }) => `${code} ${type}`,
      numbers: () => [
        { column: "employment", ...people },
        { column: "projected", ...people },
        { column: "openings", ...people },
        { column: "growth", min: -100, max: 1000, missing: true },
      ],
    },
    findings,
  );
  checkWords(rows, table.file, context, findings);
  checkWages(rows, table.file, findings);
  if (findings.clean && !rows.some(({ values }) => values.code === allJobs)) {
    findings.problem("missing-value", { file: table.file, column: "Matrix code", value: allJobs });
  }
  if (!findings.clean) return null;
  const projections = readProjections(table, context.terms);
  askIfFew(
    findings,
    "projections.tsv",
    projections.byCode.size + 1,
    sheetLines(context.read, "projections.tsv").length,
  );
  askIfUnknown([...projections.byCode.keys()], catalogueSocs(context), table.file, findings);
  const release = context.release ?? projections.years;
  return {
    content: {
      files: { "projections.tsv": projectionSheet(projections) },
      release: { projections: projections.years, projectionsWageYear: projections.wageYear },
    },
    release,
    rows: projections.byCode.size,
  };
}
