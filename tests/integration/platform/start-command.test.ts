import { mkdtempSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkMachine } from "@/lib/platform/start/check-machine.mjs";
import { startNode } from "@/tests/support/node-script";
import { scratchDatabase, scratchRole } from "@/tests/support/scratch-database";

const server = new URL(process.env.TEST_SERVER_URL ?? "postgresql://postgres@127.0.0.1:54400");
const here = server.host;

const listen = async (onConnection: (socket: net.Socket) => void) => {
  const listener = net.createServer(onConnection);
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void listener.close());
  return (listener.address() as net.AddressInfo).port;
};

const unusedPort = async () => {
  const listener = net.createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
};

const start = async (env: Record<string, string>) =>
  startNode(["lib/platform/start/start.mjs"], {
    DATABASE_OWNER_URL: undefined,
    PORT: String(await unusedPort()),
    WAYMARK_DATA: mkdtempSync(path.join(tmpdir(), "waymark-start-")),
    ...env,
  }).ended;

const expectOneSentence = (ended: { code: number | null; stdout: string; stderr: string }, words: RegExp) => {
  expect(ended.stderr).toMatch(words);
  expect(ended.stderr.trim().split("\n")).toHaveLength(1);
  expect(ended.stdout).toBe("");
  expect(ended.code).toBe(1);
};

/** A server that speaks just enough of PostgreSQL's protocol to refuse with one of its codes. */
const refusingServer = (code: string) =>
  listen((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mpassword authentication failed\0\0`);
      const head = Buffer.alloc(5);
      head.write("E");
      head.writeInt32BE(fields.length + 4, 1);
      socket.end(Buffer.concat([head, fields]));
    });
  });

test("a busy port is one sentence before anything is made", async () => {
  const port = await listen(() => {});
  expectOneSentence(await start({ PORT: String(port) }), new RegExp(`^Port ${port} is already in use`));
});

test("a PORT that is no port is one sentence", async () => {
  expectOneSentence(await start({ PORT: "http" }), /PORT is "http"/);
});

test.each([
  ["nonsense", /DATABASE_URL is not the address of a PostgreSQL database/],
  ["mysql://a:secret@b/c", /DATABASE_URL is not the address/],
  ["postgresql://a:secret@host.invalid/c", /The host of host\.invalid:5432/],
  [
    `postgresql://waymark_nobody:secret@${here}/postgres`,
    /(does not let|refuses the password of) the role "waymark_nobody"/,
  ],
])("a wrong DATABASE_URL is one sentence: %s", async (url, words) => {
  const ended = await start({ DATABASE_URL: url });
  expectOneSentence(ended, words);
  expect(ended.stderr).not.toContain("secret");
});

test("a server that is not there, a refused password, a strange server: one sentence each", async () => {
  const nobody = await unusedPort();
  const url = (port: number) => `postgresql://app:secret@127.0.0.1:${port}/waymark`;
  expectOneSentence(
    await start({ DATABASE_URL: url(nobody) }),
    new RegExp(`No PostgreSQL answers at 127.0.0.1:${nobody}`),
  );
  const refused = await start({ DATABASE_URL: url(await refusingServer("28P01")) });
  expectOneSentence(refused, /refuses the password of the role "app": correct it in DATABASE_URL/);
  expect(refused.stderr).not.toContain("secret");
  const strange = await listen(
    (socket) => void socket.on("error", () => {}).once("data", () => socket.end("HTTP/1.1 400\r\n")),
  );
  expectOneSentence(await start({ DATABASE_URL: url(strange) }), /does not speak to us as PostgreSQL does/);
});

test("a missing database is one sentence", async () => {
  const database = await scratchDatabase();
  const role = await scratchRole();
  const url = database.urlFor(role).replace(database.name, "waymark_of_nobody");
  expectOneSentence(await start({ DATABASE_URL: url }), /has no database "waymark_of_nobody"/);
});

test("pending migrations without the owner's address are one sentence", async () => {
  const database = await scratchDatabase();
  const url = database.urlFor(await scratchRole());
  expectOneSentence(await start({ DATABASE_URL: url }), /lacks .* migrations?: start with DATABASE_OWNER_URL/);
});

test("a superuser in DATABASE_URL is refused in one sentence", async () => {
  const database = await scratchDatabase();
  expectOneSentence(
    await start({ DATABASE_URL: database.urlFor(await scratchRole("SUPERUSER")) }),
    /is a superuser .*CREATE ROLE waymark_app/,
  );
});

test("an old Node.js and Windows are told what they need", () => {
  expect(checkMachine("18.20.0", "linux")).toMatch(/needs Node.js 20.19 or newer, and this is 18.20.0/);
  expect(checkMachine("20.18.3", "linux")).toMatch(/20.19/);
  expect(checkMachine("20.19.0", "linux")).toBeNull();
  expect(checkMachine("24.9.0", "darwin")).toBeNull();
  expect(checkMachine("24.9.0", "win32")).toMatch(/WSL/);
});
