import { withClient } from "./connection.mjs";
import { markNewDatabase } from "./demo.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { requireHarmlessRole } from "./harmless-role.mjs";
import { Problem } from "./problem.mjs";
import { grantApp } from "./roles.mjs";

const none = async () => {};

const openGiven = async (appUrl) => {
  await requireHarmlessRole(appUrl);
  return { appUrl, ownerUrl: process.env.DATABASE_OWNER_URL || null, embedded: false, stop: none };
};

/** The database named by DATABASE_URL, or the built-in one: `{ appUrl, ownerUrl, embedded, stop }`. */
export const openDatabase = async ({ dataDirectory, log, onDeath, settings = {} }) => {
  if (process.env.DATABASE_URL) return openGiven(process.env.DATABASE_URL);
  const beforeFirst = () => markNewDatabase(dataDirectory);
  const started = await startEmbeddedPostgres({ dataDir: dataDirectory, log, settings, beforeFirst, onDeath });
  return { ...started, embedded: true };
};

const roleOf = (url) =>
  withClient(url, async (client) => (await client.query("SELECT current_user AS role")).rows[0].role);

/** Migrates and grants; afterwards the app's role is looked at again, as it may own what was just made. */
export const prepareDatabase = async ({ appUrl, ownerUrl, embedded }, log) => {
  const { migrate, pendingMigrations } = await import("../migrations/migrate.mjs");
  if (ownerUrl) {
    await migrate(ownerUrl, { log });
    await grantApp(ownerUrl, await roleOf(appUrl));
  } else {
    const pending = await pendingMigrations(appUrl, { name: "DATABASE_URL" }).catch((error) => {
      if (error.code !== "42501") throw error;
      throw new Problem(
        "The role of DATABASE_URL cannot see which migrations are applied: start once with DATABASE_OWNER_URL, the address of the role that owns the tables.",
      );
    });
    if (pending.length > 0) {
      throw new Problem(
        `The database lacks ${pending.length === 1 ? "one migration" : `${pending.length} migrations`}: start with DATABASE_OWNER_URL, the address of the role that owns (or shall own) its tables.`,
      );
    }
  }
  if (!embedded) await requireHarmlessRole(appUrl);
};
