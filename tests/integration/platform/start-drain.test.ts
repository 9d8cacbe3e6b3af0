import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startNode } from "@/tests/support/node-script";

const server = `
  const server = require("node:http").createServer((request, response) => setTimeout(() => response.end("whole"), 20));
  server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port + "."));
  process.on("SIGTERM", () => server.close(() => process.exit(0)));`;

/** Asks without a pause over one kept connection until it is let go. */
async function busyClient(port: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const seen = { whole: 0, broken: 0 };
  const ask = () =>
    new Promise<boolean>((resolve) => {
      const request = http.get({ port, host: "127.0.0.1", agent }, (response) => {
        response.once("error", () => ((seen.broken += 1), resolve(false)));
        response.once("end", () => ((seen.whole += 1), resolve(true)));
        response.resume();
      });
      request.once("error", () => resolve(false));
    });
  while (await ask());
  agent.destroy();
  return seen;
}

test("a server with busy keep-alive clients leaves soon after SIGTERM and breaks no answer", async () => {
  const script = startNode(["--require", "./lib/platform/start/drain.cjs", "-e", server]);
  onTestFinished(() => void script.child.kill("SIGKILL"));
  const port = await new Promise<number>((resolve) =>
    script.child.stdout!.once("data", (text) => resolve(Number(/port (\d+)/.exec(String(text))![1]))),
  );
  const clients = Array.from({ length: 20 }, () => busyClient(port));
  await sleep(300);
  const began = Date.now();
  script.child.kill("SIGTERM");
  expect((await script.ended).code).toBe(0);
  expect(Date.now() - began).toBeLessThan(3000);
  const seen = await Promise.all(clients);
  expect(seen.every(({ whole, broken }) => whole > 0 && broken === 0)).toBe(true);
});
