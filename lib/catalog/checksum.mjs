import { createHash } from "node:crypto";
import path from "node:path";
import { hashFiles } from "../platform/start/hash-files.mjs";

/** What the loader works out from the files: letters, stages, profiles. When its rules change, it must load again. */
const derivation = [
  "build",
  "imports/effective-sheets.ts",
  "rules/career-stage.ts",
  "rules/pathway-letters.ts",
  "rules/profile.ts",
  "rules/text-fields.ts",
];

/**
 * SHA-256 over the catalogue's files and what derives rows from them; a release carries the one it was loaded from,
 * with the imports over it. `code` is this folder, which a bundled caller has to name.
 */
export const catalogChecksum = (directory, code = import.meta.dirname) =>
  createHash("sha256")
    .update(hashFiles(directory ?? path.resolve(code, "../../prisma/catalog"), ["."]))
    .update(hashFiles(code, derivation))
    .digest("hex");
