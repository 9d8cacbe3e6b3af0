import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { checkout } from "./places.mjs";

const living = new Map();
let stopping = false;

const signalGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
};

/**
 * In a group of its own: a Ctrl-C in the terminal reaches the supervisor only, which then stops things in order.
 * `asksBy` is the signal by which it ends itself properly; without one it is just ended.
 */
export const startChild = (command, args, { asksBy = null, ...options }) => {
  const child = spawn(command, args, { cwd: checkout, detached: true, ...options });
  living.set(child, asksBy);
  child.once("exit", () => living.delete(child));
  child.once("error", () => living.delete(child));
  return child;
};

/** Runs a command to its end: `{ code, output }`, with the last 20,000 characters of what it said; `show` passes its standard output on. */
export const runChild = (command, args, { env, ids = {}, cwd = checkout, show = false }) => {
  if (stopping) return new Promise(() => {});
  return new Promise((resolve, reject) => {
    const child = startChild(command, args, { env, cwd, ...ids, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (text) => (output = (output + text).slice(-20_000));
    child.stdout.setEncoding("utf8").on("data", (text) => (keep(text), show && process.stdout.write(text)));
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (!stopping) resolve({ code, signal, output });
    });
  });
};

/** Asks a child to go, and makes it go after `patience` milliseconds or when `hurry` fires. */
export const stopChild = async (child, { patience, hurry = new Promise(() => {}), signal = "SIGTERM" }) => {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await Promise.race([gone, sleep(patience, undefined, { ref: false }), hurry]);
  }
  signalGroup(child, "SIGKILL");
};

/** Ends whatever is still at work (an installation, a build, a PostgreSQL that is coming up): nothing begins after this. */
export const stopChildren = async () => {
  stopping = true;
  await Promise.all(
    [...living].map(async ([child, asksBy]) => {
      if (!asksBy) signalGroup(child, "SIGKILL");
      await stopChild(child, { signal: asksBy ?? "SIGKILL", patience: 10_000 });
    }),
  );
};
