import "server-only";
import { db } from "@/lib/platform/db";
import { fail, succeed, type Result } from "@/lib/platform/result";
import type { ImportKind, ImportState } from "@/prisma/generated/enums";
import type { ImportOutcome } from "./apply-import";
import { activate, retireActive, rewriteCatalog } from "./imports/activate";
import { auditImport, inImportSession } from "./imports/import-session";
import { builtInDirectory } from "./imports/write-effective";
import type { OnProgress } from "./rules/import-report";

export type BringBackProblem = "another-import" | "not-found" | "not-replaced" | "does-not-fit";
export type BuiltInProblem = "another-import" | "not-active" | "does-not-fit";

type Options = {
  /** A site administrator, as the caller has made sure; null is the operator at the command line. */
  by: string | null;
  onProgress?: OnProgress | undefined;
  directory?: string;
};

/** Makes a replaced import the active one of its kind and area again. */
export async function bringBackImport({
  id,
  by,
  onProgress,
  directory = builtInDirectory(),
}: { id: string } & Options): Promise<Result<ImportOutcome, BringBackProblem>> {
  const known = await db.catalogImport.findUnique({ where: { id }, select: { kind: true } });
  if (!known) return fail("not-found");
  return inImportSession<ImportOutcome, BringBackProblem>(known.kind, onProgress, async ({ client, tell }) => {
    const { rows } = await client.query<{ kind: ImportKind; area: string; state: ImportState }>(
      'SELECT kind, area, state FROM "CatalogImport" WHERE id = $1 FOR UPDATE',
      [id],
    );
    const stored = rows[0];
    if (stored?.state !== "REPLACED") return fail(stored ? "not-replaced" : "not-found");
    await retireActive(client, stored.kind, stored.area);
    await activate(client, id);
    const written = await rewriteCatalog(client, directory, tell);
    if (!written) return fail("does-not-fit");
    await auditImport(client, { action: "catalog.bring-back", by, id, fields: [stored.kind] });
    return succeed({ id, changed: written.changed, release: written.release });
  });
}

/** Takes the active import of a kind and area away, so that the built-in files count again: for a state, nothing. */
export function bringBackBuiltIn({
  kind,
  area = "",
  by,
  onProgress,
  directory = builtInDirectory(),
}: { kind: ImportKind; area?: string } & Options): Promise<Result<ImportOutcome, BuiltInProblem>> {
  return inImportSession<ImportOutcome, BuiltInProblem>(kind, onProgress, async ({ client, tell }) => {
    const { rowCount } = await retireActive(client, kind, area);
    if (!rowCount) return fail("not-active");
    const written = await rewriteCatalog(client, directory, tell);
    if (!written) return fail("does-not-fit");
    await auditImport(client, { action: "catalog.bring-back", by, id: null, fields: [kind] });
    return succeed({ id: null, changed: written.changed, release: written.release });
  });
}
