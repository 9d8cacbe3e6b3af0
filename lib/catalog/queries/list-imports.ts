import "server-only";
import { db } from "@/lib/platform/db";
import type { ImportKind, ImportState } from "@/prisma/generated/enums";
import type { ImportReport } from "../rules/import-report";

export type ImportRow = {
  id: string;
  kind: ImportKind;
  area: string;
  release: string;
  state: ImportState;
  files: string[];
  rows: number;
  createdAt: Date;
  appliedAt: Date | null;
  byId: string | null;
};

const select = {
  id: true,
  kind: true,
  area: true,
  release: true,
  state: true,
  files: true,
  rows: true,
  createdAt: true,
  appliedAt: true,
  byId: true,
} as const;

const mostShown = 100;

/** The imports, newest first, without their reports. */
export const listImports = (): Promise<ImportRow[]> =>
  db.catalogImport.findMany({ select, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: mostShown });

export async function getImport(id: string): Promise<(ImportRow & { report: ImportReport }) | null> {
  const row = await db.catalogImport.findUnique({ where: { id }, select: { ...select, report: true } });
  // Only try-import writes it.
  return row && { ...row, report: row.report as unknown as ImportReport };
}
