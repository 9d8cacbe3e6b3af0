import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../start/problem.mjs";
import { diffSchemas } from "./engine.mjs";
import { listMigrations, migrationsDirectory, readSchema, schemaDirectory } from "./migration-files.mjs";

const lockfile = `# Prisma's own note; it stands in version control.
provider = "postgresql"
`;

const stampOf = (date) => date.toISOString().replace(/\D/g, "").slice(0, 14);

/**
 * Writes the migration from the kept copy of the schema to the schema as it is, and renews the copy. The folder's name,
 * or null where nothing changed.
 */
export const writeNextMigration = async (
  name,
  { directory = migrationsDirectory, schema = schemaDirectory, date = new Date() } = {},
) => {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name ?? "") || name.length > 100) {
    throw new Problem(
      "A migration is named in small letters and underscores, as in: npm run db:migration -- add_rosters",
    );
  }
  const copy = path.join(directory, "schema.prisma");
  const before = existsSync(copy) ? [{ path: "schema.prisma", content: readFileSync(copy, "utf8") }] : null;
  if (!before && listMigrations(directory).length > 0) {
    throw new Problem(
      "The copy of the last schema, prisma/migrations/schema.prisma, is missing: restore it from version control.",
    );
  }
  const after = readSchema(schema);
  const sql = await diffSchemas(before, after);
  if (sql === "") return null;
  const folder = `${stampOf(date)}_${name}`;
  const newest = listMigrations(directory).at(-1)?.name;
  if (newest && newest >= folder) {
    throw new Problem(`The newest migration, ${newest}, is dated after this one would be: check this machine's clock.`);
  }
  mkdirSync(path.join(directory, folder), { recursive: true });
  try {
    writeFileSync(path.join(directory, folder, "migration.sql"), sql);
    writeFileSync(path.join(directory, "migration_lock.toml"), lockfile);
    writeFileSync(copy, after.map(({ content }) => content.trim()).join("\n\n") + "\n");
  } catch (error) {
    rmSync(path.join(directory, folder), { recursive: true, force: true });
    throw error;
  }
  return folder;
};
