import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { ImportState } from "@/prisma/generated/enums";
import { administers } from "../imports/trial";
import type { SchoolImportKind, SchoolImportReport } from "../rules/import-report";

export type SchoolImportRow = {
  id: string;
  kind: SchoolImportKind;
  fileName: string;
  state: ImportState;
  report: SchoolImportReport;
  createdAt: Date;
  appliedAt: Date | null;
};

const columns = {
  id: true,
  kind: true,
  fileName: true,
  state: true,
  report: true,
  createdAt: true,
  appliedAt: true,
} as const;

type Stored = Omit<SchoolImportRow, "kind" | "report"> & { kind: string; report: unknown };
const read = ({ kind, report, ...row }: Stored): SchoolImportRow => ({
  ...row,
  kind: kind as SchoolImportKind,
  report: report as SchoolImportReport,
});

/** The last lists of one kind that a school tried or applied, newest first. */
export async function listSchoolImports(
  administrator: SchoolAdministrator,
  schoolId: string,
  kind: SchoolImportKind,
): Promise<SchoolImportRow[]> {
  if (!administers(administrator, schoolId)) return [];
  const rows = await withActor(administrator, (tx) =>
    tx.schoolImport.findMany({
      where: { schoolId, kind },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
      select: columns,
    }),
  );
  return rows.map(read);
}

/** One list with what its trial found, for the administrators of its school. */
export async function getSchoolImport(
  administrator: SchoolAdministrator,
  id: string,
): Promise<(SchoolImportRow & { schoolId: string }) | null> {
  const row = await withActor(administrator, (tx) =>
    tx.schoolImport.findUnique({ where: { id }, select: { ...columns, schoolId: true } }),
  );
  return row && administers(administrator, row.schoolId) ? { ...read(row), schoolId: row.schoolId } : null;
}
