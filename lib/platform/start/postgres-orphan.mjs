import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readOrNull } from "./keep-file.mjs";
import { identityOf, isAlive } from "./process-identity.mjs";
import { Problem } from "./problem.mjs";

const commandOf = (pid) =>
  spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";

/** What PostgreSQL writes about itself beside its data: process id on line 1, port on line 4, state on line 8. */
export const readPostmasterFile = (cluster) => {
  const lines = readOrNull(path.join(cluster, "postmaster.pid"))?.split("\n");
  if (!lines) return null;
  return { pid: Number.parseInt(lines[0], 10), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
};

/** A process id alone proves nothing: it must be PostgreSQL, at work in this very directory. */
const isPostgresOn = (pid, cluster) => {
  if (process.platform !== "linux") return /postgres/.test(commandOf(pid)) && commandOf(pid).includes(cluster);
  try {
    const program = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
};

const processesOn = (cluster) =>
  (process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [])
    .filter((pid) => isPostgresOn(pid, cluster))
    .map((pid) => identityOf(Number(pid)))
    .filter(Boolean);

const end = async (identities, signal, milliseconds) => {
  for (const identity of identities) {
    if (isAlive(identity)) process.kill(Number.parseInt(identity, 10), signal);
  }
  const deadline = Date.now() + milliseconds;
  while (identities.some(isAlive) && Date.now() < deadline) await sleep(20);
  return !identities.some(isAlive);
};

/** Stops a PostgreSQL of ours that outlived its supervisor, and what a killed one left at work. */
export const stopOrphan = async (cluster) => {
  const left = readPostmasterFile(cluster);
  if (!left) return;
  const identity = identityOf(left.pid);
  if (identity && isPostgresOn(left.pid, cluster)) {
    const gone =
      (await end([identity], "SIGINT", 20_000)) ||
      (await end([identity], "SIGQUIT", 5000)) ||
      (await end([identity], "SIGKILL", 5000));
    if (!gone) {
      throw new Problem(`A PostgreSQL left by an earlier start (process ${left.pid}) does not stop: end it by hand.`);
    }
  }
  const workers = processesOn(cluster);
  if (!(await end(workers, "SIGQUIT", 3000))) await end(workers, "SIGKILL", 3000);
  // The note names somebody else's process now. While workers of its own were alive it had to stay: by it PostgreSQL
  // knows that its memory is still in use.
  if (identity && !isPostgresOn(left.pid, cluster)) rmSync(path.join(cluster, "postmaster.pid"), { force: true });
};
