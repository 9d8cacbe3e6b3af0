import { createHash } from "node:crypto";
import path from "node:path";
import { hashFiles } from "../platform/start/hash-files.mjs";

const builtIn = path.resolve(import.meta.dirname, "../../prisma/catalog");

/** What the loader works out from the files: letters, stages, profiles. When its rules change, it must load again. */
const derivation = ["build", "rules/career-stage.ts", "rules/pathway-letters.ts", "rules/profile.ts"];

/** SHA-256 over the catalogue's files and what derives rows from them; a release carries the one it was loaded from. */
export const catalogChecksum = (directory = builtIn) =>
  createHash("sha256")
    .update(hashFiles(directory, ["."]))
    .update(hashFiles(import.meta.dirname, derivation))
    .digest("hex");
