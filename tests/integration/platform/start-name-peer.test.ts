import { expect, onTestFinished, test } from "vitest";
import { startNode } from "@/tests/support/node-script";

const server = `
  const server = require("node:http").createServer((request, response) => response.end(request.headers["x-waymark-peer"]));
  server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port + "."));`;

test("a visitor cannot say that they are at another address", async () => {
  const script = startNode(["--require", "./lib/platform/start/name-peer.cjs", "-e", server]);
  onTestFinished(() => void script.child.kill("SIGKILL"));
  const port = await new Promise<string>((resolve) =>
    script.child.stdout!.once("data", (text) => resolve(/port (\d+)/.exec(String(text))![1]!)),
  );
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { "x-waymark-peer": "203.0.113.9" } });
  expect(await answer.text()).toBe("127.0.0.1");
});
