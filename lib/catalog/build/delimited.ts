export type Table = {
  file: string;
  header: string[];
  rows: string[][];
  /** The line of the file where each row begins, from 1. */
  lines?: readonly number[];
  /** The line where a quotation begins that never ends. */
  unclosed?: number;
};

/** What a source file or a catalogue file says wrong, with its name, for whoever feeds it. */
export class CatalogFileError extends Error {
  override name = "CatalogFileError";
}

type Line = { values: string[]; line: number };

function splitQuoted(text: string, separator: string): { lines: Line[]; unclosed: number | null } {
  const lines: Line[] = [];
  let values: string[] = [];
  let field = "";
  let quoted = false;
  let [line, begin, opened] = [1, 1, 1];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === "\n") line++;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"' && field === "") {
      quoted = true;
      opened = line;
    } else if (c === separator) {
      values.push(field);
      field = "";
    } else if (c === "\n") {
      lines.push({ values: [...values, field], line: begin });
      values = [];
      field = "";
      begin = line;
    } else field += c;
  }
  if (field !== "" || values.length > 0) lines.push({ values: [...values, field], line: begin });
  return { lines, unclosed: quoted ? opened : null };
}

const splitPlain = (text: string, separator: string): Line[] =>
  text.split("\n").map((values, i) => ({ values: values.split(separator), line: i + 1 }));

/**
 * A table with a header row. Tab-separated text knows no quotes (O*NET writes none), comma-separated text does; a
 * byte-order mark, CR LF and empty lines are passed over, spaces around a value are cut.
 */
export function parseTable(text: string, file: string, separator: "\t" | ","): Table {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { lines, unclosed } =
    separator === "," ? splitQuoted(plain, separator) : { lines: splitPlain(plain, separator), unclosed: null };
  const [header, ...rows] = lines.map(({ values, line }) => ({ values: values.map((value) => value.trim()), line }));
  if (!header || header.values.every((name) => name === "")) throw new CatalogFileError(`${file}: the file is empty`);
  const filled = rows.filter(({ values }) => values.some((value) => value !== ""));
  return {
    file,
    header: header.values,
    rows: filled.map(({ values }) => values),
    lines: filled.map(({ line }) => line),
    ...(unclosed === null ? {} : { unclosed }),
  };
}

/**
 * The rows of a table with the wanted columns, found by the name in the header (or a pattern of it), never by
 * position. A wanted column that is missing throws, naming file and column; an optional one reads as "".
 */
export function pick<Key extends string, Extra extends string = never>(
  table: Table,
  wanted: Record<Key, string | RegExp>,
  optional: Record<Extra, string | RegExp> = {} as Record<Extra, string | RegExp>,
): Record<Key | Extra, string>[] {
  const place = (name: string | RegExp) =>
    table.header.findIndex((column) => (typeof name === "string" ? column === name : name.test(column)));
  const places = Object.entries<string | RegExp>({ ...wanted, ...optional }).map(([key, name]) => {
    const at = place(name);
    if (at < 0 && key in wanted) {
      const shown = typeof name === "string" ? `"${name}"` : String(name);
      throw new CatalogFileError(`${table.file}: no column ${shown}; it has ${table.header.join(", ")}`);
    }
    return [key, at] as const;
  });
  return table.rows.map(
    (row) => Object.fromEntries(places.map(([key, at]) => [key, row[at] ?? ""])) as Record<Key | Extra, string>,
  );
}

/** Reads a number as the sources write it (thousands commas, a dollar sign); null for "", "—", "*" and the like. */
export function toNumber(value: string, where: string): number | null {
  if (["", "—", "-", "–", "*", "**", "n/a", "N/A"].includes(value)) return null;
  const number = Number(value.replace(/[$,]/g, ""));
  if (!Number.isFinite(number)) throw new CatalogFileError(`${where}: "${value}" is not a number`);
  return number;
}
