import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { carryOver } from "@/lib/catalog/rules/transfer";
import { broughtBy, groupArrivals, groupMoves, moveGroups, nearestOf } from "@/lib/catalog/rules/move-groups";
import { moveQuerySchema, mostFrom } from "@/lib/profiles/move-schema";
import { moveAddress } from "@/lib/profiles/rules/move-address";
import { getOwnWork } from "@/lib/profiles/queries/get-own-moves";
import { firstMoves, mostOfGroup } from "@/lib/profiles/rules/move-order";
import { createJobSeeker, createStudent } from "../../support/factories";
import { insertRow } from "../../support/owner";

const today = new Date("2026-11-23T00:00:00Z");
const aide = "31-1131.00";
const nurse = "29-1141.00";

let dana: Explorer;
let stranger: Explorer;

const entry = (more: Record<string, unknown>) =>
  insertRow("ProfileEntry", { id: randomUUID(), personId: dana.id, title: "x", highlights: [], ...more });

beforeAll(async () => {
  dana = await createJobSeeker();
  stranger = await createStudent();
  await entry({ kind: "WORK", occupationCode: aide, startsOn: "2024-11-23" });
  await entry({ kind: "WORK", occupationCode: nurse, startsOn: "2010", removedAt: today });
  await entry({ kind: "WORK", startsOn: "2010" });
  await entry({ kind: "WORK", occupationCode: "99-9999.00", startsOn: "2010" });
  await entry({ kind: "SKILL", elementId: "2.A.1.b", level: 5 });
});

const work = async (who: Explorer, from: string[] = []) => (await getOwnWork(who, { from, today }))!;

describe("what someone did", () => {
  test("stands on their profile, with the years, their own ratings, and without what was removed", async () => {
    const { held, own, destination } = await work(dana);
    expect(held).toEqual([{ code: aide, years: expect.closeTo(2, 1), isKept: true }]);
    expect(own).toEqual([{ kind: "SKILL", position: 1, rating: 5 }]);
    expect(destination).toBeNull();
  });

  test("or in the address; what stands in both counts once", async () => {
    const { held } = await work(dana, [nurse, aide, "99-9999.99"]);
    expect(held.map(({ code, isKept }) => [code, isKept])).toEqual([
      [aide, true],
      [nurse, false],
    ]);
  });

  test("is nobody else's to see", async () => expect((await work(stranger)).held).toEqual([]));
});

describe("moves of the catalogue", () => {
  test("an aide's moves stand in three groups, with a nurse as a step up that is partly carried", async () => {
    const { world, held, own } = await work(dana);
    const moves = groupMoves(world.index, world.places, held, own)!;
    for (const group of moveGroups) expect(moves[group].length).toBeGreaterThan(5);
    const up = moves.up.find(({ code }) => code === nurse)!;
    expect(up).toMatchObject({ from: aide, group: "up" });
    expect(up.readiness).toBeGreaterThan(0.2);
    expect(up.readiness).toBeLessThan(0.95);
    expect(nearestOf(world.index, held, nurse)).toBe(aide);
    const carry = carryOver(broughtBy(world.places, held, own)!, world.places.get(nurse)!)!;
    expect(carry.elements.filter(({ state }) => state === "carries")).toHaveLength(up.carries);
    expect(groupArrivals(world.index, world.places, nurse)!.up.map(({ code }) => code)).toContain(aide);
  });

  test("another order sorts the nearest moves and brings in no other", async () => {
    const { world, held } = await work(dana);
    const moves = groupMoves(world.index, world.places, held)!;
    const near = firstMoves(world.places, moves, [10, 20, 10, 40, 10, 10], "near");
    const pay = firstMoves(world.places, moves, null, "pay");
    expect(near.up).toHaveLength(mostOfGroup);
    expect(pay.up.map(({ code }) => code).sort()).toEqual(near.up.map(({ code }) => code).sort());
    const wages = pay.up.map(({ occupation }) => occupation.wageMedian ?? -1);
    expect(wages).toEqual([...wages].sort((a, b) => b - a));
    expect(near.up.map(({ likeness }) => likeness)).toEqual(
      [...near.up.map(({ likeness }) => likeness)].sort((a, b) => b - a),
    );
    expect(near.up.every(({ fit }) => fit !== null && fit >= 0 && fit <= 100)).toBe(true);
    expect(pay.up.every(({ fit }) => fit === null)).toBe(true);
  });

  test("the catalogue is read once for a release", async () =>
    expect(await getTransferWorld()).toBe(await getTransferWorld()));
});

test("an address says what one did, and nothing that is no occupation", () => {
  const many = Array.from({ length: 20 }, (_, i) => `11-10${10 + i}.00`);
  expect(moveQuerySchema.parse({ from: ["x", aide, aide, "' OR 1"], sort: "zzz", q: ["a"] })).toEqual({
    from: [aide],
    sort: "near",
    q: "",
  });
  expect(moveQuerySchema.parse({ from: many }).from).toHaveLength(mostFrom);
  expect(moveAddress("es", "/moves", { from: [aide, nurse], sort: "pay" })).toBe(
    `/es/moves?from=${aide}&from=${nurse}&sort=pay`,
  );
});
