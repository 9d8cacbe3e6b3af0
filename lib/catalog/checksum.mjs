import path from "node:path";
import { hashFiles } from "../platform/start/hash-files.mjs";

const builtIn = path.resolve(import.meta.dirname, "../../prisma/catalog");

/** SHA-256 over the catalogue's files; a release in the database carries the one it was loaded from. */
export const catalogChecksum = (directory = builtIn) => hashFiles(directory, ["."]);
