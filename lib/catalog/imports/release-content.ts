import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import type { Terms } from "../build/terms";
import { fewestRows } from "../rules/import-limits";
import type { Findings } from "./findings";

const content = z.object({
  /** The catalogue's own sheets by their path under prisma/catalog, instead of the built-in ones. */
  files: z.record(z.string(), z.string()),
  /** What release.json says otherwise. */
  release: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What an import puts over the built-in files. */
export type ReleaseContent = z.infer<typeof content>;

export const packContent = (value: ReleaseContent): Buffer => gzipSync(JSON.stringify(value), { level: 6 });

export const unpackContent = (bytes: Uint8Array): ReleaseContent =>
  content.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));

/** What a reader of one kind is given: the hand-written terms, and the sheets as they are today. */
export type ReaderContext = { terms: Terms; read: (file: string) => string; release: string | null };

/** What a reader of one kind answers where nothing is wrong. */
export type ReadRelease = { content: ReleaseContent; release: string; rows: number; areas?: string[] };

/** Lines below the header of a sheet as it is today; 0 where the catalogue has none. */
export function sheetLines(read: (file: string) => string, file: string): string[] {
  try {
    return read(file).trimEnd().split("\n").slice(1).filter(Boolean);
  } catch {
    return [];
  }
}

/** Asks about a release that has much less than today's. */
export function askIfFew(findings: Findings, what: string, found: number, now: number) {
  if (found < now * fewestRows) findings.ask("few-rows", { name: what, found, now });
}
