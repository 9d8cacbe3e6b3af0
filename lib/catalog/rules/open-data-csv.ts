import { z } from "zod";
import { type Collection, openDataShapes } from "./open-data";

type Plain = string | number | boolean | null;
type Tree = Plain | readonly Tree[] | { readonly [name: string]: Tree };

// A spreadsheet takes a cell that begins so for a formula; some look past blanks, and read full-width signs the same.
// Apostrophes before it count too, so that the one put before it is known from one that was there.
const formula = /^'*(?:[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/** Whether a spreadsheet might run this text; `csvCell` puts an apostrophe before it, and who reads takes it off. */
export const looksLikeFormula = (text: string): boolean => formula.test(text);

/** One cell: numbers as they are, text so that no spreadsheet runs it, in quotes where RFC 4180 wants them. */
export function csvCell(value: Plain): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const harmless = looksLikeFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A list in one cell: values with "; " between them, those with parts as "part part". */
const listCell = (list: readonly Tree[]): string =>
  list
    .map((each) =>
      each !== null && typeof each === "object" && !Array.isArray(each)
        ? Object.values(each)
            .map((part) => (Array.isArray(part) ? part.join(" ") : titleOf(part)))
            .filter((part) => part !== "")
            .join(" ")
        : String(each),
    )
    .join("; ");

const titleOf = (part: Tree): string =>
  part === null ? "" : typeof part === "object" ? String((part as { en?: string }).en ?? "") : String(part);

/** The columns of a collection: a field, or each part of one ("title_en", "wage_median"). */
export function csvColumns(collection: Collection): string[] {
  return Object.entries(openDataShapes[collection].shape).flatMap(([name, field]: [string, z.ZodType]) => {
    const known = field instanceof z.ZodNullable ? field.unwrap() : field;
    return known instanceof z.ZodObject ? Object.keys(known.shape).map((part) => `${name}_${part}`) : [name];
  });
}

/** One object as a line of the file, with its line end; `columns` are those of its collection. */
export function csvLine(columns: readonly string[], object: Readonly<Record<string, unknown>>): string {
  const cells = columns.map((column) => {
    const [name, part] = column.split("_") as [string, string?];
    const whole = object[name] as Tree;
    const value = part === undefined ? whole : whole === null ? null : (whole as Record<string, Tree>)[part]!;
    return csvCell(Array.isArray(value) ? listCell(value) : (value as Plain));
  });
  return `${cells.join(",")}\r\n`;
}

export const csvHead = (columns: readonly string[]): string => `${columns.join(",")}\r\n`;
