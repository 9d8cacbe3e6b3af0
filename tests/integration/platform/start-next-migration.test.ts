import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { migrate } from "@/lib/platform/migrations/migrate.mjs";
import { writeNextMigration } from "@/lib/platform/migrations/next-migration.mjs";
import { asOwner, scratchDatabase } from "@/tests/support/scratch-database";

const head = 'datasource db {\n  provider = "postgresql"\n}\n';
const thing = (more = "") => `model Thing {\n  id String @id\n${more}}\n`;
const before = new Date("2026-01-02T03:04:05Z");
const after = new Date("2026-01-02T03:04:06Z");

function folders() {
  const base = mkdtempSync(path.join(tmpdir(), "waymark-schema-"));
  const [schema, directory] = [path.join(base, "schema"), path.join(base, "migrations")];
  mkdirSync(schema);
  writeFileSync(path.join(schema, "schema.prisma"), head);
  writeFileSync(path.join(schema, "thing.prisma"), thing());
  return { schema, directory };
}

test("writes the first migration and the next, which lead to the schema, and says when nothing changed", async () => {
  const { schema, directory } = folders();
  expect(await writeNextMigration("first", { schema, directory, date: before })).toBe("20260102030405_first");
  expect(await writeNextMigration("again", { schema, directory, date: after })).toBeNull();
  writeFileSync(path.join(schema, "thing.prisma"), thing("  n Int @default(3)\n"));
  expect(await writeNextMigration("add_n", { schema, directory, date: after })).toBe("20260102030406_add_n");
  expect(readFileSync(path.join(directory, "20260102030406_add_n", "migration.sql"), "utf8")).toMatch(
    /ADD COLUMN\s+"n" INTEGER NOT NULL DEFAULT 3/,
  );
  expect(readFileSync(path.join(directory, "20260102030405_first", "migration.sql"), "utf8")).not.toContain("SCHEMA");
  const { url } = await scratchDatabase();
  await migrate(url, { directory });
  const { rows } = await asOwner(url, (client) => client.query(`INSERT INTO "Thing" (id) VALUES ('a') RETURNING n`));
  expect(rows).toEqual([{ n: 3 }]);
});

test.each([undefined, "", "Add Rosters", "../up", "2fast", "a__b", "añadir"])("refuses the name %s", async (name) => {
  const { schema, directory } = folders();
  await expect(writeNextMigration(name, { schema, directory })).rejects.toThrow(/small letters and underscores/);
});

test("refuses a date before the newest migration's and a lost copy of the schema", async () => {
  const { schema, directory } = folders();
  await writeNextMigration("first", { schema, directory, date: after });
  writeFileSync(path.join(schema, "thing.prisma"), thing("  n Int\n"));
  await expect(writeNextMigration("second", { schema, directory, date: before })).rejects.toThrow(/clock/);
  expect(readdirSync(directory).sort()).toEqual(["20260102030406_first", "migration_lock.toml", "schema.prisma"]);
  const lost = folders();
  mkdirSync(path.join(lost.directory, "20260101000000_old"), { recursive: true });
  writeFileSync(path.join(lost.directory, "20260101000000_old", "migration.sql"), "SELECT 1;");
  await expect(writeNextMigration("second", lost)).rejects.toThrow(/copy of the last schema/);
});
