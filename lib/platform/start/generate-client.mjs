import { existsSync, rmSync } from "node:fs";
import { runChild } from "./children.mjs";
import { runAsCommand } from "./command-line.mjs";
import { hashFiles } from "./hash-files.mjs";
import { readOrNull, replaceFile } from "./keep-file.mjs";
import { checkout, inCheckout, pinnedNode } from "./places.mjs";
import { fullDiskProblem, isFullDisk, Problem } from "./problem.mjs";

const stamp = inCheckout("prisma", "generated", ".stamp");
const sources = ["prisma/schema", "node_modules/prisma/package.json"];

/** Writes prisma/generated when the schema changed; true when it did. */
export const generateClient = async ({ log = console.log, env = {} } = {}) => {
  const hash = hashFiles(checkout, sources);
  if (readOrNull(stamp) === hash && existsSync(inCheckout("prisma", "generated", "client.ts"))) return false;
  log("Generating the database client ...");
  rmSync(stamp, { force: true });
  const prisma = inCheckout("node_modules", "prisma", "build", "index.js");
  const result = await runChild(pinnedNode, [prisma, "generate", "--config", "prisma/prisma.config.ts"], {
    // Any executable keeps Prisma from downloading its native engine, which generating does not use.
    env: {
      ...process.env,
      ...env,
      PRISMA_SCHEMA_ENGINE_BINARY: pinnedNode,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
    },
  });
  if (result.code !== 0) {
    if (isFullDisk(result.output)) throw fullDiskProblem(inCheckout("prisma", "generated"));
    throw new Problem(`The database client could not be generated from prisma/schema:\n${result.output.trim()}`);
  }
  replaceFile(stamp, hash, 0o644);
  return true;
};

runAsCommand(import.meta.url, async () => {
  if (!(await generateClient())) console.log("prisma/generated is up to date.");
});
