// Prisma's own schema engine as WebAssembly: it writes and applies migrations without the native engine that the
// prisma command downloads at its first use.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

const wasmFile = createRequire(import.meta.url)
  .resolve("@prisma/schema-engine-wasm")
  .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmFile)), {
  "./schema_engine_bg.js": glue,
});
// The engine reports a panic here before it throws.
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const filters = { externalTables: [], externalEnums: [] };

const openEngine = (factory, files) =>
  glue.SchemaEngine.new(
    { datamodels: files.map((f) => [f.path, f.content]) },
    () => {},
    bindSqlAdapterFactory(factory),
  );

const anySchema = [{ path: "schema.prisma", content: 'datasource db {\n  provider = "postgresql"\n}\n' }];

/** Comparing two schemas needs no database, but the engine asks for one: it is told that there is an empty one. */
const noDatabase = {
  provider: "postgres",
  adapterName: "none",
  connect: async () => ({
    provider: "postgres",
    adapterName: "none",
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error("There is no database to open a transaction on.")),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  }),
};

const target = (files) => (files ? { tag: "schemaDatamodel", files } : { tag: "empty" });

/** SQL that leads from one schema (`[{ path, content }]`, null for an empty database) to another; "" where they agree. */
export const diffSchemas = async (before, after) => {
  const engine = await openEngine(noDatabase, after);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: target(before),
      to: target(after),
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? "" : stdout.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, "");
  } finally {
    engine.free();
  }
};

const finish =
  'UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL;';

const databaseOf = (url, lockTimeout, noteError) => {
  // One connection: the engine's lock belongs to the connection that took it.
  const config = { connectionString: url, max: 1, idleTimeoutMillis: 0, options: `-c lock_timeout=${lockTimeout}` };
  const factory = new PrismaPg(config);
  const connect = factory.connect.bind(factory);
  let open;
  factory.connect = async () => {
    const adapter = (open = await connect());
    const noting = (act) => (input) =>
      act(input).catch((error) => {
        noteError(error.cause ?? error);
        throw error;
      });
    adapter.executeRaw = noting(adapter.executeRaw.bind(adapter));
    // The adapter's own way cuts a script at every semicolon, also inside functions. Sent whole it is one transaction,
    // in which the row says "finished" too: whatever is killed when, the row tells the truth.
    adapter.executeScript = async (script) => {
      try {
        await adapter.client.query(`${script}\n;\n${finish}`);
      } catch (error) {
        noteError(error);
        adapter.onError(error);
      }
    };
    return adapter;
  };
  return { factory, close: () => open?.dispose() };
};

/**
 * Applies what is missing and records it in _prisma_migrations; the names applied. A PostgreSQL error is thrown as it
 * came, with its code.
 */
export const applyMigrations = async (url, migrations, { lockTimeout = "5s" } = {}) => {
  let cause = null;
  const database = databaseOf(url, lockTimeout, (error) => (cause = error));
  let engine;
  try {
    engine = await openEngine(database.factory, anySchema);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: "prisma/migrations",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters,
    });
    return appliedMigrationNames;
  } catch (error) {
    throw cause ?? error;
  } finally {
    engine?.free();
    await database.close();
  }
};
