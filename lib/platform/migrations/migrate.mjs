import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../start/connection.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "../start/problem.mjs";
import { listMigrations, migrationsDirectory } from "./migration-files.mjs";

const ownLock = "hashtext('waymark migrations')";
const enginesLock = "72707369";
const lockNotAvailable = "55P03";

const readApplied = async (client) => {
  const { rows } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`);
  if (!rows[0].there) return [];
  const applied = await client.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return applied.rows;
};

/** The migrations that a database lacks; throws one sentence where an applied one was edited since. */
const findPending = async (client, migrations) => {
  const applied = new Map((await readApplied(client)).map((row) => [row.name, row]));
  const edited = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name).checksum !== checksum);
  if (edited && applied.get(edited.name).finished) {
    throw new Problem(
      `The migration ${edited.name} was edited after this database had applied it: restore prisma/migrations/${edited.name}/migration.sql, and put the change into a new migration.`,
    );
  }
  return migrations.filter(({ name }) => !applied.get(name)?.finished);
};

export const pendingMigrations = (url, { directory = migrationsDirectory, name } = {}) =>
  withClient(url, async (client) => (await findPending(client, listMigrations(directory))).map((m) => m.name), name);

const takeTurn = async (client, lock, patience, log) => {
  const deadline = Date.now() + patience;
  let told = false;
  for (;;) {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(${lock}) AS mine`);
    if (rows[0].mine) return;
    if (Date.now() > deadline) {
      throw new Problem("Another process has been migrating this database for too long: look for it, and start again.");
    }
    if (!told) log("Another node is migrating the database, waiting for it ...");
    told = true;
    await sleep(100);
  }
};

/** A row without an end belongs to a migration of which nothing stayed: script and end are one transaction. */
const mendInterrupted = async (client, patience, log) => {
  // While the engine's lock is held, somebody is still at work on that row.
  await takeTurn(client, enginesLock, patience, log);
  try {
    if ((await readApplied(client)).every((row) => row.finished)) return;
    await client.query(
      'UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${enginesLock})`);
  }
};

const explain = (error, database) => {
  if (isFullDisk(error)) return fullDiskProblem(`the database ${database}`);
  if (error.code === lockNotAvailable) {
    return new Problem(
      "The database is too busy to migrate (a lock was not free in time): start again in a quiet moment.",
    );
  }
  if (error.severity) {
    return new Problem(`A migration failed and was rolled back: ${error.message} (PostgreSQL's code ${error.code}).`);
  }
  if (/P3005|schema is not empty/i.test(`${error.code} ${error.message}`)) {
    return new Problem(
      `The database ${database} holds tables and no record of migrations: give Waymark an empty database of its own.`,
    );
  }
  return error;
};

/**
 * Brings a database up to the migrations: the names applied, none where it was up to date. Several nodes may call it
 * at once: one applies, the others wait. A busy table is tried again, `attempts` times in all.
 */
export const migrate = (
  ownerUrl,
  {
    directory = migrationsDirectory,
    log = () => {},
    patience = 120_000,
    lockTimeout = "5s",
    attempts = 6,
    name = "DATABASE_OWNER_URL",
  } = {},
) =>
  withClient(
    ownerUrl,
    async (client) => {
      const migrations = listMigrations(directory);
      if ((await findPending(client, migrations)).length === 0) return [];
      await takeTurn(client, ownLock, patience, log);
      try {
        const { applyMigrations } = await import("./engine.mjs");
        for (let attempt = 1; ; attempt += 1) {
          const pending = await findPending(client, migrations);
          if (pending.length === 0) return [];
          await mendInterrupted(client, patience, log);
          try {
            log(`Migrating the database (${pending.length}) ...`);
            return await applyMigrations(ownerUrl, migrations, { lockTimeout });
          } catch (error) {
            if (error.code !== lockNotAvailable || attempt === attempts) throw error;
            log("A table is busy, trying again ...");
            await sleep(500 * attempt);
          }
        }
      } catch (error) {
        throw explain(error, client.database);
      } finally {
        await client.query(`SELECT pg_advisory_unlock(${ownLock})`).catch(() => {});
      }
    },
    name,
  );
