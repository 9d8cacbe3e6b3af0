import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { zipEntries } from "@/lib/platform/rules/zip-entries";
import { largestUnpacked, mostRosterFiles } from "../rules/roster/limits";
import type { RosterCode } from "../rules/roster/problems";

/** One file as it was handed over. */
export type RosterFile = { name: string; bytes: Uint8Array };

/** A file of a roster, unpacked only when it is read. */
export type OpenedFile = { name: string; open: () => Promise<Uint8Array | "bad-archive" | "too-large"> };

const unpack = promisify(inflateRaw);

const baseName = (path: string) => path.slice(path.search(/[^\\/]*$/));
/** Folders, and what operating systems lay beside files. */
const isNoise = (path: string) => path.endsWith("/") || /(^|\/)(__MACOSX\/|\.)/.test(path);
const isZip = ({ bytes }: RosterFile) => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Say = (code: RosterCode, file: string, value?: string) => void;

function unzip({ name, bytes }: RosterFile, say: Say): OpenedFile[] {
  const entries = zipEntries(bytes);
  if (entries === null) {
    say("bad-archive", baseName(name));
    return [];
  }
  return entries
    .filter((entry) => !isNoise(entry.name))
    .map(({ name: path, stored, deflated }) => ({
      name: baseName(path),
      open: async () => {
        if (stored) return stored;
        if (!deflated) return "bad-archive";
        try {
          // What an archive says of its own size is not believed: more than this is never unpacked.
          return await unpack(deflated, { maxOutputLength: largestUnpacked });
        } catch (error) {
          return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "bad-archive";
        }
      },
    }));
}

/** The files of an upload, those of its archives among them. */
export function openRoster(given: readonly RosterFile[], say: Say): OpenedFile[] {
  const files = given.flatMap((file) =>
    isZip(file) ? unzip(file, say) : [{ name: baseName(file.name), open: () => Promise.resolve(file.bytes) }],
  );
  if (files.length <= mostRosterFiles) return files;
  say("too-large", given[0]!.name, String(files.length));
  return [];
}
