import { existsSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { readJson } from "./keep-file.mjs";
import { checkout, inCheckout, pinnedNode } from "./places.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";

const isForTests = (entry) => Boolean(entry.dev || entry.devOptional);

/** What package-lock.json asks for and node_modules, by npm's own record of it, lacks. */
export const missingPackages = (wanted, installed, { dev }) =>
  Object.entries(wanted.packages).filter(([place, entry]) => {
    if (place === "" || entry.link || entry.optional || entry.devOptional) return false;
    if (entry.dev && !dev) return false;
    const there = installed.packages[place];
    return !there || there.version !== entry.version || there.integrity !== entry.integrity;
  });

const look = (dev) => {
  const wanted = readJson(inCheckout("package-lock.json"));
  if (!wanted) throw new Problem("package-lock.json is missing or damaged: restore it, for example with git checkout.");
  // npm writes this file last, so an installation that was cut off has none.
  const installed = readJson(inCheckout("node_modules", ".package-lock.json"));
  const complete = installed && existsSync(pinnedNode) && missingPackages(wanted, installed, { dev }).length === 0;
  return { complete, hasTests: Object.values(installed?.packages ?? {}).some(isForTests) };
};

/** The machine's own npm and Node.js: the ones inside node_modules are about to be replaced. */
const systemEnvironment = () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const inside = path.join(checkout, "node_modules");
  env.PATH = (env.PATH ?? "")
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(path.delimiter);
  return { ...env, PRISMA_SKIP_POSTINSTALL_GENERATE: "1", CHECKPOINT_DISABLE: "1" };
};

const explain = ({ code, output }) => {
  if (isFullDisk(output)) return fullDiskProblem(inCheckout("node_modules"));
  const reason = output.split("\n").filter((line) => /^npm (error|ERR!) (?!A complete log)/.test(line));
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return new Problem("The packages could not be fetched: npm does not reach its registry, so check the network.");
  }
  return new Problem(`npm ci failed (${code}): ${reason.slice(0, 6).join(" ").slice(0, 600) || output.slice(-400)}`);
};

/** Installs what the lockfile names and node_modules lacks; true when it did anything. */
export const ensureInstalled = async ({ dev = false, env = {}, log = console.log } = {}) => {
  const before = look(dev);
  if (before.complete) return false;
  log("Installing packages (npm ci) ...");
  const began = Date.now();
  const progress = setInterval(() => log(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  try {
    const args = ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--no-progress"];
    // Whoever has the test tools installed keeps them.
    if (!dev && !before.hasTests) args.push("--omit=dev");
    const result = await runChild("npm", args, { env: { ...systemEnvironment(), ...env } });
    if (result.code !== 0) throw explain(result);
  } catch (error) {
    if (error.code === "ENOENT") throw new Problem("npm was not found: install it together with Node.js.");
    throw error;
  } finally {
    clearInterval(progress);
  }
  if (!existsSync(pinnedNode)) {
    throw new Problem(
      "npm installed no Node.js 24 because install scripts are off: run npm config delete ignore-scripts and start again.",
    );
  }
  log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  return true;
};
