import { mkdirSync } from "node:fs";
import path from "node:path";
import { appEnvironment } from "../../lib/platform/start/app-environment.mjs";
import { ensureBuilt } from "../../lib/platform/start/build.mjs";
import { stopChild } from "../../lib/platform/start/children.mjs";
import { generateClient } from "../../lib/platform/start/generate-client.mjs";
import { supervisedBy } from "../../lib/platform/start/leftovers.mjs";
import { currentRelease, loadData } from "../../lib/platform/start/load-data.mjs";
import { openDatabase, prepareDatabase } from "../../lib/platform/start/open-database.mjs";
import { freePort } from "../../lib/platform/start/port.mjs";
import { innerAddress, startServing } from "../../lib/platform/start/serve.mjs";

const environment = {
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  NEXTAUTH_URL: "",
  // Built into the pages, so it must not change with the port: the next run shall not build again.
  WAYMARK_URL: "http://localhost:3000",
  // Each simulated visitor has an address of their own, as behind a proxy; else one limit would hold them all back.
  WAYMARK_PROXIES: "1",
};

/**
 * Waymark as `npm start` brings it up, on a database and a port of its own, without the timer: what it does every half
 * minute would fall into some rounds and not into others. `settings` are of PostgreSQL. `{ address, pid, database, dataDirectory }`
 */
export const bringUp = async ({ directory, stopper, settings = {} }) => {
  Object.assign(process.env, environment);
  process.env.WAYMARK_DIST ||= ".next-bench";
  const log = console.log;
  const dataDirectory = path.join(directory, "waymark");
  mkdirSync(dataDirectory, { mode: 0o711 });
  const port = await freePort();
  const onDeath = () => stopper.stop(1, { message: "PostgreSQL ended unexpectedly, so the bench stops." });
  const database = await openDatabase({ dataDirectory, log, onDeath, settings });
  stopper.onStop(database.stop);
  await prepareDatabase(database, log);
  await generateClient({ env: supervisedBy(dataDirectory), log });
  const env = appEnvironment({ dataDirectory, database, port });
  await loadData({ dataDirectory, database, env, log });
  const release = String((await currentRelease(database.appUrl))?.id ?? "");
  env.WAYMARK_BUILD_RELEASE = await ensureBuilt({ env, release, log });
  const { child, ready } = startServing({ env, port });
  stopper.onStop((hurry) => stopChild(child, { patience: 5000, hurry }));
  await ready;
  return { address: innerAddress(port), pid: child.pid, database, dataDirectory };
};
