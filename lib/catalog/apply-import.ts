import "server-only";
import { fail, succeed, type Result } from "@/lib/platform/result";
import type { ImportKind, ImportState } from "@/prisma/generated/enums";
import { db } from "@/lib/platform/db";
import { activate, retireActive, rewriteCatalog } from "./imports/activate";
import { auditImport, inImportSession } from "./imports/import-session";
import { builtInDirectory } from "./imports/write-effective";
import type { ImportReport, OnProgress } from "./rules/import-report";

export type ApplyProblem =
  "another-import" | "not-found" | "not-tried" | "has-problems" | "needs-confirmation" | "does-not-fit";

/** `changed` is false where the catalogue says the same already; `release` is the catalogue's release from now on. */
export type ImportOutcome = { id: string | null; changed: boolean; release: number };

type Stored = { kind: ImportKind; area: string; state: ImportState; report: ImportReport };

/**
 * Puts a tried import over the catalogue, whole or not at all; the former of its kind and area is replaced and can be
 * brought back. The caller has made sure that `by` is a site administrator; null is the operator at the command line.
 */
export async function applyImport({
  id,
  confirmed = false,
  by,
  onProgress,
  directory = builtInDirectory(),
}: {
  id: string;
  confirmed?: boolean;
  by: string | null;
  onProgress?: OnProgress | undefined;
  directory?: string;
}): Promise<Result<ImportOutcome, ApplyProblem>> {
  const known = await db.catalogImport.findUnique({ where: { id }, select: { kind: true } });
  if (!known) return fail("not-found");
  return inImportSession<ImportOutcome, ApplyProblem>(known.kind, onProgress, async ({ client, tell }) => {
    const { rows } = await client.query<Stored>(
      'SELECT kind, area, state, report FROM "CatalogImport" WHERE id = $1 FOR UPDATE',
      [id],
    );
    const stored = rows[0];
    if (!stored) return fail("not-found");
    if (stored.state !== "TRIED") return fail("not-tried");
    if (stored.report.problemCount > 0) return fail("has-problems");
    if (stored.report.confirm.length > 0 && !confirmed) return fail("needs-confirmation");
    await retireActive(client, stored.kind, stored.area);
    await activate(client, id);
    const written = await rewriteCatalog(client, directory, tell);
    if (!written) return fail("does-not-fit");
    await auditImport(client, { action: "catalog.import", by, id, fields: [stored.kind] });
    return succeed({ id, changed: written.changed, release: written.release });
  });
}
