import { existsSync } from "node:fs";
import path from "node:path";
import { catalogChecksum } from "../../catalog/checksum.mjs";
import { loaderEnvironment } from "./app-environment.mjs";
import { withClient } from "./connection.mjs";
import { markPeopleMade, readDemo } from "./demo.mjs";
import { readOrNull, replaceFile } from "./keep-file.mjs";
import { inCheckout } from "./places.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";
import { runTypescript } from "./run-typescript.mjs";

const loaders = [
  "lib/catalog/cli/load-catalog.ts",
  "lib/survey/cli/load-instrument.ts",
  "lib/plans/cli/load-requirements.ts",
  "lib/counseling/cli/load-standards.ts",
  "lib/opportunities/cli/load-finders.ts",
];
const demoMakers = [
  "lib/accounts/cli/create-demo-people.ts",
  "lib/plans/cli/create-demo-records.ts",
  "lib/counseling/cli/create-demo-work.ts",
  "lib/profiles/cli/create-demo-profile.ts",
  "lib/opportunities/cli/create-demo-opportunities.ts",
];

/** `{ id, checksum }` of the catalogue in use, or null before the first. */
export const currentRelease = (url) =>
  withClient(url, async (client) => {
    const { rows: there } = await client.query(`SELECT to_regclass('public."CatalogRelease"') IS NOT NULL AS yes`);
    if (!there[0].yes) return null;
    const { rows } = await client.query('SELECT id, checksum FROM "CatalogRelease" ORDER BY id DESC LIMIT 1');
    return rows[0] ?? null;
  });

const runLoader = async (file, env) => {
  const result = await runTypescript(file, { env, show: true });
  if (result.code === 0) return;
  if (isFullDisk(result.output)) throw fullDiskProblem("the database");
  throw new Problem(`${result.output.trim()}
${file} failed (${result.code ?? result.signal}): what it says stands above.`);
};

const loadedFile = (dataDirectory) => path.join(dataDirectory, "catalog-loaded.json");

/** Which files are in which database; another server, another release or another file loads again. */
const describeLoaded = async (appUrl) => {
  const { host, pathname } = new URL(appUrl);
  return JSON.stringify({ files: catalogChecksum(), release: await currentRelease(appUrl), at: host + pathname });
};

/** Loads what prisma/catalog holds, and the demo people into a new built-in database. */
export const loadData = async ({ dataDirectory, database, env, log }) => {
  const tell = loaderEnvironment(env, database);
  if (readOrNull(loadedFile(dataDirectory)) !== (await describeLoaded(database.appUrl))) {
    log("Loading the catalogue ...");
    for (const file of loaders.filter((name) => existsSync(inCheckout(name)))) await runLoader(file, tell);
    replaceFile(loadedFile(dataDirectory), await describeLoaded(database.appUrl));
  }
  const { demo, peopleMade } = readDemo(dataDirectory);
  if (database.embedded && demo && !peopleMade) {
    log("Making the demo people ...");
    for (const file of demoMakers.filter((name) => existsSync(inCheckout(name)))) await runLoader(file, tell);
    markPeopleMade(dataDirectory);
  }
};
