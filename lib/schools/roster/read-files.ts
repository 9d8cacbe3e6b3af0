import type { CountedKind } from "../rules/roster/counts";
import { type FileKind, fileKindOf, fileKinds, rosterFiles } from "../rules/roster/columns";
import { type FileMode, type Manifest, readManifest, type RosterVersion, versionOf } from "../rules/roster/manifest";
import { readRow } from "../rules/roster/read-row";
import { readSession } from "../rules/roster/read-session";
import { foldYears, type RosterSession, schoolYearOf, wholeYear } from "../rules/roster/years";
import type { OpenedFile } from "./open-roster";
import { readCsv } from "./read-csv";
import { type OwnSchool, type ReadOrg, stageOrgs } from "./read-orgs";
import { openText, readTable } from "./read-table";
import type { RowSink } from "./row-sink";

/** "read users.csv", 40,000 of 100,000. */
export type Tell = (step: string, done: number, total: number) => Promise<void>;

export type ReadFiles = {
  version: RosterVersion;
  modes: Partial<Record<FileKind, FileMode>>;
  names: Partial<Record<FileKind, string>>;
  read: Partial<Record<CountedKind, number>>;
};

type Asked = {
  own: OwnSchool | null;
  /** What the uploader says where no manifest does. */
  mode: FileMode;
  keepsDemographics: boolean;
  today: string;
};

type Sorted = { files: Map<FileKind, OpenedFile>; manifest: Manifest | null };

async function sortFiles(opened: readonly OpenedFile[], sink: RowSink): Promise<Sorted> {
  const files = new Map<FileKind, OpenedFile>();
  let manifest: Manifest | null = null;
  for (const file of opened) {
    const kind = fileKindOf(file.name);
    if (kind === "manifest") {
      const rows: { line: number; cells: string[] }[] = [];
      const text = await openText(file, sink);
      const onRow = (cells: string[], line: number) => void rows.push({ line, cells });
      if (text) await readCsv(text, { onRow, onPiece: () => Promise.resolve() });
      manifest = readManifest(rows);
      for (const { line, value } of manifest.wrong) sink.problem("bad-manifest", file.name, line, "value", value);
    } else if (kind === "not-needed") sink.problem("not-needed", file.name);
    else if (kind === null) sink.problem("unknown-file", file.name);
    else if (files.has(kind)) sink.problem("two-files", file.name);
    else files.set(kind, file);
  }
  return { files, manifest };
}

function modesOf({ files, manifest }: Sorted, mode: FileMode, sink: RowSink) {
  const modes: Partial<Record<FileKind, FileMode>> = {};
  for (const kind of fileKinds) {
    const promised = manifest?.modes[kind];
    const file = files.get(kind);
    if (file && promised === "absent") sink.problem("unpromised-file", file.name);
    if (!file && (promised === "bulk" || promised === "delta")) sink.problem("promised-file", rosterFiles[kind].file);
    if (file) modes[kind] = promised === "bulk" || promised === "delta" ? promised : mode;
  }
  return modes;
}

/** Reads the files of OneRoster in their order and stages their rows. */
export async function readFiles(
  opened: readonly OpenedFile[],
  { own, mode, keepsDemographics, today }: Asked,
  sink: RowSink,
  tell: Tell,
): Promise<ReadFiles> {
  const sorted = await sortFiles(opened, sink);
  const { files, manifest } = sorted;
  const modes = modesOf(sorted, mode, sink);
  const names = Object.fromEntries(
    fileKinds.flatMap((kind) => (files.has(kind) ? [[kind, files.get(kind)!.name]] : [])),
  );
  const result: ReadFiles = { version: manifest?.version ?? "1.1", modes, names, read: {} };
  if (files.size === 0) {
    if (!sink.fatal) sink.problem("no-roster", opened[0]?.name ?? "");
    return result;
  }
  const whole = Object.values(modes).includes("bulk");
  for (const kind of ["org", "user"] as const)
    if (whole && !files.has(kind)) sink.problem("missing-file", rosterFiles[kind].file);

  const orgs: ReadOrg[] = [];
  const sessions: RosterSession[] = [];
  for (const kind of fileKinds) {
    const file = files.get(kind);
    const bytes = file && (await openText(file, sink));
    if (!file || !bytes) continue;
    const seen = new Set<string>();
    let rolesHere = false;
    const count = await readTable(file, bytes, rosterFiles[kind], sink, {
      onHeading: (columns) => {
        if (kind !== "user") return true;
        rolesHere = columns.has("role") && !files.has("role");
        if (!columns.has("role") && !files.has("role") && modes.user === "bulk")
          sink.problem("missing-file", "roles.csv");
        result.version = manifest?.version ?? versionOf(new Set(files.keys()), columns);
        return true;
      },
      onRow: ({ line, cell, complain, shifted }) => {
        if (kind === "session") {
          const session = shifted ? null : readSession(cell, line, complain);
          if (session === null) return;
          if (seen.has(session.sourcedId)) return complain("duplicate-id", "sourcedId", session.sourcedId);
          seen.add(session.sourcedId);
          sessions.push(session);
          return;
        }
        const row = readRow(kind, cell, shifted ? () => undefined : complain);
        if (row === null) return;
        const { sourcedId } = row;
        if (seen.has(sourcedId)) return complain("duplicate-id", "sourcedId", sourcedId);
        seen.add(sourcedId);
        let data = shifted ? { bad: true, user: null } : row.data;
        if (kind === "user" && !rolesHere) data = { ...data, role: null, orgs: [] };
        if (kind === "demographics" && !keepsDemographics && !("bad" in data)) data = data.gone ? { gone: true } : {};
        if (kind === "org" && !("bad" in data)) orgs.push({ line, sourcedId, data });
        else sink.row(kind, line, sourcedId, data);
      },
      onPiece: async (done, total) => {
        await tell(`read ${file.name}`, done, total);
        await sink.rest();
      },
    });
    if (kind !== "profile") result.read[kind] = count ?? 0;
    if (kind === "org") stageOrgs(orgs, { file: file.name, own, bulk: modes.org === "bulk" }, sink);
    if (kind === "session") stageSessions(sessions, file.name, modes.session === "bulk", sink);
    await sink.finish();
  }
  stageFallbackYear(today, sink);
  await sink.finish();
  return result;
}

function stageSessions(sessions: readonly RosterSession[], file: string, bulk: boolean, sink: RowSink) {
  const { years, yearOf, unknownParents } = foldYears(sessions);
  years.forEach(({ key, ...year }, i) => sink.row("year", i + 1, key, year));
  for (const { line, sourcedId } of sessions) sink.row("session", line, sourcedId, { year: yearOf.get(sourcedId) });
  for (const { line, parent } of bulk ? unknownParents : [])
    sink.problem("unknown-parent", file, line, "parentSourcedId", parent);
}

/** For classes of which no row says the year: the year of today. */
export function stageFallbackYear(today: string, sink: RowSink) {
  const { key, ...year } = wholeYear(schoolYearOf(today));
  sink.row("year", 0, `fallback ${key}`, { ...year, default: true });
  return key;
}
