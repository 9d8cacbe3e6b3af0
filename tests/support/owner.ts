// The database as its owner sees it, past the policies: to lay out rows and to look at what was written.
import { Client } from "pg";

/** Of the test file that runs now: files share this module, and each has a database of its own. */
export let owner: Client;

export async function openOwner(connectionString: string) {
  owner = new Client({ connectionString });
  // At the end of a run the database goes while its workers still stand.
  owner.on("error", () => {});
  await owner.connect();
}

/** Inserts one row; column names as in the Prisma schema. */
export async function insertRow(table: string, row: Record<string, unknown>) {
  const keys = Object.keys(row);
  await owner.query(
    `INSERT INTO "${table}" (${keys.map((key) => `"${key}"`).join(", ")}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(", ")})`,
    Object.values(row),
  );
}
