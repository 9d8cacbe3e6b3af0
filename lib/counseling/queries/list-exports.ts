import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { ReportScope } from "./walk-students";

export type StudentExport = {
  id: string;
  createdAt: Date;
  kind: string;
  rows: number;
  /** Null: no longer of this school. */
  by: string | null;
};

const pageSize = 50;

/**
 * Who took names along from a school, the newest first: an administrator sees all of them, anyone else their own.
 * `before` is the id of the last one of the page before. One query.
 */
export async function listExports(
  person: CurrentUser,
  { schoolId }: ReportScope,
  before: string | null,
): Promise<{ exports: StudentExport[]; next: string | null }> {
  const older =
    before === null
      ? Prisma.sql`true`
      : Prisma.sql`(e."createdAt", e.id) < (SELECT b."createdAt", b.id FROM "BulkExport" b WHERE b.id = ${before}::uuid)`;
  const rows = await withActor(
    person,
    (tx) => tx.$queryRaw<StudentExport[]>`
      SELECT e.id::text, e."createdAt", e.kind, e.rows, p.name AS by
      FROM "BulkExport" e LEFT JOIN "Person" p ON p.id = e."personId"
      WHERE e."schoolId" = ${schoolId}::uuid AND ${older}
      ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${pageSize + 1}`,
  );
  const exports = rows.slice(0, pageSize);
  return { exports, next: rows.length > pageSize ? exports.at(-1)!.id : null };
}
