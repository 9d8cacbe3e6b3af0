import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLock, whoHolds } from "@/lib/platform/start/lock.mjs";
import { ownIdentity } from "@/lib/platform/start/process-identity.mjs";
import { root, runModule } from "@/tests/support/node-script";

const dataDirectory = () => realpathSync(mkdtempSync(path.join(tmpdir(), "waymark-lock-")));

const holder = (directory: string) => {
  const script = runModule(
    `import { takeLock } from ${JSON.stringify(path.join(root, "lib/platform/start/lock.mjs"))};
     try {
       await takeLock(${JSON.stringify(directory)}, "Waymark", "http://localhost:4321");
       console.log("took it");
       process.stdin.resume();
     } catch (error) { console.log("refused: " + error.message); }`,
  );
  onTestFinished(() => void script.child.kill("SIGKILL"));
  return script;
};

test("of six starts at once one holds the lock, and the others name its address and process", async () => {
  const directory = dataDirectory();
  const scripts = Array.from({ length: 6 }, () => holder(directory));
  const first = await Promise.race(scripts.map((script) => script.said("took it").then(() => script)));
  const refused = await Promise.all(scripts.filter((script) => script !== first).map(({ ended }) => ended));
  expect(refused.filter(({ stdout }) => stdout.includes("took it"))).toEqual([]);
  for (const { stdout } of refused) expect(stdout).toContain(`at http://localhost:4321 (process `);
  expect(whoHolds(directory)).toMatchObject({ what: "Waymark", address: "http://localhost:4321" });
});

test("the lock of a killed process is no lock, and its claim is swept away", async () => {
  const directory = dataDirectory();
  const killed = holder(directory);
  await killed.said("took it");
  killed.child.kill("SIGKILL");
  await killed.ended;
  const next = holder(directory);
  await next.said("took it");
  expect(readdirSync(path.join(directory, "running"))).toHaveLength(1);
});

test("a process id that another program has now is not taken for the one that died", async () => {
  const directory = dataDirectory();
  mkdirSync(path.join(directory, "running"));
  const [pid, ...start] = ownIdentity!.split("-");
  writeFileSync(path.join(directory, "running", [pid, `1${start[0]}`, start[1]].join("-")), '{"held":true}');
  const release = await takeLock(directory, "Waymark", "");
  expect(readdirSync(path.join(directory, "running"))).toEqual([ownIdentity]);
  release();
  expect(readdirSync(path.join(directory, "running"))).toEqual([]);
});
