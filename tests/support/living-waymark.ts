import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type Script, startNode } from "./node-script";

export async function unusedPort(): Promise<number> {
  const listener = net.createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

function newDirectory(prefix: string): string {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), prefix)));
  // PostgreSQL runs as a user of its own where the tests run as root, and must be able to walk in.
  chmodSync(directory, 0o711);
  return directory;
}

export type House = { data: string; port: number; address: string; start: (env?: Record<string, string>) => Script };

/** A data directory and a port of one's own; all houses share one build, in WAYMARK_DIST. */
export async function newHouse(place?: string): Promise<House> {
  const data = place ?? newDirectory("waymark-house-");
  const port = await unusedPort();
  const house: House = {
    data,
    port,
    address: `http://127.0.0.1:${port}`,
    start: (env = {}) =>
      startNode(["lib/platform/start/start.mjs"], {
        DATABASE_URL: undefined,
        DATABASE_OWNER_URL: undefined,
        WAYMARK_DATA: data,
        WAYMARK_DIST: process.env.WAYMARK_DIST,
        // The public address is built in, so it must not change with the port.
        WAYMARK_URL: "http://localhost:3000",
        PORT: String(port),
        ...env,
      }),
  };
  onTestFinished(() => {
    for (const pid of processesOf(house)) kill(pid);
    if (!place) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });
  return house;
}

const kill = (pid: number) => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It left by itself meanwhile.
  }
};

const belongsTo = (pid: string, { data }: House) => {
  try {
    if (/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) return false;
    if (readlinkSync(`/proc/${pid}/cwd`).startsWith(data)) return true;
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`WAYMARK_DATA=${data}`);
  } catch {
    return false;
  }
};

/** The processes that work for a house now: supervisor, server, builds, PostgreSQL. Linux only. */
export const processesOf = (house: House): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && belongsTo(name, house))
    .map(Number);

export const commandOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};

/** Mounts a disk of some megabytes on a new directory; null where this user may not. */
export function mountSmallDisk(megabytes: number): string | null {
  const place = newDirectory("waymark-disk-");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0711`, "tmpfs", place], { stdio: "ignore" });
  } catch {
    rmSync(place, { recursive: true, force: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", place]);
    rmSync(place, { recursive: true, force: true });
  });
  return place;
}
