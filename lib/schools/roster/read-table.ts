import { cleanCell } from "../rules/roster/cells";
import { type Columns, readHeading } from "../rules/roster/columns";
import type { Complain } from "../rules/roster/problems";
import type { Cell } from "../rules/roster/read-row";
import type { OpenedFile } from "./open-roster";
import { readCsv, toUtf8 } from "./read-csv";
import type { RowSink } from "./row-sink";

export type Row = {
  line: number;
  cell: Cell;
  complain: Complain;
  /** It has more cells than the heading: what stands where cannot be known. */
  shifted: boolean;
};

type Reading = {
  /** What to do with the heading; false ends it. `columns` are those that are there. */
  onHeading?: (columns: ReadonlySet<string>) => boolean;
  onRow: (row: Row) => void;
  onPiece: (done: number, total: number) => Promise<void>;
};

const countLines = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
};

/** Whether a cell holds whole lines of its file: a quotation mark before it was never closed, and the next one ended it. */
const swallows = (cell: string, width: number): boolean =>
  cell.includes("\n") && (cell.match(/[,;\t]/g)?.length ?? 0) >= Math.max(2, Math.floor(width / 2));

/** The text of a file; null where it has none, which is said. */
export async function openText(file: OpenedFile, sink: RowSink): Promise<Buffer | null> {
  const bytes = await file.open();
  if (typeof bytes === "string") {
    sink.problem(bytes, file.name);
    return null;
  }
  const text = toUtf8(bytes);
  if (text === null) {
    sink.problem("not-text", file.name);
    return null;
  }
  if (text.windows) sink.problem("read-as-windows", file.name);
  return text.bytes;
}

/** Reads one file by its heading; gives how many rows it has, or null where it could not be read. */
export async function readTable(
  file: OpenedFile,
  bytes: Buffer,
  columns: Columns,
  sink: RowSink,
  { onHeading, onRow, onPiece }: Reading,
): Promise<number | null> {
  let at: Map<string, number> | null = null;
  let [width, rows, passwords] = [0, 0, false];
  let refused = false;
  const total = countLines(bytes);
  let last = 0;
  const open = await readCsv(bytes, {
    onRow: (cells, line) => {
      last = line;
      if (refused) return;
      const complain: Complain = (code, column = null, value = null) =>
        sink.problem(code, file.name, line, column, value);
      if (at === null) {
        const heading = readHeading(cells, columns, complain);
        for (const name of heading.missing) sink.problem("missing-column", file.name, line, name);
        [at, width] = [heading.at, cells.length];
        refused = heading.missing.length > 0 || onHeading?.(new Set(at.keys())) === false;
        return;
      }
      if (cells.some((cell) => swallows(cell, width))) {
        sink.problem("quote-open", file.name, line);
        refused = true;
        return;
      }
      rows += 1;
      const places = at;
      const shifted = cells.length > width && cells.slice(width).some((cell) => cleanCell(cell) !== "");
      if (shifted) complain("row-long", null, String(cells.length));
      else if (cells.length < width) complain("row-short", null, String(cells.length));
      const cell: Cell = (column) => cells[places.get(column) ?? -1] ?? "";
      passwords ||= cell("password") !== "";
      onRow({ line, cell, complain, shifted });
    },
    onPiece: () => onPiece(last, total),
  });
  if (passwords) sink.problem("password-ignored", file.name, 1, "password");
  if (open !== null) sink.problem("quote-open", file.name, open);
  if (at === null && open === null) sink.problem("missing-column", file.name, 1, columns.must[0] ?? "name");
  return refused || open !== null || at === null ? null : rows;
}
