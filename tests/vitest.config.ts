import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

/** What changes the catalogue, mocks modules or starts programs. */
const alone = [
  "catalog/{import-*,load-catalog,local-framework*,search,settings,texts,texts-load,tick}",
  "day/check-standings",
  "plans/rules",
  "platform/start-*",
  "survey/{load-instrument,own-norms}",
].map((files) => `tests/integration/${files}.test.ts`);

const onDatabase = (name: string, include: string[], more: { exclude?: string[]; isolate?: boolean } = {}) => ({
  extends: true as const,
  test: {
    ...more,
    name,
    include,
    globalSetup: [path.join(root, "tests/support/template-database.ts")],
    setupFiles: [path.join(root, "tests/support/database.ts")],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  root,
  resolve: {
    alias: { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") },
  },
  test: {
    maxWorkers: 2,
    projects: [
      // What the sample of the long tests takes needs no database of its own.
      { extends: true, test: { name: "sample", include: ["tests/long/**/*.test.ts"], testTimeout: 600_000 } },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 30_000,
          // Rules keep no state, so their files share the modules that they import: half the time. A helper with hooks
          // or mocks of its own belongs into a file of each test.
          isolate: false,
        },
      },
      // Files keep their worker, its modules and its database, which is tidied after each: half the time.
      onDatabase("integration", ["tests/integration/**/*.test.ts"], { exclude: alone, isolate: false }),
      onDatabase("alone", alone),
      {
        ...onDatabase("long", ["tests/long/**/*.test.ts"]),
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
