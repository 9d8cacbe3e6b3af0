import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { type InstrumentFile, instrumentFile } from "@/lib/survey/instrument-file";
import { loadInstruments } from "@/lib/survey/load-instrument";

const folder = path.resolve(import.meta.dirname, "../../../prisma/catalog/survey");

/** Every version stays in the folder, so that results and open walks of older ones can be read. */
const files = () =>
  readdirSync(folder)
    .filter((name) => /^(interests|subjects|skills)(-\d+)?\.json$/.test(name))
    .sort();

function read(name: string): InstrumentFile {
  const parsed = instrumentFile.safeParse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
  if (!parsed.success) throw new Error(`prisma/catalog/survey/${name}: ${parsed.error.message}`);
  return parsed.data;
}

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!url) {
  console.error("Name the database in DATABASE_OWNER_URL.");
  process.exit(1);
}

const client = new Client({ connectionString: url });
try {
  await client.connect();
  for (const { id, items, added } of await loadInstruments(client, files().map(read)))
    console.log(`Survey ${id}: ${items} questions, ${added ? "loaded" : "already there"}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
