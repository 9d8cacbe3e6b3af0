import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { largestUnpacked, mostFiles } from "../rules/import-limits";
import type { ImportFile } from "./import-file";
import type { Findings } from "./findings";

const isUnsafe = (name: string) => /^[\\/]|^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..");

/** Folders, and what operating systems lay beside files. */
const isNoise = (name: string) => name.endsWith("/") || /(^|\/)(__MACOSX\/|\.)/.test(name);

const endOfArchive = [0x50, 0x4b, 0x05, 0x06];

/** An archive that was cut off lacks the directory at its end. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--) {
    if (endOfArchive.every((byte, n) => bytes[i + n] === byte)) return true;
  }
  return false;
}

class Refused extends Error {
  constructor(
    readonly key: "unsafe-path" | "too-large" | "too-many-files" | "bad-archive",
    readonly values: Record<string, string | number>,
  ) {
    super(key);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const step = 65_536;

/**
 * The files of an archive, their bytes counted as they come: what an archive says of its own size is not believed, and
 * nothing is written anywhere.
 */
function unpack(bytes: Uint8Array, limit: number): ImportFile[] {
  const files: ImportFile[] = [];
  const started = new Set<string>();
  let [unpacked, entries] = [0, 0];
  const archive = new Unzip((entry) => {
    if (isUnsafe(entry.name)) throw new Refused("unsafe-path", { value: entry.name });
    if (isNoise(entry.name)) return;
    started.add(entry.name);
    entries += 1;
    if (entries > mostFiles) throw new Refused("too-many-files", { max: mostFiles });
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      // What is thrown here comes back here as the archive's own error.
      if (error) throw (error as Error) instanceof Refused ? error : new Refused("bad-archive", { value: entry.name });
      unpacked += chunk.length;
      if (unpacked > limit) throw new Refused("too-large", { max: limit });
      chunks.push(chunk);
      if (!final) return;
      started.delete(entry.name);
      files.push({ name: entry.name.slice(entry.name.lastIndexOf("/") + 1), bytes: joined(chunks) });
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += step) {
    archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  const [unfinished] = started;
  if (unfinished !== undefined) throw new Refused("bad-archive", { value: unfinished });
  return files;
}

/** The files of an archive, or none and a finding that says why. */
export function unzip({ name, bytes }: ImportFile, findings: Findings, limit = largestUnpacked): ImportFile[] {
  if (!hasEnd(bytes)) {
    findings.problem("bad-archive", { file: name });
    return [];
  }
  try {
    return unpack(bytes, limit);
  } catch (error) {
    if (error instanceof Refused) findings.problem(error.key, { file: name, ...error.values });
    else findings.problem("bad-archive", { file: name });
    return [];
  }
}
