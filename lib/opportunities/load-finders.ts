import "server-only";
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { ShippedFinder } from "./finder-schema";

export type LoadedFinders = { added: number; renewed: number; ended: number };

// Of one that an administrator changed or put away the two moments differ: it is theirs. Nobody moves one here.
const untouched = `"changedAt" = "createdAt"`;

/**
 * Brings the list that comes with Waymark into the database, all or none. A finder that nobody has touched here follows
 * the list, and goes when the list drops it; one that an administrator changed stays as they left it.
 */
export async function loadFinders(client: Client, finders: readonly ShippedFinder[]): Promise<LoadedFinders> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('opportunities/finders', 0))");
    const loaded: LoadedFinders = { added: 0, renewed: 0, ended: 0 };
    for (const [position, finder] of finders.entries()) await load(client, finder, position, loaded);
    const { rowCount } = await client.query(
      `DELETE FROM "Finder" WHERE code IS NOT NULL AND NOT code = ANY ($1::text[]) AND ${untouched}`,
      [finders.map(({ code }) => code)],
    );
    loaded.ended = rowCount ?? 0;
    await client.query("COMMIT");
    return loaded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function load(client: Client, finder: ShippedFinder, position: number, loaded: LoadedFinders) {
  const { code, titleEn, titleEs, aboutEn, aboutEs, address, kind, region } = finder;
  const values = [code, titleEn, titleEs, aboutEn, aboutEs, address, kind, region];
  const { rowCount: added } = await client.query(
    `INSERT INTO "Finder"
       (code, "titleEn", "titleEs", "aboutEn", "aboutEs", address, kind, region, id, position, "createdAt", "changedAt")
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, at, at FROM (SELECT now() AT TIME ZONE 'UTC' AS at) moment
     ON CONFLICT (code) DO NOTHING`,
    [...values, randomUUID(), position],
  );
  loaded.added += added ?? 0;
  if (added) return;
  const { rowCount: renewed } = await client.query(
    `UPDATE "Finder" SET
       "titleEn" = $2, "titleEs" = $3, "aboutEn" = $4, "aboutEs" = $5, address = $6, kind = $7, region = $8
     WHERE code = $1 AND ${untouched}
       AND ("titleEn", "titleEs", "aboutEn", "aboutEs", address, kind, region)
         IS DISTINCT FROM ($2, $3, $4, $5, $6, $7, $8)`,
    values,
  );
  loaded.renewed += renewed ?? 0;
}
