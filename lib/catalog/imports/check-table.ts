import { toNumber, type Table } from "../build/delimited";
import type { Findings } from "./findings";

export type Checked<Key extends string> = { line: number; values: Record<Key, string> };

/** A number that a row must hold; null is let through only where it may be missing. */
export type NumberRule<Key extends string> = { column: Key; min: number; max: number; missing?: boolean };

export type TableRules<Key extends string> = {
  columns: Record<Key, string | RegExp>;
  /** These read as "" where the table has no such column. */
  optional?: readonly NoInfer<Key>[];
  /** Rows that say nothing: footnotes, scales that nobody reads. */
  passOver?: (values: Record<NoInfer<Key>, string>) => boolean;
  codes?: Partial<Record<NoInfer<Key>, RegExp>>;
  /** May not be empty. */
  filled?: readonly NoInfer<Key>[];
  /** No two rows may have the same. */
  key?: (values: Record<NoInfer<Key>, string>) => string;
  numbers?: (values: Record<NoInfer<Key>, string>) => readonly NumberRule<NoInfer<Key>>[];
};

const showName = (name: string | RegExp) => (typeof name === "string" ? name : name.source.replace(/[\^$\\]/g, ""));

/** Where the table's own shape says that something was cut off or slipped. */
function checkShape({ file, header, rows, lines, unclosed }: Table, findings: Findings) {
  if (unclosed !== undefined) findings.problem("truncated", { file, line: unclosed });
  rows.forEach((row, i) => {
    if (row.length === header.length) return;
    if (row.length > header.length && row.slice(header.length).every((value) => value === "")) return;
    const last = i === rows.length - 1 && row.length < header.length;
    const where = { file, line: lines?.[i], expected: header.length, found: row.length };
    if (!last) findings.problem("column-count", where);
    else if (unclosed === undefined) findings.problem("truncated", where);
  });
  if (rows.length === 0) findings.problem("empty-file", { file });
}

function findColumns<Key extends string>(table: Table, rules: TableRules<Key>, findings: Findings) {
  const entries = Object.entries(rules.columns) as [Key, string | RegExp][];
  return entries.map(([key, name]) => {
    const at = table.header.findIndex((column) =>
      typeof name === "string" ? column.toLowerCase() === name.toLowerCase() : name.test(column),
    );
    if (at < 0 && !rules.optional?.includes(key)) {
      findings.problem("missing-column", { file: table.file, column: showName(name) });
    }
    return [key, at, at < 0 ? showName(name) : table.header[at]!] as const;
  });
}

export function numberIn(value: string): number | null | "not a number" {
  try {
    return toNumber(value, "");
  } catch {
    return "not a number";
  }
}

/**
 * Holds every row against the rules, and answers the rows that are not passed over, with their lines. What is wrong
 * is in the findings; a table without one of its columns answers no rows.
 */
export function checkTable<Key extends string>(
  table: Table,
  rules: TableRules<Key>,
  findings: Findings,
): Checked<Key>[] {
  const { file } = table;
  const before = findings.problemCount;
  const columns = findColumns(table, rules, findings);
  if (findings.problemCount > before) return [];
  checkShape(table, findings);
  const shown = Object.fromEntries(columns.map(([key, , name]) => [key, name])) as Record<Key, string>;
  const seen = new Map<string, number>();
  const kept: Checked<Key>[] = [];
  table.rows.forEach((row, i) => {
    const values = Object.fromEntries(columns.map(([key, at]) => [key, row[at] ?? ""])) as Record<Key, string>;
    const line = table.lines?.[i] ?? i + 2;
    if (row.length < table.header.length || rules.passOver?.(values)) return;
    for (const [column, pattern] of Object.entries(rules.codes ?? {}) as [Key, RegExp][]) {
      if (!pattern.test(values[column]))
        findings.problem("bad-code", { file, line, column: shown[column], value: values[column] });
    }
    for (const column of rules.filled ?? []) {
      if (values[column] === "") findings.problem("missing-value", { file, line, column: shown[column] });
    }
    for (const { column, min, max, missing = false } of rules.numbers?.(values) ?? []) {
      const value = values[column];
      const number = numberIn(value);
      const where = { file, line, column: shown[column], value };
      if (number === "not a number") findings.problem("not-a-number", where);
      else if (number === null) {
        if (!missing) findings.problem("missing-value", where);
      } else if (number < min || number > max) findings.problem("out-of-range", { ...where, min, max });
    }
    const key = rules.key?.(values);
    const first = key === undefined ? undefined : seen.get(key);
    if (first !== undefined) findings.problem("duplicate", { file, line, value: key, first });
    else if (key !== undefined) seen.set(key, line);
    kept.push({ line, values });
  });
  return kept;
}
