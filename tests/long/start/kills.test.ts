import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { newHouse, processesOf } from "@/tests/support/living-waymark";
import { seeded } from "@/tests/support/seeded";

const seed = Number(process.env.WAYMARK_TEST_SEED ?? 20_261_123);
const kills = Number(process.env.WAYMARK_TEST_KILLS ?? 12);

/** Short waits come often: that is where the cluster, the roles and the migrations are made. */
const moments = (random: () => number, count: number) =>
  Array.from({ length: count }, () => Math.round(random() ** 2 * 6000));

/** Before its claim a start has done nothing yet, not even listened for signals. */
const processesAtWork = ({ data }: { data: string }) =>
  existsSync(path.join(data, "running")) ? readdirSync(path.join(data, "running")).length : 0;

const readyAfter = async (house: Awaited<ReturnType<typeof newHouse>>) => {
  const script = house.start();
  await script.said("Ctrl-C stops it.");
  expect((await fetch(`${house.address}/en`)).status).toBe(200);
  expect((await fetch(`${house.address}/api/v1/health`)).status).toBe(200);
  script.child.kill("SIGTERM");
  expect(await script.ended).toMatchObject({ code: 0, stderr: "" });
  expect(processesOf(house)).toEqual([]);
};

test(`after kill -9 at ${kills} moments of seed ${seed} the next start mends the state`, async () => {
  const house = await newHouse();
  for (const milliseconds of moments(seeded(seed), kills)) {
    const script = house.start();
    await sleep(milliseconds);
    script.child.kill("SIGKILL");
    expect((await script.ended).stderr, `killed after ${milliseconds} ms`).toBe("");
  }
  await readyAfter(house);
});

test(`SIGTERM at ${kills} moments of seed ${seed} stops cleanly, whatever was going on`, async () => {
  const house = await newHouse();
  for (const milliseconds of moments(seeded(seed + 1), kills)) {
    const script = house.start();
    await expect.poll(() => processesAtWork(house), { timeout: 10_000, interval: 10 }).toBeGreaterThan(0);
    await sleep(milliseconds);
    script.child.kill("SIGTERM");
    expect(await script.ended, `asked after ${milliseconds} ms`).toMatchObject({ code: 0, signal: null, stderr: "" });
    await expect.poll(() => processesOf(house), { timeout: 2000 }).toEqual([]);
  }
  await readyAfter(house);
});
