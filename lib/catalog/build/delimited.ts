export type Table = { file: string; header: string[]; rows: string[][] };

/** What a source file or a catalogue file says wrong, with its name, for whoever feeds it. */
export class CatalogFileError extends Error {
  override name = "CatalogFileError";
}

function splitQuoted(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"' && field === "") quoted = true;
    else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/**
 * A table with a header row. Tab-separated text knows no quotes (O*NET writes none), comma-separated text does; a
 * byte-order mark, CR LF and empty lines are passed over, spaces around a value are cut.
 */
export function parseTable(text: string, file: string, separator: "\t" | ","): Table {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines = separator === "," ? splitQuoted(plain, separator) : plain.split("\n").map((line) => line.split("\t"));
  const [header, ...rows] = lines.map((line) => line.map((value) => value.trim()));
  if (!header || header.every((name) => name === "")) throw new CatalogFileError(`${file}: the file is empty`);
  return { file, header, rows: rows.filter((row) => row.some((value) => value !== "")) };
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
