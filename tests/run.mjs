// npm test: everything that must hold, on a real PostgreSQL and in a real browser; --long adds what takes its time.
// `npm test -- lint unit` runs only the parts named.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkMachine } from "../lib/platform/start/check-machine.mjs";
import { check, count, failures, seconds, stages, suite, total } from "./support/tally.mjs";

const root = path.resolve(import.meta.dirname, "..");
const asked = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const isLong = process.argv.includes("--long");
const wants = (...parts) => asked.length === 0 || parts.some((part) => asked.includes(part));

const complaint = checkMachine();
if (complaint) {
  console.error(complaint);
  process.exit(1);
}

// What a run takes in one of several ways (a page's language, light and width, a moment of death) turns with it.
const turn = process.env.WAYMARK_TEST_SEED ?? String(randomBytes(2).readUInt16LE());
console.log(`WAYMARK_TEST_SEED=${turn} repeats the choices of this run.`);

const began = Date.now();
const output = mkdtempSync(path.join(os.tmpdir(), "waymark-test-"));
// PostgreSQL runs as a user of its own where the tests run as root, and must be able to walk in.
chmodSync(output, 0o711);
const closers = [];

const run = (program, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });

const readReport = (name, read) => {
  try {
    return read(JSON.parse(readFileSync(path.join(output, name), "utf8")));
  } catch {
    return null;
  }
};

const bin = (name) => path.join(root, "node_modules", ".bin", name);
const vitest = (projects, env, files = []) =>
  run(
    bin("vitest"),
    [
      "run",
      ...files,
      "--config=tests/vitest.config.ts",
      ...projects.map((name) => `--project=${name}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${path.join(output, `${projects[0]}.json`)}`,
    ],
    // What the tests lay aside goes with the run.
    { ...env, TMPDIR: output, WAYMARK_TEST_LONG: isLong ? "1" : "", WAYMARK_TEST_TURN: turn },
  );
const readVitest = (project) => () =>
  readReport(`${project}.json`, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      (report.testResults ?? []).filter((file) => file.status === "failed" && file.assertionResults.length === 0)
        .length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
const readPlaywright = () =>
  readReport("browser.json", ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));

const startTestPostgres = async () => {
  const { startEmbeddedPostgres } = await import("../lib/platform/start/embedded-postgres.mjs");
  const dataDir = path.join(output, "integration");
  mkdirSync(dataDir, { mode: 0o711 });
  const unsafe = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
  // The template is analysed when it is made, and its copies live for seconds: nothing to clean up in them.
  // Plans are kept from the first use on: with row-level security a plan costs more than the answer.
  const settings = { ...unsafe, autovacuum: "off", max_connections: "200", plan_cache_mode: "force_generic_plan" };
  const { ownerUrl, appUrl, stop } = await startEmbeddedPostgres({ dataDir, settings });
  closers.push(stop);
  const server = (url) => url.slice(0, url.lastIndexOf("/"));
  return { TEST_SERVER_URL: server(ownerUrl), TEST_APP_URL: server(appUrl) };
};

const publicAddress = "http://localhost:3000";
const dist = ".next-test";

const dataDir = path.join(output, "waymark");
// The browser tests have the pages made anew themselves, when they need it; making every page ready would take a third
// of the CPU from them. `npm run test:long` leaves both to Waymark's own timer.
const tickSecret = isLong ? "" : randomBytes(24).toString("hex");

const spawnWaymark = (port) =>
  spawn(process.execPath, ["lib/platform/start/start.mjs"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PORT: String(port),
      WAYMARK_DATA: dataDir,
      WAYMARK_DIST: dist,
      DATABASE_URL: "",
      WAYMARK_TICK_SECRET: tickSecret,
      // Built in, so the same for each run: a second one, and the sample of the long tests, find the build made.
      WAYMARK_URL: publicAddress,
    },
  });

