import { cleanCell } from "./cells";
import { type FileKind, fileKinds, rosterFiles } from "./columns";

export type RosterVersion = "1.1" | "1.2";
/** Everything there is, or only what changed. */
export type FileMode = "bulk" | "delta";

export type Manifest = {
  version: RosterVersion | null;
  /** What it promises of each file; "absent" for one that should not be there. */
  modes: Partial<Record<FileKind, FileMode | "absent">>;
  /** Lines that say something that it cannot say. */
  wrong: { line: number; value: string }[];
};

/** What a manifest.csv says (propertyName, value), its heading left out; `lines` are the numbers of its rows. */
export function readManifest(rows: readonly { line: number; cells: readonly string[] }[]): Manifest {
  const manifest: Manifest = { version: null, modes: {}, wrong: [] };
  const kinds = new Map(
    fileKinds.map((kind) => [`file.${rosterFiles[kind].file.replace(".csv", "")}`.toLowerCase(), kind]),
  );
  for (const { line, cells } of rows) {
    const [name, value] = [cleanCell(cells[0] ?? "").toLowerCase(), cleanCell(cells[1] ?? "").toLowerCase()];
    const kind = kinds.get(name);
    if (kind && (value === "bulk" || value === "delta" || value === "absent")) manifest.modes[kind] = value;
    else if (kind) manifest.wrong.push({ line, value });
    else if (name === "oneroster.version") {
      const version = /^1\.[12]/.exec(value)?.[0];
      if (version) manifest.version = version as RosterVersion;
      else manifest.wrong.push({ line, value });
    }
  }
  return manifest;
}

/** The version by what is there: roles stand in users.csv (1.1) or in a file of their own (1.2). */
export function versionOf(there: ReadonlySet<FileKind>, userColumns: ReadonlySet<string>): RosterVersion {
  if (there.has("role") || there.has("profile")) return "1.2";
  return userColumns.has("role") || userColumns.has("orgSourcedIds") || !userColumns.has("primaryOrgSourcedId")
    ? "1.1"
    : "1.2";
}
