import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const output = process.env.WAYMARK_TEST_OUTPUT ?? path.join(os.tmpdir(), "waymark-test");

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(output, "browser"),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: path.join(output, "browser.json") }]],
  use: {
    baseURL: process.env.WAYMARK_TEST_URL ?? "http://localhost:3100",
    locale: "en-US",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A new context costs a second of CPU: cookies, storage and settings are cleared instead.
    reuseContext: true,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "e2e", testMatch: "e2e/**/*.spec.ts" },
    { name: "accessibility", testMatch: "accessibility/**/*.spec.ts" },
  ],
});