/** The real thing, as a new user starts it: own data, own build folder, own port. */
const startWaymark = async () => {
  const { freePort } = await import("../lib/platform/start/port.mjs");
  const port = await freePort();
  const address = `http://localhost:${port}`;
  mkdirSync(dataDir, { mode: 0o711 });
  // The first start dies at some moment, while the database is made or the catalogue is loaded; the next one mends it.
  if (!isLong) {
    const moment = 500 + (Number(turn) % 4000);
    const victim = spawnWaymark(port);
    await sleep(moment);
    victim.kill("SIGKILL");
  }
  const child = spawnWaymark(port);
  const gone = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const stop = async () => {
    child.kill("SIGTERM");
    return gone;
  };
  closers.push(stop);
  let left = false;
  gone.then(() => (left = true));
  while (!left) {
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (answer?.ok) return { address, stop };
    await sleep(250);
  }
  throw new Error("Waymark did not start.");
};

const close = async () => {
  for (const stop of closers.splice(0).reverse()) await stop().catch(() => {});
  if (!process.env.WAYMARK_KEEP_TEST_OUTPUT) rmSync(output, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().finally(() => process.exit(130)));

try {
  const { ensureInstalled } = await import("../lib/platform/start/install.mjs");
  const sinceInstall = Date.now();
  if (await ensureInstalled({ dev: true })) stages.push(`installation ${seconds(sinceInstall)}`);
  const { generateClient } = await import("../lib/platform/start/generate-client.mjs");
  await generateClient();

  let waymark = null;
  const starting =
    wants("build", "e2e", "accessibility", "sample") || isLong
      ? check("start and build", async () => {
          waymark = await startWaymark();
          return true;
        })
      : Promise.resolve(true);

  // Beside the build, which leaves one core idle. The build writes the types of the routes.
  const reading = (async () => {
    if (wants("lint")) await check("lint", async () => (await run(bin("eslint"), [".", "--max-warnings=0"])) === 0);
    if (wants("unit")) await suite("unit", () => vitest(["unit"], {}), readVitest("unit"));
    await starting;
    if (!wants("types")) return;
    await check("types", async () => {
      if (!waymark) await run(bin("next"), ["typegen"]);
      // The compiler in Go needs a tenth of the time; Next.js and ESLint still need the one in JavaScript.
      const compiler = path.join(root, "node_modules/typescript-checker/bin/tsc");
      return (await run(process.execPath, [compiler, "--noEmit", "-p", "."])) === 0;
    });
  })();
  const started = await starting;
  const databases = wants("integration") || isLong ? await startTestPostgres() : {};
  if (wants("integration"))
    await suite("integration", () => vitest(["integration", "alone"], databases), readVitest("integration"));
  await reading;
  if (wants("e2e", "accessibility")) {
    const { findBrowser } = await import("./support/find-browser.mjs");
    const browser = started ? await findBrowser() : null;
    if (!browser) count("end-to-end and accessibility", { failed: 1 });
    else {
      const projects = ["e2e", "accessibility"].filter((name) => wants(name)).map((name) => `--project=${name}`);
      await suite(
        "end-to-end and accessibility",
        () =>
          run(bin("playwright"), ["test", "--config=tests/playwright.config.ts", ...projects], {
            CHROMIUM_PATH: browser,
            WAYMARK_TEST_URL: waymark.address,
            WAYMARK_TEST_DATA: dataDir,
            WAYMARK_TEST_OUTPUT: output,
            WAYMARK_TEST_LONG: isLong ? "1" : "",
            WAYMARK_TEST_TURN: turn,
            WAYMARK_TICK_SECRET: tickSecret,
            PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
          }),
        readPlaywright,
      );
    }
  }
  if (started && waymark) await check("stop", async () => (await waymark.stop()) === 0);
  if (isLong) {
    const env = { ...databases, WAYMARK_DIST: dist };
    await suite("long", () => vitest(["long"], env), readVitest("long"));
  } else if (started && wants("sample")) {
    // Fifty walks, kills and full disks take minutes; every run takes five walks, on the data that are there already.
    const env = { WAYMARK_DIST: dist, WAYMARK_TEST_HOUSE: dataDir, WAYMARK_TEST_CHAOS: "5" };
    const files = ["tests/long/survey/chaos.test.ts"];
    await suite("a sample of the long tests", () => vitest(["sample"], env, files), readVitest("sample"));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count("the run itself", { failed: 1 });
} finally {
  await close();
}

console.log(`\nTime: ${stages.join(", ")}.`);
console.log(`Everything took ${seconds(began)}.${failures.length > 0 ? ` Failed: ${failures.join(", ")}.` : ""}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;
