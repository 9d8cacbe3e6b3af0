import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const bootOf = () => {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim().slice(0, 8);
  } catch {
    return "";
  }
};

const startFromProc = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The command's name stands in brackets and may hold anything, so the fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? null : `${fields[19]}-${bootOf()}`;
};

const startFromPs = (pid) => {
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
    env: { LC_ALL: "C" },
  });
  const [state, ...start] = (stdout ?? "").trim().split(/\s+/);
  return !state || state.startsWith("Z") ? null : start.join("-").replaceAll(":", "-");
};

/** A process id together with when that process began, so that a reused id is not taken for it; null when gone. */
export const identityOf = (pid) => {
  let start;
  try {
    start = process.platform === "linux" ? startFromProc(pid) : startFromPs(pid);
  } catch {
    start = null;
  }
  return start ? `${pid}-${start}` : null;
};

export const isAlive = (identity) => identityOf(Number.parseInt(identity, 10)) === identity;

export const ownIdentity = identityOf(process.pid);
