import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";

/** PostgreSQL sees nothing of our own environment, which holds secrets and may hold PG* settings of somebody. */
export const postgresEnvironment = () => ({ PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" });

/** Makes the cluster beside its final place and moves it there when whole; false where one is there already. */
export const ensureCluster = async ({ place, ownerPassword, mark, beforeFirst, log }) => {
  if (existsSync(path.join(place.cluster, "PG_VERSION"))) return false;
  log("Making a new database ...");
  const draft = `${place.cluster}.draft`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(place.cluster, { recursive: true, force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
    if (place.ids.uid !== undefined) {
      chownSync(draft, place.ids.uid, place.ids.gid);
      chownSync(passwordFile, place.ids.uid, place.ids.gid);
    }
    const flags = ["--username=waymark_owner", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const result = await runChild(path.join(place.programs, "initdb"), [`--pgdata=${draft}`, ...flags, ...locale], {
      env: { ...postgresEnvironment(), ...mark },
      ids: place.ids,
      cwd: place.home,
    });
    if (result.code !== 0) {
      if (isFullDisk(result.output)) throw fullDiskProblem(place.home);
      throw new Problem(`The database could not be made: ${lastComplaint(result.output)}`);
    }
    beforeFirst();
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw isFullDisk(error) ? fullDiskProblem(place.home) : error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return true;
};

export const lastComplaint = (output) => {
  const lines = output.split("\n").filter((line) => /(error|fatal|panic):/i.test(line));
  return (lines.at(-1) ?? output.trim().split("\n").at(-1) ?? "").replace(/^.*?(error|fatal|panic):\s*/i, "").trim();
};
