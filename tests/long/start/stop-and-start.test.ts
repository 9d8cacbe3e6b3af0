import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { commandOf, newHouse, processesOf } from "@/tests/support/living-waymark";

const ready = "Waymark is ready at";

const stopped = async (script: ReturnType<Awaited<ReturnType<typeof newHouse>>["start"]>) => {
  script.child.kill("SIGTERM");
  return script.ended;
};

test("the first start serves a page with demo sign-ins, the second is there within five seconds", async () => {
  const house = await newHouse();
  const first = house.start();
  await first.said("Ctrl-C stops it.");
  expect((await fetch(`${house.address}/en`)).status).toBe(200);
  const one = await stopped(first);
  expect(one).toMatchObject({ code: 0, stderr: "" });
  expect(one.stdout).toMatch(/Demo sign-ins:\n {2}STUDENT/);
  expect(processesOf(house)).toEqual([]);

  const began = Date.now();
  const second = house.start();
  await second.said(ready);
  expect((await fetch(`${house.address}/en`)).status).toBe(200);
  expect(Date.now() - began).toBeLessThan(5000);
  const two = await stopped(second);
  expect(two.stdout).not.toMatch(/Making|Migrating|Loading|Building/);
});

test("a second start on the same data is one sentence with the first one's address, and disturbs nothing", async () => {
  const house = await newHouse();
  const first = house.start();
  await first.said(ready);
  const second = await house.start({ PORT: String(house.port + 1) }).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/^Waymark is already running on .* at http:\/\/localhost:3000 \(process \d+\)/);
  expect((await fetch(`${house.address}/en`)).status).toBe(200);
  await stopped(first);
});

/** Asks again and again over one kept connection; what it saw when the server left. */
async function busyClient(address: string, leaving: { yes: boolean }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const seen = { whole: 0, broken: [] as string[] };
  const ask = () =>
    new Promise<boolean>((resolve) => {
      const request = http.get(`${address}/en`, { agent }, (response) => {
        response.once("error", (error) => (seen.broken.push(error.message), resolve(false)));
        response.once("end", () => ((seen.whole += 1), resolve(true)));
        response.resume();
      });
      request.once("error", (error: NodeJS.ErrnoException) => {
        // Refused, or sent in the moment in which an idle connection was being closed: never accepted.
        const accepted = !(error.code === "ECONNREFUSED" || (request.reusedSocket && error.code === "ECONNRESET"));
        if (accepted || !leaving.yes) seen.broken.push(error.message);
        resolve(false);
      });
    });
  while (await ask());
  agent.destroy();
  return seen;
}

test("SIGTERM with twenty busy keep-alive clients breaks no accepted request and leaves nothing behind", async () => {
  const house = await newHouse();
  const script = house.start();
  await script.said(ready);
  const leaving = { yes: false };
  const clients = Array.from({ length: 20 }, () => busyClient(house.address, leaving));
  await sleep(1500);
  leaving.yes = true;
  const began = Date.now();
  const ended = await stopped(script);
  expect(Date.now() - began).toBeLessThan(8000);
  expect(ended).toMatchObject({ code: 0, signal: null });
  const seen = await Promise.all(clients);
  expect(seen.flatMap(({ broken }) => broken)).toEqual([]);
  expect(seen.reduce((sum, { whole }) => sum + whole, 0)).toBeGreaterThan(20);
  expect(processesOf(house)).toEqual([]);
});

test.each([
  ["PostgreSQL", "/bin/postgres ", /PostgreSQL ended unexpectedly/],
  ["the web server", "next-server", /web server ended unexpectedly/],
])("when %s is killed everything stops with a sentence, and the next start mends it", async (_, command, words) => {
  const house = await newHouse();
  const script = house.start();
  await script.said(ready);
  const victim = processesOf(house).find((pid) => commandOf(pid).includes(command));
  process.kill(victim!, "SIGKILL");
  const ended = await script.ended;
  expect(ended.code).toBe(1);
  expect(ended.stdout + ended.stderr).toMatch(words);
  expect(processesOf(house)).toEqual([]);
  const next = house.start();
  await next.said(ready);
  expect((await fetch(`${house.address}/en`)).status).toBe(200);
  await stopped(next);
});
