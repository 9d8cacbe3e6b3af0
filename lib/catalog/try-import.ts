import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { ImportKind } from "@/prisma/generated/enums";
import { succeed, type Result } from "@/lib/platform/result";
import { readTerms } from "./build/terms";
import { Findings } from "./imports/findings";
import type { ImportFile } from "./imports/import-file";
import { auditImport, inImportSession } from "./imports/import-session";
import { openFiles } from "./imports/open-files";
import { readRelease } from "./imports/read-release";
import { rehearse } from "./imports/rehearse";
import { packContent, type ReadRelease } from "./imports/release-content";
import { builtInDirectory, currentSheets } from "./imports/write-effective";
import type { ImportReport, OnProgress } from "./rules/import-report";

export type { ImportFile } from "./imports/import-file";

export type TryProblem = "another-import";

export type Trial = { id: string; report: ImportReport };

const keptDays = 7;

function checksumOf(files: readonly ImportFile[]): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** A file of several areas has none of its own; the report lists them. */
const areaOf = ({ areas = [] }: ReadRelease) => (areas.length === 1 ? areas[0]! : "");

const numberOf = (release: string) => Number(/\d+(\.\d+)?/.exec(release)?.[0] ?? 0);

async function noteFormer(
  client: Client,
  { kind, area, release, checksum }: { kind: ImportKind; area: string; release: string; checksum: string },
  read: (file: string) => string,
  findings: Findings,
) {
  const { rows } = await client.query<{ release: string; checksum: string }>(
    `SELECT release, checksum FROM "CatalogImport" WHERE state = 'ACTIVE' AND kind = $1 AND area = $2`,
    [kind, area],
  );
  const names = JSON.parse(read("release.json")) as Record<string, unknown>;
  const builtIn = kind === "ONET" ? names.onetVersion : kind === "PROJECTIONS" ? names.projections : undefined;
  const now = rows[0]?.release ?? builtIn;
  if (rows[0]?.checksum === checksum) findings.note("same-files", { value: release });
  else if (typeof now === "string" && numberOf(release) < numberOf(now))
    findings.note("older-release", { value: release, now });
}

/**
 * Reads the files of a release and works out what they would change and what is wrong with them; stores that as a
 * trial, which changes nothing, also where it can never be applied. The caller has made sure that `by` is a site
 * administrator; null is the operator at the command line.
 */
export function tryImport({
  kind,
  files,
  release = null,
  by,
  onProgress,
  directory = builtInDirectory(),
}: {
  kind: ImportKind;
  files: readonly ImportFile[];
  /** As an administrator names it; null takes what the files say. */
  release?: string | null;
  by: string | null;
  onProgress?: OnProgress | undefined;
  directory?: string;
}): Promise<Result<Trial, TryProblem>> {
  return inImportSession<Trial, never>(kind, onProgress, async ({ client, tell }) => {
    const findings = new Findings();
    await tell("reading", 0);
    const opened = await openFiles(files, kind, findings);
    const read = await currentSheets(client, directory);
    await tell("checking", 0.2);
    const named = release?.trim() || null;
    const found = readRelease(kind, opened, { terms: readTerms(read), read, release: named }, findings);
    await tell("comparing", 0.5);
    const area = found ? areaOf(found) : "";
    const checksum = checksumOf(files);
    if (found) await noteFormer(client, { kind, area, release: found.release, checksum }, read, findings);
    const proposed = found && { kind, area, content: found.content };
    const changes = proposed ? await rehearse(client, directory, proposed, findings, tell) : [];
    if (found) findings.note("files-read", { n: found.rows, value: found.release });
    const report: ImportReport = {
      problems: findings.problems,
      problemCount: findings.problemCount,
      confirm: findings.clean ? findings.confirm : [],
      notes: findings.notes,
      changes,
      areas: found?.areas ?? [],
    };
    await client.query(
      `DELETE FROM "CatalogImport" WHERE state = 'TRIED' AND "createdAt" < now() - make_interval(days => ${keptDays})`,
    );
    const id = randomUUID();
    const content = found && findings.clean ? packContent(found.content) : Buffer.alloc(0);
    await client.query(
      `INSERT INTO "CatalogImport" (id, kind, area, release, state, files, checksum, rows, report, content, "byId")
       VALUES ($1, $2, $3, $4, 'TRIED', $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, kind, area, found?.release ?? named ?? "", files.map(({ name }) => name), checksum],
        ...[found?.rows ?? 0, JSON.stringify(report), content, by],
      ],
    );
    await auditImport(client, { action: "catalog.try", by, id, fields: [kind] });
    return succeed({ id, report });
  });
}
