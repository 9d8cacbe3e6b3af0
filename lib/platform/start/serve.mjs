import http from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nextProgram } from "./build.mjs";
import { startChild } from "./children.mjs";
import { pinnedNode } from "./places.mjs";
import { Problem } from "./problem.mjs";

const preloaded = ["name-peer.cjs", "prepared-pages.cjs", "drain.cjs"].flatMap((file) => [
  "--require",
  path.join(import.meta.dirname, file),
]);

/** Where the supervisor itself reaches the server. */
export const innerAddress = (port, host) =>
  `http://${host && host !== "0.0.0.0" && host !== "::" ? host : "127.0.0.1"}:${port}`;

const answers = (address) =>
  new Promise((resolve) => {
    const request = http.get(`${address}/api/v1/health`, { agent: false, timeout: 60_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });

/** Starts Next.js under the pinned Node.js: the child process, and `ready`, which waits for its first answer. */
export const startServing = ({ env, port, host, dev }) => {
  const args = [nextProgram, dev ? "dev" : "start", "--port", String(port), ...(host ? ["--hostname", host] : [])];
  const child = startChild(pinnedNode, [...(dev ? [] : preloaded), ...args], {
    env: { ...env, NODE_ENV: dev ? "development" : "production" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  // Before it is ready Next.js prints its banner, and the supervisor prints its own.
  let isReady = false;
  child.stdout.on("data", (text) => (isReady || dev) && process.stdout.write(text));
  let over = false;
  child.once("exit", () => (over = true)).once("error", () => (over = true));
  const waitForAnswer = async () => {
    while (!over && !(await answers(innerAddress(port, host)))) await sleep(25);
    if (over) {
      throw new Problem(
        `The web server ended (${child.exitCode ?? child.signalCode}) before it was ready; its words stand above.`,
      );
    }
    isReady = true;
  };
  return { child, ready: waitForAnswer() };
};
