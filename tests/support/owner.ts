// The database as its owner sees it, past the policies: to lay out rows and to look at what was written.
import { Client } from "pg";
import { afterAll } from "vitest";

export const owner = new Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

/** Inserts one row; column names as in the Prisma schema. */
export async function insertRow(table: string, row: Record<string, unknown>) {
  const keys = Object.keys(row);
  await owner.query(
    `INSERT INTO "${table}" (${keys.map((key) => `"${key}"`).join(", ")}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(", ")})`,
    Object.values(row),
  );
}
