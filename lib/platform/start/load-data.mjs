import { existsSync } from "node:fs";
import { catalogChecksum } from "../../catalog/checksum.mjs";
import { loaderEnvironment } from "./app-environment.mjs";
import { withClient } from "./connection.mjs";
import { markPeopleMade, readDemo } from "./demo.mjs";
import { inCheckout } from "./places.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";
import { runTypescript } from "./run-typescript.mjs";

const catalogLoader = "lib/catalog/cli/load-catalog.ts";
const demoMaker = "lib/accounts/cli/create-demo-people.ts";

/** `{ id, checksum }` of the catalogue in use, or null before the first. */
export const currentRelease = (url) =>
  withClient(url, async (client) => {
    const { rows: there } = await client.query(`SELECT to_regclass('public."CatalogRelease"') IS NOT NULL AS yes`);
    if (!there[0].yes) return null;
    const { rows } = await client.query('SELECT id, checksum FROM "CatalogRelease" ORDER BY id DESC LIMIT 1');
    return rows[0] ?? null;
  });

const runLoader = async (file, what, env) => {
  const result = await runTypescript(file, { env, show: true });
  if (result.code === 0) return;
  if (isFullDisk(result.output)) throw fullDiskProblem("the database");
  throw new Problem(
    `${what} could not be loaded: ${file} ended with ${result.code ?? result.signal} (its words stand above).`,
  );
};

/** Loads the catalogue's files when others are in the database, and the demo people into a new built-in one. */
export const loadData = async ({ dataDirectory, database, env, log }) => {
  const tell = loaderEnvironment(env, database);
  if (existsSync(inCheckout(catalogLoader))) {
    const release = await currentRelease(database.appUrl);
    if (release?.checksum !== catalogChecksum()) {
      log("Loading the catalogue ...");
      await runLoader(catalogLoader, "The catalogue", tell);
    }
  }
  const { demo, peopleMade } = readDemo(dataDirectory);
  if (database.embedded && demo && !peopleMade && existsSync(inCheckout(demoMaker))) {
    log("Making the demo people ...");
    await runLoader(demoMaker, "The demo people", tell);
    markPeopleMade(dataDirectory);
  }
};
