import type { Table } from "../build/delimited";
import type { Findings } from "./findings";
import type { ImportFile } from "./import-file";
import { recognise } from "./recognise";
import { unzip } from "./unzip";

/** Titles of a sheet stand above its header. */
const highestHeader = 8;

const cell = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value).replace(/\s+/g, " ").trim();

function asTable(file: string, data: readonly (readonly unknown[])[]): Table | null {
  const rows = data.map((row) => row.map(cell));
  for (let top = 0; top < Math.min(highestHeader, rows.length); top++) {
    const header = rows[top]!;
    if (header.filter(Boolean).length < 2) continue;
    const width = header.length;
    const below = rows
      .slice(top + 1)
      .map((row, i) => ({ row: [...row, ...Array<string>(width).fill("")].slice(0, width), line: top + 2 + i }))
      .filter(({ row }) => row.some(Boolean));
    const table = { file, header, rows: below.map(({ row }) => row), lines: below.map(({ line }) => line) };
    if (recognise(table)) return table;
  }
  return null;
}

/** The tables of a workbook (.xlsx) that belong to a release; lines are the rows of their sheets. */
export async function readWorkbook(file: ImportFile, findings: Findings): Promise<Table[]> {
  const parts = unzip(file, findings);
  if (parts.length === 0) return [];
  try {
    const { default: readSheets } = await import("read-excel-file/node");
    const sheets = await readSheets(Buffer.from(file.bytes));
    return sheets.flatMap(({ sheet, data }) => asTable(`${file.name}, ${sheet}`, data) ?? []);
  } catch {
    findings.problem("bad-workbook", { file: file.name });
    return [];
  }
}
