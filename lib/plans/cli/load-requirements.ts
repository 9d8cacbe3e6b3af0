import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { loadRequirements, type RequirementFile } from "@/lib/plans/load-requirements";

const folder = path.resolve(import.meta.dirname, "../../../prisma/catalog/requirements");

const files = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as RequirementFile);

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) {
  console.error("Name the database in DATABASE_OWNER_URL.");
  process.exit(1);
}

const client = new Client({ connectionString: url });
try {
  await client.connect();
  for (const { code, version, added } of await loadRequirements(client, files()))
    console.log(`Graduation rules ${code}: version ${version}, ${added ? "loaded" : "already there"}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
