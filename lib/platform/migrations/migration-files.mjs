import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { inCheckout } from "../start/places.mjs";

export const migrationsDirectory = inCheckout("prisma", "migrations");
export const schemaDirectory = inCheckout("prisma", "schema");

/** `{ name, sql, checksum }` of each migration, oldest first; the checksum is Prisma's own: SHA-256 of the file. */
export const listMigrations = (directory = migrationsDirectory) => {
  if (!statSync(directory, { throwIfNoEntry: false })) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const content = readFileSync(path.join(directory, name, "migration.sql"));
      return { name, sql: content.toString("utf8"), checksum: createHash("sha256").update(content).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The Prisma schema as the engine wants it: `[{ path, content }]`, sorted. */
export const readSchema = (directory = schemaDirectory) =>
  readdirSync(directory)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(directory, name), "utf8") }));
