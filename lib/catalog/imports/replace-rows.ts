import type { Client } from "pg";
import type { TableRows } from "../build/catalog-rows";

const quoted = (names: readonly string[], prefix = "") => names.map((name) => `${prefix}"${name}"`).join(", ");

/** Only what the files say: columns that a migration derives (search) are left alone. */
export const columnsOf = ({ key, rows }: TableRows): readonly string[] => (rows[0] ? Object.keys(rows[0]) : key);

const inLocalGroup = `EXISTS (SELECT 1 FROM "ClusterGroup" g JOIN "Framework" f ON f.code = g."frameworkCode"
  WHERE g.id = t."groupId" AND f.local)`;

const stillThere = (table: string, column: string) =>
  `EXISTS (SELECT 1 FROM "incoming_${table}" p WHERE p.id = t."${column}")`;

/**
 * Rows that an administrator of this installation made are not the files' to take away; what stands in a local group
 * goes with the cluster or pathway itself.
 */
const ownRows: Record<string, string> = {
  Framework: "t.local",
  ClusterGroup: `EXISTS (SELECT 1 FROM "Framework" f WHERE f.code = t."frameworkCode" AND f.local)`,
  ClusterGroupMember: `${inLocalGroup} AND ${stillThere("Cluster", "clusterId")}`,
  ClusterGroupPathway: `${inLocalGroup} AND ${stillThere("Pathway", "pathwayId")}`,
};

export const notOwn = (table: string) => (ownRows[table] ? `AND NOT (${ownRows[table]})` : "");

export const sameKey = ({ key }: TableRows) => key.map((name) => `i."${name}" = t."${name}"`).join(" AND ");

/** Lays the rows that shall be beside those that are, in a temporary table of this transaction. */
async function stageTable(client: Client, table: TableRows) {
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
  const onConflict =
    root && others.length > 0
      ? `DO UPDATE SET ${others.map((name) => `"${name}" = excluded."${name}"`).join(", ")}
       WHERE (${quoted(others, "t.")}) IS DISTINCT FROM (${quoted(others, "excluded.")})`
      : "DO NOTHING";
  const same = `${sameKey(rows)} AND (${quoted(columns, "i.")}) IS NOT DISTINCT FROM (${quoted(columns, "t.")})`;
  const gone = root
    ? 0
    : await client
        .query(
          `DELETE FROM "${table}" t
           WHERE NOT EXISTS (SELECT 1 FROM "incoming_${table}" i WHERE ${same}) ${notOwn(table)}`,
        )
        .then(changes);
  const written = await client.query(
    `INSERT INTO "${table}" AS t (${quoted(columns)}) SELECT ${quoted(columns)} FROM "incoming_${table}"
     ON CONFLICT (${quoted(key)}) ${onConflict}`,
  );
  return gone + changes(written);
}

const dropVanished = (client: Client, rows: TableRows): Promise<number> =>
  client
    .query(
      `DELETE FROM "${rows.table}" t WHERE NOT EXISTS
       (SELECT 1 FROM "incoming_${rows.table}" i WHERE ${sameKey(rows)}) ${notOwn(rows.table)}`,
    )
    .then(changes);

/** Told after each step which share of them is done, 0 to 1. */
export type Step = (share: number) => Promise<void>;

export async function stageRows(client: Client, tables: readonly TableRows[], step: Step) {
  for (const [i, table] of tables.entries()) {
    await stageTable(client, table);
    await step((i + 1) / tables.length);
  }
}

/** Makes the tables hold what was staged, parents before children. Answers the tables that had a row changed. */
export async function replaceStaged(client: Client, tables: readonly TableRows[], step: Step): Promise<string[]> {
  const roots = tables.filter(({ root }) => root).toReversed();
  const moved = new Set<string>();
  for (const [i, table] of [...tables, ...roots].entries()) {
    const rows = i < tables.length ? await write(client, table) : await dropVanished(client, table);
    if (rows > 0) moved.add(table.table);
    await step((i + 1) / (tables.length + roots.length));
  }
  if (moved.size > 0) await client.query("SELECT waymark_analyze($1)", [[...moved]]);
  return [...moved];
}

/** Figures without names: nobody finds them by search. */
const unsearched = ["AreaWage", "NationalFigure", "College"];

/** The search reads views over the tables that name things; a migration makes them. */
export async function refreshSearch(client: Client, moved: readonly string[]) {
  if (moved.every((table) => unsearched.includes(table))) return;
  await client.query("SELECT waymark_refresh_search()");
}
