import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { catalogRows } from "../build/catalog-rows";
import { CatalogFileError } from "../build/delimited";
import { catalogChecksum } from "../checksum.mjs";
import { effectiveSheets } from "./effective-sheets";
import { unpackContent } from "./release-content";
import { refreshSearch, replaceStaged, stageRows, type Step } from "./replace-rows";

/** Taken for the length of a transaction that writes the catalogue: of two, one writes and one waits. */
const writing = 5_201_816;

export const builtInDirectory = () => path.resolve("prisma/catalog");

export const readFrom =
  (directory: string) =>
  (file: string): string => {
    const full = path.join(directory, file);
    if (!existsSync(full)) throw new CatalogFileError(`${file}: not found in ${directory}`);
    return readFileSync(full, "utf8");
  };

export const waitToWrite = (client: Client) => client.query("SELECT pg_advisory_xact_lock($1)", [writing]);

const inOrder = `FROM "CatalogImport" WHERE state = 'ACTIVE' ORDER BY "appliedAt", id`;

/** The sheets as they count now: the files in `directory` under the active imports. */
export async function currentSheets(client: Client, directory: string) {
  const { rows } = await client.query<{ content: Buffer }>(`SELECT content ${inOrder}`);
  return effectiveSheets(
    readFrom(directory),
    rows.map(({ content }) => unpackContent(content)),
  );
}

/** The checksum of the files in `directory` under the active imports; that of the files alone where there are none. */
export async function currentChecksum(client: Client, directory: string): Promise<string> {
  const files = catalogChecksum(directory, path.resolve("lib/catalog"));
  const { rows } = await client.query<{ id: string; checksum: string }>(`SELECT id, checksum ${inOrder}`);
  if (rows.length === 0) return files;
  const hash = createHash("sha256").update(files);
  for (const { id, checksum } of rows) hash.update(`${id} ${checksum}\n`);
  return hash.digest("hex");
}

export type Written = { changed: boolean; release: number; checksum: string; onetVersion: string; rows: number };

export type WriteSteps = { staged: Step; written: Step; searching: () => Promise<void> };

const silent = async () => {};
export const noSteps: WriteSteps = { staged: silent, written: silent, searching: silent };

/** Makes the tables say what the sheets say now, and records a release where that changed a row. */
export async function writeEffective(client: Client, directory: string, steps: WriteSteps): Promise<Written> {
  const checksum = await currentChecksum(client, directory);
  const { onetVersion, tables } = catalogRows(await currentSheets(client, directory));
  await stageRows(client, tables, steps.staged);
  const moved = await replaceStaged(client, tables, steps.written);
  const changed = moved.length > 0;
  await steps.searching();
  await refreshSearch(client, moved);
  const newest = '(SELECT max(id) FROM "CatalogRelease")';
  const first = await client.query<{ none: boolean }>(`SELECT ${newest} IS NULL AS none`);
  const { rows } = await client.query<{ id: number }>(
    changed || first.rows[0]?.none
      ? 'INSERT INTO "CatalogRelease" (checksum, "onetVersion") VALUES ($1, $2) RETURNING id'
      : `UPDATE "CatalogRelease" SET checksum = $1, "onetVersion" = $2 WHERE id = ${newest} RETURNING id`,
    [checksum, onetVersion],
  );
  return {
    changed,
    release: rows[0]!.id,
    checksum,
    onetVersion,
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
  };
}
