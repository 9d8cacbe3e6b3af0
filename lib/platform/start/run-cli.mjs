import { appEnvironment, loaderEnvironment } from "./app-environment.mjs";
import { runAsCommand } from "./command-line.mjs";
import { startChild } from "./children.mjs";
import { embeddedUrls } from "./embedded-postgres.mjs";
import { generateClient } from "./generate-client.mjs";
import { ensureInstalled } from "./install.mjs";
import { stopLeftovers } from "./leftovers.mjs";
import { takeLock, whoHolds } from "./lock.mjs";
import { openDatabase, prepareDatabase } from "./open-database.mjs";
import { openDataDirectory, pinnedNode } from "./places.mjs";
import { readPort } from "./port.mjs";
import { Problem } from "./problem.mjs";
import { typescriptArguments } from "./run-typescript.mjs";

const log = (line) => console.error(line);

const none = async () => {};

/** The database of a living Waymark where there is one; else it is brought up as the start does, for as long as needed. */
const borrowDatabase = async (dataDirectory) => {
  if (!process.env.DATABASE_URL && whoHolds(dataDirectory)) {
    return { ...embeddedUrls(dataDirectory), embedded: true, giveBack: none };
  }
  const release = process.env.DATABASE_URL ? none : await takeLock(dataDirectory, "A Waymark command", "");
  await stopLeftovers(dataDirectory);
  await ensureInstalled({ log });
  const database = await openDatabase({ dataDirectory, log });
  const giveBack = () => database.stop().finally(release);
  try {
    await prepareDatabase(database, log);
    await generateClient({ log });
  } catch (error) {
    await giveBack();
    throw error;
  }
  return { ...database, giveBack };
};

const run = (file, args, env) =>
  new Promise((resolve, reject) => {
    // In this terminal's own group, as it may ask its user for a password.
    const child = startChild(pinnedNode, typescriptArguments(file, args), { env, stdio: "inherit", detached: false });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });

runAsCommand(import.meta.url, async ([file, ...args]) => {
  if (!file)
    throw new Problem("Name the command's file: node lib/platform/start/run-cli.mjs lib/<domain>/cli/<verb-noun>.ts");
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
  const dataDirectory = openDataDirectory();
  const database = await borrowDatabase(dataDirectory);
  try {
    const env = appEnvironment({ dataDirectory, database, port: readPort(process.env.PORT) });
    process.exitCode = await run(file, args, loaderEnvironment(env, database));
  } finally {
    await database.giveBack();
  }
});
