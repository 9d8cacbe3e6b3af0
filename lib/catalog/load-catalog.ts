import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { catalogRows, type TableRows } from "./build/catalog-rows";
import { CatalogFileError } from "./build/delimited";
import { catalogChecksum } from "./checksum.mjs";

export type CatalogLoad = { changed: boolean; checksum: string; onetVersion: string | null; rows: number };

/** Taken for the length of the transaction, so that of two nodes that start at once one loads and one waits. */
const lock = 5_201_816;

const quoted = (names: readonly string[], prefix = "") => names.map((name) => `${prefix}"${name}"`).join(", ");

/** Only what the files say: columns that a migration derives (search) are left alone. */
const columnsOf = ({ key, rows }: TableRows): readonly string[] => (rows[0] ? Object.keys(rows[0]) : key);

async function stage(client: Client, table: TableRows) {
  const columns = quoted(columnsOf(table));
  await client.query(
    `CREATE TEMP TABLE "incoming_${table.table}" ON COMMIT DROP AS SELECT ${columns} FROM "${table.table}" LIMIT 0`,
  );
  await client.query(
    `INSERT INTO "incoming_${table.table}" SELECT ${columns} FROM json_populate_recordset(NULL::"${table.table}", $1)`,
    [JSON.stringify(table.rows)],
  );
}

const changes = (result: { rowCount: number | null }) => result.rowCount ?? 0;

/**
 * Rows that are the same stay as they are; a changed row of a root is updated, of a leaf replaced. Answers how many
 * rows were touched.
 */
async function write(client: Client, rows: TableRows): Promise<number> {
  const { table, key, root } = rows;
  const columns = columnsOf(rows);
  const others = columns.filter((column) => !key.includes(column));
  const match = key.map((name) => `i."${name}" = t."${name}"`).join(" AND ");
  const onConflict =
    root && others.length > 0
      ? `DO UPDATE SET ${others.map((name) => `"${name}" = excluded."${name}"`).join(", ")}
       WHERE (${quoted(others, "t.")}) IS DISTINCT FROM (${quoted(others, "excluded.")})`
      : "DO NOTHING";
  const same = `${match} AND (${quoted(columns, "i.")}) IS NOT DISTINCT FROM (${quoted(columns, "t.")})`;
  const gone = root
    ? 0
    : await client
        .query(`DELETE FROM "${table}" t WHERE NOT EXISTS (SELECT 1 FROM "incoming_${table}" i WHERE ${same})`)
        .then(changes);
  const written = await client.query(
    `INSERT INTO "${table}" AS t (${quoted(columns)}) SELECT ${quoted(columns)} FROM "incoming_${table}"
     ON CONFLICT (${quoted(key)}) ${onConflict}`,
  );
  return gone + changes(written);
}

const dropVanished = (client: Client, { table, key }: TableRows): Promise<number> =>
  client
    .query(
      `DELETE FROM "${table}" t WHERE NOT EXISTS
       (SELECT 1 FROM "incoming_${table}" i WHERE ${key.map((name) => `i."${name}" = t."${name}"`).join(" AND ")})`,
    )
    .then(changes);

/** The search reads views over these tables that a migration makes. */
const refreshSearch = (client: Client) => client.query("SELECT waymark_refresh_search()");

/** Answers whether any row is other than it was. */
async function replaceAll(client: Client, tables: readonly TableRows[]): Promise<boolean> {
  let touched = 0;
  for (const table of tables) await stage(client, table);
  for (const table of tables) touched += await write(client, table);
  for (const table of tables.filter(({ root }) => root).toReversed()) touched += await dropVanished(client, table);
  if (touched === 0) return false;
  for (const { table } of tables) await client.query(`ANALYZE "${table}"`);
  await refreshSearch(client);
  return true;
}

/**
 * Makes the database say what the files in `directory` say, in one transaction, and records a release where that
 * changed a row. Reads no further where the newest release has their checksum. The connection is the owner's.
 */
export async function loadCatalog({
  connectionString,
  directory = path.resolve("prisma/catalog"),
}: {
  connectionString: string;
  directory?: string;
}): Promise<CatalogLoad> {
  if (!existsSync(path.join(directory, "release.json"))) {
    throw new CatalogFileError(`No catalogue in ${directory}: release.json is missing`);
  }
  const checksum = catalogChecksum(directory);
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    const newest = await client.query<{ checksum: string; onetVersion: string }>(
      'SELECT checksum, "onetVersion" FROM "CatalogRelease" ORDER BY id DESC LIMIT 1',
    );
    const loaded = newest.rows[0];
    if (loaded?.checksum === checksum) {
      await client.query("COMMIT");
      return { changed: false, checksum, onetVersion: loaded.onetVersion, rows: 0 };
    }
    const { onetVersion, tables } = catalogRows((file) => readCatalogFile(directory, file));
    const changed = await replaceAll(client, tables);
    await client.query(
      changed || !loaded
        ? 'INSERT INTO "CatalogRelease" (checksum, "onetVersion") VALUES ($1, $2)'
        : 'UPDATE "CatalogRelease" SET checksum = $1, "onetVersion" = $2 WHERE id = (SELECT max(id) FROM "CatalogRelease")',
      [checksum, onetVersion],
    );
    await client.query("COMMIT");
    return { changed, checksum, onetVersion, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) };
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}

function readCatalogFile(directory: string, file: string): string {
  const full = path.join(directory, file);
  if (!existsSync(full)) throw new CatalogFileError(`${file}: not found in ${directory}`);
  return readFileSync(full, "utf8");
}
