import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";

/** Written whole or not at all, whenever the process or the machine stops. */
export const replaceFile = (file, content, mode = 0o600) => {
  const draft = `${file}.${process.pid}.draft`;
  const handle = openSync(draft, "w", mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
};

export const readOrNull = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
};

export const readJson = (file) => {
  const text = readOrNull(file);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A random word made once for this data directory and readable by its owner only. */
export const keepSecret = (dataDirectory, name) => {
  const file = path.join(dataDirectory, "secrets", name);
  const kept = readOrNull(file)?.trim();
  if (kept) return kept;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const made = randomBytes(24).toString("hex");
  replaceFile(file, made + "\n");
  return made;
};
