import "server-only";
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { readStandards } from "./rules/standard-list";

/** A list of standards that comes with Waymark, as prisma/catalog/standards names it. */
export type StandardFile = {
  code: string;
  version: string;
  titleEn: string;
  titleEs: string;
  source: string;
  /** The table: code, title, title_es. */
  text: string;
};
export type LoadedStandards = { code: string; version: string; added: boolean };

/** Brings in versions that are not there yet and retires older ones, all or none. A version never changes. */
export async function loadStandards(client: Client, files: readonly StandardFile[]): Promise<LoadedStandards[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('counseling/standards', 0))");
    const loaded: LoadedStandards[] = [];
    for (const file of files) loaded.push(await load(client, file));
    await client.query("COMMIT");
    return loaded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function load(client: Client, { code, version, text, ...file }: StandardFile): Promise<LoadedStandards> {
  const { standards, problems } = readStandards(text);
  const [problem] = problems;
  if (problem) throw new Error(`${code}, line ${problem.line ?? "?"}: ${problem.kind} ${problem.value}`.trim());
  const { rows } = await client.query<{ code: string; titleEn: string; titleEs: string }>(
    `SELECT d.code, d."titleEn", d."titleEs" FROM "StandardList" l JOIN "Standard" d ON d."listId" = l.id
     WHERE l."schoolId" IS NULL AND l.code = $1 AND l.version = $2 ORDER BY d.position`,
    [code, version],
  );
  if (rows.length > 0) {
    if (JSON.stringify(rows) === JSON.stringify(standards)) return { code, version, added: false };
    throw new Error(`${code}: version ${version} is there with other standards; a changed list is a new version`);
  }
  await client.query(
    `UPDATE "StandardList" SET "retiredAt" = now() AT TIME ZONE 'UTC'
     WHERE "schoolId" IS NULL AND code = $1 AND "retiredAt" IS NULL`,
    [code],
  );
  const listId = randomUUID();
  await client.query(
    `INSERT INTO "StandardList" (id, code, version, "titleEn", "titleEs", source) VALUES ($1, $2, $3, $4, $5, $6)`,
    [listId, code, version, file.titleEn, file.titleEs, file.source],
  );
  for (const [position, { code: own, titleEn, titleEs }] of standards.entries())
    await client.query(
      `INSERT INTO "Standard" (id, "listId", code, "titleEn", "titleEs", position) VALUES ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), listId, own, titleEn, titleEs, position],
    );
  return { code, version, added: true };
}
