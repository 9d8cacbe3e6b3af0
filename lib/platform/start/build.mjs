import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { hashFiles } from "./hash-files.mjs";
import { readJson, replaceFile } from "./keep-file.mjs";
import { checkout, distDirectory, inCheckout, pinnedNode } from "./places.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";

// Not tsconfig.json, which Next.js itself rewrites while it builds.
const sources = [
  ...["app", "components", "lib", "public", "prisma/schema", "prisma/catalog"],
  ...["package.json", "package-lock.json", "next.config.ts"],
];
const notInTheBuild = (name) => /^lib\/platform\/(start|migrations)$|\/cli$|\.test\.tsx?$/.test(name);
const baked = ["WAYMARK_URL", "WAYMARK_DEFAULT_FRAMEWORK", "WAYMARK_TIME_ZONE", "WAYMARK_DEMO"];

export const nextProgram = inCheckout("node_modules", "next", "dist", "bin", "next");

const stampFile = () => path.join(distDirectory(), "waymark-build.json");

const fingerprint = (env) =>
  createHash("sha256")
    .update(hashFiles(checkout, sources, notInTheBuild))
    .update(JSON.stringify(baked.map((name) => env[name] ?? "")))
    .digest("hex");

const explain = ({ code, signal, output }) => {
  if (isFullDisk(output)) return fullDiskProblem(distDirectory());
  if (signal === "SIGKILL" || /heap out of memory/i.test(output)) {
    return new Problem("The build ran out of memory: give the machine about 2 GB and start again.");
  }
  return new Problem(
    `${output.trim()}\nThe build failed (${code ?? signal}): what Next.js says about it stands above.`,
  );
};

/** Builds the app when its sources changed; the id of the catalogue release whose pages the build holds. */
export const ensureBuilt = async ({ env, release, log }) => {
  const wanted = fingerprint(env);
  const there = readJson(stampFile());
  if (there?.fingerprint === wanted && existsSync(path.join(distDirectory(), "BUILD_ID"))) return there.release;
  log("Building the site (once for these sources) ...");
  const began = Date.now();
  const progress = setInterval(() => log(`  still building, ${Math.round((Date.now() - began) / 1000)} s`), 15_000);
  try {
    // Without its stamp nothing that is half built is ever served.
    rmSync(stampFile(), { force: true });
    const result = await runChild(pinnedNode, [nextProgram, "build"], {
      env: { ...env, NODE_ENV: "production", WAYMARK_BUILD_RELEASE: release },
    });
    if (result.code !== 0) throw explain(result);
    if (fingerprint(env) !== wanted) log("The sources changed during the build; the next start builds again.");
    mkdirSync(distDirectory(), { recursive: true });
    replaceFile(stampFile(), JSON.stringify({ fingerprint: wanted, release }), 0o644);
  } finally {
    clearInterval(progress);
  }
  log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  return release;
};
