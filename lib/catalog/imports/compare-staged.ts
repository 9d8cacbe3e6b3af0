import type { Client } from "pg";
import type { TableRows } from "../build/catalog-rows";
import type { ChangeExample, TableChange } from "../rules/import-report";
import type { Findings } from "./findings";
import { columnsOf, notOwn, sameKey, type Step } from "./replace-rows";

const mostExamples = 5;
const longestValue = 80;

type Row = Record<string, unknown>;

const keyText = (row: Row, key: readonly string[]) => key.map((name) => String(row[name])).join(" ");

const shown = (value: unknown): string => {
  const text = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};

const titleOf = (row: Row) => {
  const title = row.titleEn ?? row.nameEn ?? row.name ?? row.title;
  return typeof title === "string" ? { title } : {};
};

/** What a reader would look for first stands first. */
const firstColumns = ["titleEn", "title", "name", "wageMedian", "annual50", "employment", "growthPercent", "value"];

function changedColumn(before: Row, after: Row, columns: readonly string[]): string | undefined {
  const ordered = [...firstColumns.filter((name) => columns.includes(name)), ...columns];
  return ordered.find((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

async function compareTable(client: Client, rows: TableRows): Promise<TableChange> {
  const { table, key } = rows;
  const columns = columnsOf(rows);
  const others = columns.filter((column) => !key.includes(column));
  const list = (prefix: string) => others.map((name) => `${prefix}."${name}"`).join(", ");
  const keys = (prefix: string) => key.map((name, i) => `${prefix}."${name}" AS k${i}`).join(", ");
  const order = key.map((_, i) => `k${i}`).join(", ");
  // Only the few rows that are shown become JSON.
  const among = async (row: "i" | "t", former: "t" | null, from: string) => {
    const found = await client.query<{ n: string; row: Row; former: Row | null }>(
      `SELECT n, to_jsonb(shown) AS row, ${former ? "to_jsonb(former)" : "NULL"} AS former FROM
       (SELECT count(*) OVER () AS n, ${keys(row)}, ${row} AS shown${former ? `, ${former} AS former` : ""}
        FROM ${from} ORDER BY ${order} LIMIT ${mostExamples}) x`,
    );
    return { n: Number(found.rows[0]?.n ?? 0), rows: found.rows };
  };
  const [now, next] = [`"${table}" t`, `"incoming_${table}" i`];
  const added = await among("i", null, `${next} WHERE NOT EXISTS (SELECT 1 FROM ${now} WHERE ${sameKey(rows)})`);
  const gone = await among(
    "t",
    null,
    `${now} WHERE NOT EXISTS (SELECT 1 FROM ${next} WHERE ${sameKey(rows)}) ${notOwn(table)}`,
  );
  const changed =
    others.length === 0
      ? { n: 0, rows: [] }
      : await among(
          "i",
          "t",
          `${next} JOIN ${now} ON ${sameKey(rows)} WHERE (${list("i")}) IS DISTINCT FROM (${list("t")})`,
        );
  const examples: ChangeExample[] = [
    ...changed.rows.map(({ row, former }) => {
      const column = changedColumn(former!, row, others);
      const values = column ? { column, before: shown(former![column]), after: shown(row[column]) } : {};
      return { what: "changed" as const, key: keyText(row, key), ...titleOf(row), ...values };
    }),
    ...added.rows.map(({ row }) => ({ what: "added" as const, key: keyText(row, key), ...titleOf(row) })),
    ...gone.rows.map(({ row }) => ({ what: "gone" as const, key: keyText(row, key), ...titleOf(row) })),
  ];
  return { table, added: added.n, changed: changed.n, gone: gone.n, examples };
}

/** What the staged rows would change, table by table; tables that stay as they are are left out. */
export async function compareStaged(client: Client, tables: readonly TableRows[], step: Step): Promise<TableChange[]> {
  const found: TableChange[] = [];
  for (const [i, table] of tables.entries()) {
    const change = await compareTable(client, table);
    if (change.added + change.changed + change.gone > 0) found.push(change);
    await step((i + 1) / tables.length);
  }
  return found;
}

/** Staged rows that point at a row which would not be there: what PostgreSQL would refuse when they are written. */
export async function checkReferences(client: Client, tables: readonly TableRows[], findings: Findings) {
  const staged = new Map(tables.map((rows) => [rows.table, columnsOf(rows)]));
  const { rows } = await client.query<{ child: string; parent: string; column: string; target: string }>(
    `SELECT c.relname AS child, p.relname AS parent, ca.attname AS column, pa.attname AS target
     FROM pg_constraint k
     JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
     JOIN pg_attribute ca ON ca.attrelid = c.oid AND ca.attnum = k.conkey[1]
     JOIN pg_attribute pa ON pa.attrelid = p.oid AND pa.attnum = k.confkey[1]
     WHERE k.contype = 'f' AND cardinality(k.conkey) = 1
       AND c.relname = ANY($1) AND p.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace`,
    [[...staged.keys()]],
  );
  for (const { child, parent, column, target } of rows) {
    if (!staged.get(child)!.includes(column)) continue;
    const broken = await client.query<{ value: string }>(
      `SELECT DISTINCT i."${column}"::text AS value FROM "incoming_${child}" i WHERE i."${column}" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM "incoming_${parent}" p WHERE p."${target}" = i."${column}") ORDER BY 1 LIMIT 20`,
    );
    for (const { value } of broken.rows) findings.problem("broken-reference", { name: child, column, value });
  }
}
