import { addressOf, appEnvironment } from "./app-environment.mjs";
import { ensureBuilt } from "./build.mjs";
import { stopChild } from "./children.mjs";
import { complain } from "./command-line.mjs";
import { listDemoSignIns } from "./demo.mjs";
import { generateClient } from "./generate-client.mjs";
import { ensureInstalled } from "./install.mjs";
import { stopLeftovers, supervisedBy } from "./leftovers.mjs";
import { currentRelease, loadData } from "./load-data.mjs";
import { takeLock } from "./lock.mjs";
import { openDatabase, prepareDatabase } from "./open-database.mjs";
import { openDataDirectory } from "./places.mjs";
import { readPort, requirePort } from "./port.mjs";
import { innerAddress, startServing } from "./serve.mjs";
import { makeStopper } from "./stop-in-order.mjs";
import { startTicking } from "./tick.mjs";

const drainingTime = 10_000;

const printReady = ({ env, began }) => {
  console.log(`\nWaymark is ready at ${env.WAYMARK_URL} (after ${((Date.now() - began) / 1000).toFixed(1)} s).`);
  const people = env.WAYMARK_DEMO === "1" ? listDemoSignIns() : [];
  if (people.length > 0) console.log("Demo sign-ins:");
  const width = Math.max(0, ...people.map(({ role }) => role.length));
  for (const { role, signIn, password } of people) console.log(`  ${role.padEnd(width)}  ${signIn}  ${password}`);
  console.log("Ctrl-C stops it.");
};

const bringUp = async ({ dev, began, log, stopper }) => {
  const port = readPort(process.env.PORT);
  const host = process.env.WAYMARK_HOST || undefined;
  const dataDirectory = openDataDirectory();
  const release = await takeLock(dataDirectory, "Waymark", addressOf(port));
  stopper.onStop(release);
  await stopLeftovers(dataDirectory);
  await requirePort(port, host);
  const mark = supervisedBy(dataDirectory);
  await ensureInstalled({ dev, env: mark, log });
  const onDeath = () =>
    stopper.stop(1, { message: "PostgreSQL ended unexpectedly, so Waymark stops; its words are in postgres.log." });
  const database = await openDatabase({ dataDirectory, log, onDeath });
  stopper.onStop(database.stop);
  await prepareDatabase(database, log);
  await generateClient({ env: mark, log });
  const env = appEnvironment({ dataDirectory, database, port });
  await loadData({ dataDirectory, database, env, log });
  const newest = String((await currentRelease(database.appUrl))?.id ?? "");
  env.WAYMARK_BUILD_RELEASE = dev ? newest : await ensureBuilt({ env, release: newest, log });
  if (stopper.isStopping()) return;
  const { child, ready } = startServing({ env, port, host, dev });
  stopper.onStop((hurry) => stopChild(child, { patience: drainingTime, hurry }));
  await ready;
  // A signal that came just now is taking the server down already: nothing may begin to call it.
  if (stopper.isStopping()) return;
  child.once("exit", (code, signal) =>
    stopper.stop(1, { message: `The web server ended unexpectedly (${code ?? signal}), so Waymark stops.` }),
  );
  // Whoever brings the secret along calls the tick.
  if (!process.env.WAYMARK_TICK_SECRET)
    stopper.onStop(startTicking({ address: innerAddress(port, host), secret: env.WAYMARK_TICK_SECRET }));
  printReady({ env, began });
};

/** Everything behind `npm start` and, with `dev`, `npm run dev`: up in order, down in reverse. */
export const supervise = async ({ dev = false } = {}) => {
  const stopper = makeStopper({ log: console.log });
  try {
    await bringUp({ dev, began: Date.now(), log: console.log, stopper });
  } catch (error) {
    if (stopper.isStopping()) return;
    complain(error);
    await stopper.stop(1);
  }
};
