import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { CatalogFileError } from "./build/delimited";
import { builtInDirectory, currentChecksum, noSteps, waitToWrite, writeEffective } from "./imports/write-effective";

export type CatalogLoad = { changed: boolean; checksum: string; onetVersion: string | null; rows: number };

/**
 * Makes the database say what the files in `directory` and the active imports over them say, in one transaction, and
 * records a release where that changed a row. Reads no further where the newest release has their checksum. The
 * connection is the owner's.
 */
export async function loadCatalog({
  connectionString,
  directory = builtInDirectory(),
}: {
  connectionString: string;
  directory?: string;
}): Promise<CatalogLoad> {
  if (!existsSync(path.join(directory, "release.json"))) {
    throw new CatalogFileError(`No catalogue in ${directory}: release.json is missing`);
  }
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("BEGIN");
    await waitToWrite(client);
    const newest = await client.query<{ checksum: string; onetVersion: string }>(
      'SELECT checksum, "onetVersion" FROM "CatalogRelease" ORDER BY id DESC LIMIT 1',
    );
    const loaded = newest.rows[0];
    const checksum = await currentChecksum(client, directory);
    if (loaded?.checksum === checksum) {
      await client.query("COMMIT");
      return { changed: false, checksum, onetVersion: loaded.onetVersion, rows: 0 };
    }
    const { release: _, ...load } = await writeEffective(client, directory, noSteps);
    await client.query("COMMIT");
    return load;
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}
