import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { holds, moment } from "../care-sql";
import { administers } from "../rules/administers";
import { undoableSince } from "../rules/undo";
import { cursorOf, pageSize, readCursor } from "./list-structure";

export type StaffRow = {
  membershipId: string;
  id: string;
  name: string;
  login: string;
  role: Role;
  /** Students in the person's care at the school. */
  students: number;
  classes: number;
  /** When the membership ended, where that can still be taken back. */
  endedAt: Date | null;
};

/** Who works at a school, by name, and who left within the last ten minutes. */
export async function listStaff(
  administrator: SchoolAdministrator,
  { schoolId, after }: { schoolId: string; after: string | null },
  at: Date,
): Promise<{ staff: StaffRow[]; next: string | null } | null> {
  if (!administers(administrator, schoolId)) return null;
  const beyond = readCursor(after);
  // Who left is no longer visible to the school; for ten minutes they can come back, and are named for it.
  return withPurpose("roster", async (tx) => {
    const rows = await tx.$queryRaw<(StaffRow & { sort: string })[]>`
      WITH page AS (
        SELECT m.id AS "membershipId", p.id, p.name, coalesce(p."signInName", p.email, '') AS login, m.role, m."until" AS "endedAt",
          waymark_fold(p.name) COLLATE "C" AS sort
        FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
        WHERE m."schoolId" = ${schoolId}::uuid AND m.role <> 'STUDENT' AND m."from" <= ${moment(at)}
          AND (m."until" IS NULL OR m."until" >= ${moment(undoableSince(at))})
      )
      SELECT page.*,
        CASE WHEN role = 'COUNSELOR' THEN (
          SELECT count(DISTINCT a."studentId")::int FROM "CaseloadAssignment" a
          WHERE a."counselorId" = page.id AND a."schoolId" = ${schoolId}::uuid AND ${holds("a", at)}
        ) ELSE 0 END AS students,
        CASE WHEN role = 'EDUCATOR' THEN (
          SELECT count(*)::int FROM "Enrollment" e JOIN "Class" k ON k.id = e."classId" AND k."endedAt" IS NULL
          WHERE e."personId" = page.id AND e.role = 'EDUCATOR' AND k."schoolId" = ${schoolId}::uuid AND ${holds("e", at)}
        ) ELSE 0 END AS classes
      FROM page
      WHERE ${beyond ? Prisma.sql`(sort, "membershipId") > (${beyond.sort} COLLATE "C", ${beyond.id}::uuid)` : Prisma.sql`true`}
      ORDER BY sort, "membershipId" LIMIT ${pageSize + 1}`;
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      staff: shown.map(({ sort: _, ...row }) => ({
        ...row,
        endedAt: row.endedAt && row.endedAt <= at ? row.endedAt : null,
      })),
      next: rows.length > pageSize && last ? cursorOf(last.sort, last.membershipId) : null,
    };
  });
}
