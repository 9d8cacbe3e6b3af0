import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { migrate, pendingMigrations } from "@/lib/platform/migrations/migrate.mjs";
import { root, runModule } from "@/tests/support/node-script";
import { asOwner, scratchDatabase } from "@/tests/support/scratch-database";

const first = `CREATE TABLE thing (id int PRIMARY KEY, word text DEFAULT ';');
CREATE FUNCTION count_things() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  -- a semicolon; inside
  RETURN (SELECT count(*) FROM thing);
END $$;
`;

function folderWith(migrations: Record<string, string>): string {
  const directory = mkdtempSync(path.join(tmpdir(), "waymark-migrations-"));
  for (const [name, sql] of Object.entries(migrations)) writeMigration(directory, name, sql);
  return directory;
}

function writeMigration(directory: string, name: string, sql: string) {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

const rowsOf = (url: string) =>
  asOwner(url, async (client) => (await client.query('SELECT * FROM "_prisma_migrations" ORDER BY started_at')).rows);

const inOwnProcess = (url: string, directory: string) => {
  const script = runModule(
    `import { migrate } from ${JSON.stringify(path.join(root, "lib/platform/migrations/migrate.mjs"))};
     console.log("begun");
     console.log("applied " + JSON.stringify(await migrate(process.env.URL, { directory: process.env.DIRECTORY })));
     process.exit();`,
    { URL: url, DIRECTORY: directory },
  );
  onTestFinished(() => void script.child.kill("SIGKILL"));
  return script;
};

test("rows are what Prisma itself would have written, functions arrive whole, a second time does nothing", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({
    "20260101000000_first": first,
    "20260101000001_second": "INSERT INTO thing VALUES (1);",
  });
  expect(await pendingMigrations(url, { directory })).toEqual(["20260101000000_first", "20260101000001_second"]);
  expect(await migrate(url, { directory })).toEqual(["20260101000000_first", "20260101000001_second"]);
  const rows = await rowsOf(url);
  expect(rows[0]).toMatchObject({
    migration_name: "20260101000000_first",
    checksum: createHash("sha256").update(first).digest("hex"),
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
    finished_at: expect.any(Date),
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(rows).toHaveLength(2);
  const { rows: counted } = await asOwner(url, (client) => client.query("SELECT count_things() AS n"));
  expect(counted[0].n).toBe(1);
  expect(await migrate(url, { directory })).toEqual([]);
});

test("of three nodes that start at once one applies everything, the others nothing", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({
    "20260101000000_first": first,
    "20260101000001_slow": "SELECT pg_sleep(0.5); INSERT INTO thing VALUES (1);",
  });
  const ended = await Promise.all([1, 2, 3].map(() => inOwnProcess(url, directory).ended));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const applied = ended.map(({ stdout }) => JSON.parse(stdout.split("applied ")[1]!) as string[]);
  expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  expect(await rowsOf(url)).toHaveLength(2);
});

test("a node killed in the middle of a migration leaves what the next one mends", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({
    "20260101000000_first": first,
    "20260101000001_slow": "INSERT INTO thing VALUES (1); SELECT pg_sleep(1); INSERT INTO thing VALUES (2);",
  });
  const killed = inOwnProcess(url, directory);
  await killed.said("begun");
  await expect
    .poll(
      () =>
        asOwner(url, async (client) => {
          const { rows } = await client.query(
            "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
          );
          return rows.length;
        }),
      { timeout: 10_000, interval: 20 },
    )
    .toBe(1);
  killed.child.kill("SIGKILL");
  await killed.ended;
  await migrate(url, { directory });
  const { rows } = await asOwner(url, (client) => client.query("SELECT id FROM thing ORDER BY id"));
  expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
  expect((await rowsOf(url)).filter((row) => row.finished_at && !row.rolled_back_at)).toHaveLength(2);
  expect(await pendingMigrations(url, { directory })).toEqual([]);
});

test("a failing migration leaves nothing, is told in one sentence, and goes on once it is corrected", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({
    "20260101000000_first": first,
    "20260101000001_bad": "CREATE TABLE b (); SELECT 1 / 0;",
  });
  await expect(migrate(url, { directory })).rejects.toThrow(/failed and was rolled back: division by zero/);
  const there = () => asOwner(url, async (client) => (await client.query("SELECT to_regclass('b') AS b")).rows[0].b);
  expect(await there()).toBeNull();
  writeMigration(directory, "20260101000001_bad", "CREATE TABLE b ();");
  expect(await migrate(url, { directory })).toEqual(["20260101000001_bad"]);
  expect(await there()).toBe("b");
});

test("a migration edited after it was applied is refused by name", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({ "20260101000000_first": first });
  await migrate(url, { directory });
  writeMigration(directory, "20260101000000_first", `${first}-- and more\n`);
  await expect(migrate(url, { directory })).rejects.toThrow(/20260101000000_first was edited after/);
});

test("a busy table does not block for ever: it is tried again, then told, and works in a quiet moment", async () => {
  const { url } = await scratchDatabase();
  const directory = folderWith({ "20260101000000_first": first });
  await migrate(url, { directory });
  writeMigration(directory, "20260101000001_column", "ALTER TABLE thing ADD COLUMN more int;");
  await asOwner(url, async (busy) => {
    await busy.query("BEGIN; LOCK TABLE thing IN ACCESS SHARE MODE");
    await expect(migrate(url, { directory, lockTimeout: "100ms", attempts: 2 })).rejects.toThrow(/too busy to migrate/);
    const waiting = migrate(url, { directory, lockTimeout: "100ms", attempts: 20 });
    await expect.poll(async () => (await rowsOf(url)).length, { timeout: 10_000, interval: 20 }).toBeGreaterThan(3);
    await busy.query("COMMIT");
    expect(await waiting).toEqual(["20260101000001_column"]);
  });
});
