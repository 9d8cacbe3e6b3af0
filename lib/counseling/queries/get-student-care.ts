import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Locale, toLocale } from "@/lib/platform/texts";

/** Where a counselor looks after a student now, and the language that the student's account speaks. */
export type Care = { studentId: string; schoolId: string; timeZone: string; locale: Locale };

/** Null for a student who is not in the counselor's care at this moment: assigned, and both still at that school. */
export async function findCare(
  tx: Transaction,
  counselor: Counselor,
  studentId: string,
  at: Date,
): Promise<Care | null> {
  const [row] = await tx.$queryRaw<(Omit<Care, "locale"> & { locale: string })[]>`
    SELECT c."studentId", c."schoolId", s."timeZone", p.locale
    FROM "CaseloadAssignment" c
    JOIN "School" s ON s.id = c."schoolId"
    JOIN "Person" p ON p.id = c."studentId"
    WHERE c."counselorId" = ${counselor.id}::uuid AND c."studentId" = ${studentId}::uuid
      AND c."studentId" = ANY (waymark_care())
      AND c."from" <= ${at} AND (c."until" IS NULL OR c."until" > ${at})
      AND EXISTS (
        SELECT 1 FROM "Membership" m
        WHERE m."personId" = c."studentId" AND m."schoolId" = c."schoolId" AND m.role = 'STUDENT'
          AND m."from" <= ${at} AND (m."until" IS NULL OR m."until" > ${at})
      )
    ORDER BY c."from" DESC LIMIT 1`;
  return row ? { ...row, locale: toLocale(row.locale) } : null;
}
