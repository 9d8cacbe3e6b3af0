import { describe, expect, test } from "vitest";
import { watchRelease } from "@/lib/platform/release-watch";
import { sameSecret } from "@/lib/platform/same-secret";
import { pageWarmer } from "@/lib/platform/warm-pages";

const never = new AbortController().signal;

/** A site of `n` pages whose every new page takes `cost` milliseconds; a page made before takes one. */
function site(n: number, cost: number) {
  let time = 0;
  const made = new Set<string>();
  const visits: string[] = [];
  let rested = 0;
  const warm = pageWarmer({
    listPaths: async () => Array.from({ length: n }, (_, i) => `/${i}`),
    visit: async (path) => {
      visits.push(path);
      time += made.has(path) ? 1 : cost;
      made.add(path);
      if (path === "/3") throw new Error("this page cannot be made");
    },
    clock: () => time,
    rest: async (milliseconds) => {
      rested += milliseconds;
      time += milliseconds;
    },
  });
  return { warm, visits, made, rested: () => rested };
}

describe("making pages ready", () => {
  test("works no longer than told, rests as long as it works, and goes on where it stopped", async () => {
    const { warm, visits, rested } = site(10, 50);
    expect(await warm("1", 400, never)).toBe(4);
    expect(rested()).toBe(200);
    expect(await warm("1", 10_000, never)).toBe(6);
    expect(visits).toEqual(Array.from({ length: 10 }, (_, i) => `/${i}`));
  });

  test("asks nothing twice for one release, and everything again for the next", async () => {
    const { warm } = site(10, 50);
    await warm("1", 10_000, never);
    expect(await warm("1", 10_000, never)).toBe(0);
    expect(await warm("2", 10_000, never)).toBe(10);
  });

  test("does not rest after pages that were ready", async () => {
    const { warm, rested } = site(10, 5);
    await warm("1", 10_000, never);
    expect(rested()).toBe(0);
  });

  test("stops when told to", async () => {
    const { warm } = site(10, 50);
    expect(await warm("1", 10_000, AbortSignal.abort())).toBe(0);
  });

  test("two calls at once are one", async () => {
    const { warm, visits } = site(10, 50);
    await Promise.all([warm("1", 10_000, never), warm("1", 10_000, never)]);
    expect(visits).toHaveLength(10);
  });
});

test("a release that moved is told once", () => {
  const watch = watchRelease("7");
  expect(["7", "8", "8", "7", "7"].map((id) => watch.moved(id))).toEqual([false, true, false, true, false]);
});

test("a secret opens only to itself", () => {
  expect(sameSecret("a-long-enough-secret", "a-long-enough-secret")).toBe(true);
  for (const given of ["a-long-enough-secreT", "a-long", "", null]) {
    expect(sameSecret(given, "a-long-enough-secret")).toBe(false);
    expect(sameSecret(given, undefined)).toBe(false);
  }
});
