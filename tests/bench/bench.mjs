// npm run bench -- <name> [--json FILE] [--seconds N] [--rounds N] [--connections N] [--small]
// Figures of this machine at this moment, each beside a limit measured in the same run; nothing here fails on a figure
// of time. A bench fails where it finds what no machine excuses, such as a statement that reads a large table whole.
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkMachine } from "../../lib/platform/start/check-machine.mjs";
import { complain } from "../../lib/platform/start/command-line.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { makeStopper } from "../../lib/platform/start/stop-in-order.mjs";
import { describeMachine, loadNow } from "./machine.mjs";
import { print } from "./print.mjs";

const benches = {
  catalog: () => import("./catalog.mjs"),
  survey: () => import("./survey.mjs"),
  counseling: () => import("./counseling.mjs"),
  transfer: () => import("./transfer.mjs"),
  plans: () => import("./plans.mjs"),
  roster: () => import("./roster.mjs"),
};
const known = Object.keys(benches).join(", ");

const wholeNumber = (values, name) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Problem(`--${name} is "${values[name]}", and must be a whole number from 1 on.`);
};

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "string" },
        seconds: { type: "string", default: "4" },
        rounds: { type: "string", default: "5" },
        connections: { type: "string", default: "16" },
        small: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${error.message} The options: --json FILE, --seconds N, --rounds N, --connections N, --small.`);
  }
};

const readArguments = () => {
  const { values, positionals } = parse();
  const stranger = positionals.find((name) => !Object.hasOwn(benches, name));
  if (stranger !== undefined) throw new Problem(`There is no bench "${stranger}". Known: ${known}.`);
  return {
    names: positionals.length > 0 ? positionals : Object.keys(benches),
    json: values.json,
    options: {
      seconds: wholeNumber(values, "seconds"),
      rounds: wholeNumber(values, "rounds"),
      connections: wholeNumber(values, "connections"),
      small: values.small,
    },
  };
};

const measure = async ({ names, json, options }, stopper) => {
  const { ensureInstalled } = await import("../../lib/platform/start/install.mjs");
  await ensureInstalled({ dev: true });
  const { bringUp } = await import("./bring-up.mjs");
  const directory = realpathSync(mkdtempSync(path.join(os.tmpdir(), "waymark-bench-")));
  // PostgreSQL runs as a user of its own where root starts it, and must be able to walk in.
  chmodSync(directory, 0o711);
  stopper.onStop(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));

  let place;
  const loaded = await Promise.all(names.map((name) => benches[name]()));
  const settings = Object.assign({}, ...loaded.map((bench) => bench.settings ?? {}));
  const bringUpOnce = async () => (place ??= await bringUp({ directory, stopper, settings }));
  let failed = false;
  const report = { at: new Date().toISOString(), machine: describeMachine(), options, benches: {} };
  for (const [number, name] of names.entries()) {
    const { run, needsServer = true, print: printOwn = print } = loaded[number];
    const server = needsServer ? await bringUpOnce() : {};
    const before = loadNow();
    const result = await run({ ...server, ...options, directory, stopper });
    report.benches[name] = { ...result, load: { before, after: loadNow() } };
    printOwn(name, report.benches[name], options);
    failed ||= result.failed === true;
  }
  if (json) {
    writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\nThe figures are in ${json}.`);
  }
  return failed;
};

const main = async () => {
  const stopper = makeStopper({ log: console.log });
  try {
    const failed = await measure(readArguments(), stopper);
    await stopper.stop(failed ? 1 : 0);
  } catch (error) {
    if (stopper.isStopping()) return;
    complain(error);
    await stopper.stop(1);
  }
};

const complaint = checkMachine();
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else await main();
