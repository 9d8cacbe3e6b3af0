import { readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { loadStandards, type StandardFile } from "@/lib/counseling/load-standards";

const folder = path.resolve(import.meta.dirname, "../../../prisma/catalog/standards");
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

const files = () =>
  (JSON.parse(read("lists.json")) as (Omit<StandardFile, "text"> & { file: string })[]).map(({ file, ...list }) => ({
    ...list,
    text: read(file),
  }));

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) {
  console.error("Name the database in DATABASE_OWNER_URL.");
  process.exit(1);
}

const client = new Client({ connectionString: url });
try {
  await client.connect();
  for (const { code, version, added } of await loadStandards(client, files()))
    console.log(`Standards ${code}: version ${version}, ${added ? "loaded" : "already there"}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
