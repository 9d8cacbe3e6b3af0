// Each test file finds the migrated database with the catalogue and nobody in it, connected as the app's role: the
// policies hold. A worker keeps its copy of the template over its files, with the connections and the plans they know.
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { openOwner, owner } from "./owner";
import { dropScratch } from "./scratch-database";

const server = inject("server");
const name = `${inject("copies")}_${process.env.VITEST_POOL_ID ?? "0"}`;

const withoutPassword = (url: string) => Object.assign(new URL(url), { username: "waymark_app", password: "" }).href;
const app = process.env.TEST_APP_URL ?? withoutPassword(server);

process.env.DATABASE_URL = `${app.replace(/\/$/, "")}/${name}`;
process.env.TEST_DATABASE_OWNER_URL = `${server}/${name}`;
process.env.NEXTAUTH_SECRET = "a-secret-for-tests-only";
process.env.NEXTAUTH_URL = "http://localhost:3000";
process.env.WAYMARK_URL = "http://localhost:3000";

type Shipped = { table: string; rows: number; youngest: string };
type Copy = { empty: string[]; shipped: Shipped[] };
const kept = globalThis as typeof globalThis & { waymarkTestCopy?: Copy };

/** How many rows there are, and the youngest transaction that wrote one: together they tell every change. */
const look = (tables: readonly string[]) =>
  owner
    .query<Shipped>(
      tables
        .map(
          (table) =>
            `SELECT '${table}' AS table, count(*)::int AS rows, max(xmin::text::bigint) AS youngest FROM "${table}"`,
        )
        .join(" UNION ALL "),
    )
    .then(({ rows }) => rows);

async function makeCopy(): Promise<Copy> {
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject("template")} STRATEGY FILE_COPY`);
  await admin.end();
  await openOwner(`${server}/${name}`);
  const { rows } = await owner.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public'`,
  );
  const found = await look(rows.map(({ table }) => table));
  return {
    empty: found.filter((one) => one.rows === 0).map(({ table }) => table),
    shipped: found.filter((one) => one.rows > 0),
  };
}

/** Takes out what came; names the tables in which rows that were shipped have changed or gone. */
async function tidy({ empty, shipped }: Copy): Promise<string[]> {
  const without = (statements: readonly string[]) =>
    owner.query(
      `RESET ROLE; RESET ALL; SET lock_timeout = '10s'; SET session_replication_role = replica; ${statements.join("; ")}; RESET ALL`,
    );
  await without(empty.map((table) => `DELETE FROM "${table}"`));
  const changed = async () => {
    const found = new Map((await look(shipped.map(({ table }) => table))).map((one) => [one.table, one]));
    return shipped.filter(
      ({ table, rows, youngest }) => found.get(table)?.rows !== rows || found.get(table)?.youngest !== youngest,
    );
  };
  const grown = await changed();
  if (grown.length === 0) return [];
  await without(grown.map(({ table, youngest }) => `DELETE FROM "${table}" WHERE xmin::text::bigint > ${youngest}`));
  return (await changed()).map(({ table }) => table);
}

const copy = (kept.waymarkTestCopy ??= await makeCopy());
if (!owner) await openOwner(`${server}/${name}`);

afterAll(async () => {
  await dropScratch();
  if (!inject("shared")) return;
  const changed = await tidy(copy);
  if (changed.length === 0) return;
  delete kept.waymarkTestCopy;
  throw new Error(
    `This file changes what is shipped (${changed.join(", ")}), which the next files of its worker read: name it in tests/vitest.config.ts among those that have a database for themselves.`,
  );
});
