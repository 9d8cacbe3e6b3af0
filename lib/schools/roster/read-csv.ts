import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse";

/** What Windows-1252 has from 0x80 to 0x9f; blanks stand for bytes without a meaning. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const marks = { utf8: [0xef, 0xbb, 0xbf], little: [0xff, 0xfe], big: [0xfe, 0xff] };
const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

export type Decoded = { bytes: Buffer; windows: boolean };

/** A file's text as UTF-8: from UTF-16 where it says so, else from Windows-1252; null where it is no text. */
export function toUtf8(given: Uint8Array): Decoded | null {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  for (const [mark, name] of [
    [marks.little, "utf-16le"],
    [marks.big, "utf-16be"],
  ] as const)
    if (begins(bytes, mark)) return { bytes: Buffer.from(new TextDecoder(name).decode(bytes)), windows: false };
  if (bytes.subarray(0, 1000).includes(0)) return null;
  if (isUtf8(bytes)) return { bytes, windows: false };
  const text = bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (letter) => windows[letter.charCodeAt(0) - 0x80]!);
  return { bytes: Buffer.from(text), windows: true };
}

/** Comma, semicolon or tab: whichever the heading has most of. */
function delimiterOf(bytes: Buffer): string {
  const end = bytes.indexOf(10);
  const heading = bytes.toString("utf8", 0, end < 0 ? bytes.length : Math.min(end, 10_000));
  const count = (mark: string) => heading.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const step = 262_144;
const largestRecord = 200_000;

type Read = {
  /** `line` is where the row begins, from 1. */
  onRow: (cells: string[], line: number) => void;
  /** Between two pieces of the file, with the share that is read. */
  onPiece: (share: number) => Promise<void>;
};

/** Reads a file row by row; gives the line of a quotation mark that is never closed, or null. */
export async function readCsv(bytes: Buffer, { onRow, onPiece }: Read): Promise<number | null> {
  let [last, counted] = [0, 0];
  const inside = (cells: readonly string[], mark: RegExp) =>
    cells.reduce((sum, cell) => sum + (cell.match(mark)?.length ?? 0), 0);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(bytes),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: largestRecord,
    on_record: (cells: string[], { lines }) => {
      // The parser counts the two letters of a line break inside quotation marks as two lines.
      const letters = lines - last === 1 ? 0 : inside(cells, /[\r\n]/g);
      onRow(cells, lines - counted - letters);
      if (letters > 0) counted += letters - inside(cells, /\r\n|\n|\r/g);
      last = lines;
      return null;
    },
  });
  let failed: Error | null = null;
  parser.on("error", (error) => (failed = error));
  parser.resume();
  const send = (piece: Buffer | null) =>
    new Promise<void>((resolve) => {
      const settle = () => {
        parser.off("error", settle);
        resolve();
      };
      parser.once("error", settle);
      if (piece === null) parser.once("end", settle).end();
      else parser.write(piece, settle);
    });
  for (let at = 0; at < bytes.length && !failed; at += step) {
    await send(bytes.subarray(at, at + step));
    if (!failed) await onPiece(Math.min(1, (at + step) / bytes.length));
  }
  if (!failed) await send(null);
  if (!failed) return null;
  const { code } = failed as Error & { code?: string };
  if (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE") return last - counted + 1;
  throw failed;
}
