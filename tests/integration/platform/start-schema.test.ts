import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { diffSchemas } from "@/lib/platform/migrations/engine.mjs";
import { migrate } from "@/lib/platform/migrations/migrate.mjs";
import { migrationsDirectory, readSchema } from "@/lib/platform/migrations/migration-files.mjs";
import { asOwner, scratchDatabase } from "@/tests/support/scratch-database";

// Left out is what a Prisma schema cannot say: policies, functions, triggers, extensions, views, check constraints,
// generated columns, and indexes over expressions or over a part of the rows. Prisma's own table is left out too.
const ownTable = `
  c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

const describeDatabase = `
  SELECT format('column %s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' END, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE ${ownTable} AND a.attgenerated = ''
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid)
  FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid
  WHERE ${ownTable} AND i.indexprs IS NULL AND i.indpred IS NULL
  UNION ALL
  SELECT format('constraint %s on %s: %s', k.conname, c.relname, pg_get_constraintdef(k.oid))
  FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid
  WHERE ${ownTable} AND k.contype IN ('p', 'u', 'f')
  UNION ALL
  SELECT format('enum %s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
  WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`;

const linesOf = (url: string) =>
  asOwner(url, async (client) => (await client.query(describeDatabase)).rows.map(({ line }) => line as string).sort());

test("the migrations lead to the schema", async () => {
  const [migrated, fromNothing] = [await scratchDatabase(), await scratchDatabase()];
  await migrate(migrated.url);
  const sql = await diffSchemas(null, readSchema());
  await asOwner(fromNothing.url, (client) => client.query(sql));
  const wanted = await linesOf(fromNothing.url);
  expect(wanted.length).toBeGreaterThan(100);
  expect(await linesOf(migrated.url)).toEqual(wanted);
});

test("the comparison sees a changed default, a missing index and a nullable column", async () => {
  const url = (await scratchDatabase()).url;
  await asOwner(url, (client) =>
    client.query(
      "CREATE TABLE thing (id int PRIMARY KEY, n int NOT NULL DEFAULT 1); CREATE INDEX thing_n ON thing (n)",
    ),
  );
  const before = await linesOf(url);
  for (const change of [
    "ALTER TABLE thing ALTER n SET DEFAULT 2",
    "DROP INDEX thing_n",
    "ALTER TABLE thing ALTER n DROP NOT NULL",
    "ALTER TABLE thing ALTER n TYPE bigint",
  ]) {
    const previous = await linesOf(url);
    await asOwner(url, (client) => client.query(change));
    expect(await linesOf(url), change).not.toEqual(previous);
  }
  expect(before).toHaveLength(5);
});

test("the kept copy of the schema is the schema: npm run db:migration was not forgotten", async () => {
  const copy = path.join(migrationsDirectory, "schema.prisma");
  expect(existsSync(copy)).toBe(true);
  expect(await diffSchemas([{ path: "schema.prisma", content: readFileSync(copy, "utf8") }], readSchema())).toBe("");
});
