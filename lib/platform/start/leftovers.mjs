import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isAlive, ownIdentity } from "./process-identity.mjs";

const variable = "WAYMARK_SUPERVISOR";

/** Marks every process that a start makes, and all that those make, with who answers for them. */
export const supervisedBy = (dataDirectory) => ({ [variable]: `${ownIdentity}:${dataDirectory}` });

const environmentsFromProc = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [{ pid: Number(pid), variables: readFileSync(`/proc/${pid}/environ`, "utf8").split("\0") }];
      } catch {
        return [];
      }
    });

const environmentsFromPs = () =>
  (spawnSync("ps", ["-axww", "-E", "-o", "pid=,command="], { encoding: "utf8" }).stdout ?? "")
    .split("\n")
    .map((line) => {
      const [pid, ...variables] = line.trim().split(" ");
      return { pid: Number(pid), variables };
    });

/** Ends what a start that was killed has left behind; PostgreSQL is not marked and is looked after by its own file. */
export const stopLeftovers = async (dataDirectory) => {
  const environments = process.platform === "linux" ? environmentsFromProc() : environmentsFromPs();
  const orphans = environments.flatMap(({ pid, variables }) => {
    const mark = variables.find((entry) => entry.startsWith(`${variable}=`))?.slice(variable.length + 1);
    const identity = identityOf(pid);
    if (!mark || !identity || pid === process.pid) return [];
    const supervisor = mark.slice(0, mark.indexOf(":"));
    return mark.slice(supervisor.length + 1) === dataDirectory && !isAlive(supervisor) ? [{ pid, identity }] : [];
  });
  for (const { pid, identity } of orphans) {
    if (isAlive(identity)) process.kill(pid, "SIGKILL");
  }
  const deadline = Date.now() + 5000;
  while (orphans.some(({ identity }) => isAlive(identity)) && Date.now() < deadline) await sleep(10);
  return orphans.length;
};
