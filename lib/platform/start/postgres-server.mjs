import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./children.mjs";
import { readOrNull, replaceFile } from "./keep-file.mjs";
import { freePort, isFree } from "./port.mjs";
import { lastComplaint, postgresEnvironment } from "./postgres-cluster.mjs";
import { readPostmasterFile, stopOrphan } from "./postgres-orphan.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";

const tooLong = 10_000_000;

const portFile = (dataDirectory) => path.join(dataDirectory, "postgres-port");

export const rememberedPort = (dataDirectory) => Number(readOrNull(portFile(dataDirectory))) || null;

const choosePort = async (dataDirectory) => {
  const remembered = rememberedPort(dataDirectory);
  if (remembered && (await isFree(remembered, "127.0.0.1"))) return remembered;
  const port = await freePort();
  replaceFile(portFile(dataDirectory), `${port}\n`);
  return port;
};

const openLog = (file) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { from: size > tooLong ? 0 : size, handle: openSync(file, size > tooLong ? "w" : "a", 0o600) };
};

const isReady = (child, place) => {
  const note = readPostmasterFile(place.cluster);
  return note?.ready && note.pid === child.pid;
};

const launch = async ({ place, dataDirectory, settings }) => {
  await stopOrphan(place.cluster);
  const port = await choosePort(dataDirectory);
  const logFile = path.join(dataDirectory, "postgres.log");
  const { from, handle } = openLog(logFile);
  const values = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const args = ["-D", place.cluster, ...Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const child = startChild(path.join(place.programs, "postgres"), args, {
    ...place.ids,
    cwd: place.home,
    env: postgresEnvironment(),
    asksBy: "SIGINT",
    stdio: ["ignore", handle, handle],
  });
  closeSync(handle);
  let over = false;
  child.once("exit", () => (over = true)).once("error", () => (over = true));
  // Recovery after a crash may take minutes on a slow disk; as long as the server lives it is given them.
  while (!over && !isReady(child, place)) await sleep(10);
  if (!over) return { child, port };
  return { complaint: readFileSync(logFile).subarray(from).toString() };
};

const passing =
  /pre-existing shared memory block|lock file "postmaster.pid" already exists|could not bind|Address already in use/;

/** Starts PostgreSQL on the cluster and waits until it takes connections: `{ child, port }`. */
export const startServer = async (options) => {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const { child, port, complaint } = await launch(options);
    if (child) return { child, port };
    if (isFullDisk(complaint)) throw fullDiskProblem(options.place.home);
    if (!passing.test(complaint) || Date.now() > deadline) {
      throw new Problem(
        `PostgreSQL did not start: ${lastComplaint(complaint)} (see ${options.dataDirectory}/postgres.log).`,
      );
    }
    await sleep(200);
  }
};
