import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { expect, test } from "vitest";
import { embeddedUrls } from "@/lib/platform/start/embedded-postgres.mjs";
import { findBrowser } from "@/tests/support/find-browser.mjs";
import { type House, newHouse, processesOf } from "@/tests/support/living-waymark";
import { seeded } from "@/tests/support/seeded";
import { type Server, Walker } from "@/tests/support/survey-chaos";

const seed = Number(process.env.WAYMARK_TEST_SEED ?? 20_261_123);
const runs = Number(process.env.WAYMARK_TEST_CHAOS ?? 50);
const steps = 32;
/** A kill costs a start of the whole house, so only one walk in so many has one. */
const killEvery = runs < 10 ? 5 : 3;

async function killAll(house: House) {
  for (let pids = processesOf(house); pids.length > 0; pids = processesOf(house)) {
    for (const pid of pids)
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It went with the one before.
      }
    await sleep(20);
  }
}

async function livingServer(): Promise<Server> {
  const house = await newHouse(process.env.WAYMARK_TEST_HOUSE);
  const start = async () => {
    const script = house.start();
    script.ended.then(({ signal, stdout, stderr }) => (signal === "SIGKILL" ? null : console.error(stdout, stderr)));
    await script.said("Ctrl-C stops it.");
  };
  await start();
  const restart = async () => {
    await killAll(house);
    return { ready: start() };
  };
  return { address: house.address, ownerUrl: () => embeddedUrls(house.data).ownerUrl, restart };
}

test(
  `${runs} walks of seed ${seed} through a failing line, dying tabs and a dying server lose no answer`,
  { timeout: 60_000 + runs * 30_000 },
  async () => {
    const executablePath = await findBrowser();
    if (!executablePath) throw new Error("There is no browser to walk in");
    const server = await livingServer();
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath, args });
    try {
      for (let run = 0; run < runs; run++) {
        const walker = await Walker.begin(browser, seeded(seed + run), server);
        let mayKill = run % killEvery === 1;
        for (let step = 0; step < steps; step++)
          if ((await walker.step(mayKill && step > 4)) === "kill") mayKill = false;
        const chosen = await walker.comeToRest();
        const what = `seed ${seed + run}: ${walker.log.join(" ")}`;
        await expect.poll(() => walker.stored(), { timeout: 20_000, message: what }).toEqual(chosen);
        await expect
          .poll(async () => (await walker.say()).every(Boolean), { timeout: 20_000, message: what })
          .toBe(true);
        expect(Object.keys(chosen).length, what).toBeGreaterThan(3);
        await walker.end();
      }
    } finally {
      await browser.close();
    }
  },
);
