// One migrated database with the catalogue in it; each worker copies it. Kept between runs on the
// same server as long as nothing that goes into it changed.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    server: string;
    template: string;
    /** What the names of this run's copies begin with. */
    copies: string;
    /** Several files work on one copy, one after another. */
    shared: boolean;
  }
}

const root = path.resolve(import.meta.dirname, "../..");
const sources = [
  ...["prisma/migrations", "prisma/catalog", "lib/catalog/build", "lib/catalog/rules"],
  ...[
    "lib/catalog/load-catalog.ts",
    "lib/catalog/imports",
    "lib/survey/instrument-file.ts",
    "lib/survey/load-instrument.ts",
    "lib/plans/load-requirements.ts",
    "lib/platform/start/roles.mjs",
  ],
];
const loaders = [
  "lib/catalog/cli/load-catalog.ts",
  "lib/survey/cli/load-instrument.ts",
  "lib/plans/cli/load-requirements.ts",
];

function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (relative: string) => {
    const file = path.join(root, relative);
    if (!existsSync(file)) return;
    if (/\.\w+$/.test(relative)) hash.update(relative).update(readFileSync(file));
    else for (const name of readdirSync(file).sort()) add(path.join(relative, name));
  };
  sources.forEach(add);
  return hash.digest("hex").slice(0, 16);
}

async function build(server: string, name: string) {
  const client = new Client({ connectionString: `${server}/${name}` });
  await client.connect();
  const migrations = path.join(root, "prisma/migrations");
  for (const folder of readdirSync(migrations).sort()) {
    const file = path.join(migrations, folder, "migration.sql");
    if (existsSync(file)) await client.query(readFileSync(file, "utf8"));
  }
  const { grantApp } = await import(path.join(root, "lib/platform/start/roles.mjs"));
  await grantApp(`${server}/${name}`, "waymark_app");
  await client.end();
  for (const loader of loaders.filter((file) => existsSync(path.join(root, file)))) {
    execFileSync(
      process.execPath,
      [path.join(root, "node_modules/tsx/dist/cli.mjs"), "--conditions=react-server", loader],
      {
        cwd: root,
        env: { ...process.env, CATALOG_DATABASE_URL: `${server}/${name}`, DATABASE_OWNER_URL: `${server}/${name}` },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
}

async function dropCopies(server: string, copies: string) {
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
    [`${copies}_`],
  );
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await admin.end();
}

export default async function setup(project: TestProject) {
  const server = process.env.TEST_SERVER_URL ?? "postgresql://postgres@127.0.0.1:54400";
  const template = `waymark_base_${fingerprint()}`;
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  // Two runs on one server build the template once.
  await admin.query("SELECT pg_advisory_lock(74_201)");
  await admin.query(
    "DO $$ BEGIN CREATE ROLE waymark_app LOGIN NOSUPERUSER NOBYPASSRLS; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
  );
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate", [template]);
  if (!rowCount) {
    await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${template}`);
    await build(server, template);
    await admin.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  }
  await admin.query("SELECT pg_advisory_unlock(74_201)");
  await admin.end();
  project.provide("server", server);
  project.provide("template", template);
  const copies = `test_${process.pid}_${project.name}`;
  project.provide("copies", copies);
  project.provide("shared", project.config.isolate === false);
  return () => dropCopies(server, copies);
}
