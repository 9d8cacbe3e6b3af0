import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

const onDatabase = (name: string, include: string[]) => ({
  extends: true as const,
  test: {
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
      onDatabase("integration", ["tests/integration/**/*.test.ts"]),
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
