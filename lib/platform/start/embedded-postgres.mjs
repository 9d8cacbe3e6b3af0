import { stopChild } from "./children.mjs";
import { withClient } from "./connection.mjs";
import { keepSecret } from "./keep-file.mjs";
import { supervisedBy } from "./leftovers.mjs";
import { ensureCluster } from "./postgres-cluster.mjs";
import { rememberedPort, startServer } from "./postgres-server.mjs";
import { placePostgres } from "./postgres-user.mjs";

const urlFor = (role, password, port, database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

const passwordsOf = (dataDirectory) => ({
  owner: keepSecret(dataDirectory, "postgres-owner-password"),
  app: keepSecret(dataDirectory, "postgres-app-password"),
});

const urlsFor = (passwords, port) => ({
  ownerUrl: urlFor("waymark_owner", passwords.owner, port, "waymark"),
  appUrl: urlFor("waymark_app", passwords.app, port, "waymark"),
});

/** How to reach the server that a living Waymark runs on this data directory. */
export const embeddedUrls = (dataDirectory) => urlsFor(passwordsOf(dataDirectory), rememberedPort(dataDirectory));

/** Roles and database of a cluster, as often as wanted: a start that was cut off is finished by the next. */
const ensureDatabase = (url, appPassword) =>
  withClient(url, async (client) => {
    const { rows: roles } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'waymark_app'");
    if (roles.length === 0) await client.query("CREATE ROLE waymark_app");
    const password = client.escapeLiteral(appPassword);
    await client.query(
      `ALTER ROLE waymark_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${password}`,
    );
    const { rows: databases } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'waymark'");
    if (databases.length === 0) await client.query("CREATE DATABASE waymark");
  });

/**
 * The built-in PostgreSQL on loopback: made when there is none, mended when it was killed.
 * `beforeFirst` runs before a new cluster counts as made; `settings` are postgresql.conf values; `onDeath` is told
 * when the server ends unasked.
 */
export const startEmbeddedPostgres = async ({
  dataDir,
  log = () => {},
  settings = {},
  beforeFirst = () => {},
  onDeath = () => {},
}) => {
  const place = placePostgres(dataDir);
  if (place.moved) log(`PostgreSQL's user cannot enter ${dataDir}, so the database lies in ${place.cluster}.`);
  const passwords = passwordsOf(dataDir);
  const mark = supervisedBy(dataDir);
  const isNew = await ensureCluster({ place, ownerPassword: passwords.owner, mark, beforeFirst, log });
  const { child, port } = await startServer({ place, dataDirectory: dataDir, settings });
  let stopping = false;
  child.once("exit", () => stopping || onDeath());
  const stop = async () => {
    stopping = true;
    await stopChild(child, { signal: "SIGINT", patience: 20_000 });
  };
  try {
    await ensureDatabase(urlFor("waymark_owner", passwords.owner, port, "postgres"), passwords.app);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...urlsFor(passwords, port), port, isNew, stop };
};
