import { readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { shippedFinderSchema } from "@/lib/opportunities/finder-schema";
import { loadFinders } from "@/lib/opportunities/load-finders";

const file = path.resolve(import.meta.dirname, "../../../prisma/catalog/finders.json");

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) {
  console.error("Name the database in DATABASE_OWNER_URL.");
  process.exit(1);
}

const client = new Client({ connectionString: url });
try {
  await client.connect();
  const finders = z.array(shippedFinderSchema).parse(JSON.parse(readFileSync(file, "utf8")));
  const { added, renewed, ended } = await loadFinders(client, finders);
  console.log(`Finders: ${finders.length} in the list, ${added} added, ${renewed} renewed, ${ended} gone.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
