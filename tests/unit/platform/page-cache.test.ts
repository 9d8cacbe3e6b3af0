import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeFs } from "next/dist/server/lib/node-fs-methods.js";
import PageCache from "@/lib/platform/page-cache.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "waymark-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Cache = {
  set(key: string, page: unknown, context: unknown): Promise<void>;
  get(key: string, context: unknown): Promise<{ value: unknown } | null>;
};

// Without memory, so that each read comes from the disk.
const cache = new PageCache({
  fs: nodeFs,
  flushToDisk: true,
  serverDistDir: path.join(folder, "server"),
  revalidatedTags: [],
  maxMemoryCacheSize: 0,
} as never) as unknown as Cache;

const key = `/route-cache/APP_PAGE/${"a".repeat(64)}/$/en/occupations/29-1141.00`;
const html = `<!doctype html>${"<p>Enfermería · año</p>".repeat(4000)}`;
const page = {
  kind: "APP_PAGE",
  html,
  rscData: Buffer.from("payload ".repeat(4000)),
  headers: { "x-next-cache-tags": "_N_T_/en/occupations/29-1141.00" },
  status: 200,
  postponed: undefined,
  segmentData: new Map([["/_tree", Buffer.from("for prefetching")]]),
};

test("a page comes back as it was kept, and takes little room", async () => {
  await cache.set(key, page, { isFallback: false });
  const back = await cache.get(key, { kind: "APP_PAGE", isFallback: false });
  const value = back?.value as typeof page;
  expect(value.html).toBe(html);
  expect(value.rscData.toString()).toBe(page.rscData.toString());
  expect(value.status).toBe(200);
  const file = path.join(folder, "server", `${key}.html`);
  expect(statSync(file).size).toBeLessThan(html.length / 10);
  expect(readFileSync(file).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
});

test("nothing is kept for prefetching, which no page of ours asks for", () => {
  const kept = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(kept.filter((name) => name.includes("segment"))).toEqual([]);
});

test("a page that was never kept is not there", async () => {
  expect(await cache.get(`${key}-other`, { kind: "APP_PAGE", isFallback: false })).toBeNull();
});
