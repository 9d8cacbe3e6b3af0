import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { type CurrentUser, hasRole, isCounselor, schoolsOf } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";

export type RecordOwner = { source: "STUDENT" | "STAFF"; schoolId: string | null; grade: number | null };

/**
 * In whose name the actor may write on someone's record: a student on their own, a counselor on that of a student in
 * their care, at the school where they care. Null: as if the person did not exist.
 */
export async function ownerOf(
  tx: Transaction,
  actor: CurrentUser,
  personId: string,
  at: Date,
): Promise<RecordOwner | null> {
  if (personId === actor.id) {
    if (!hasRole(actor, "STUDENT")) return null;
    const own = actor.memberships.find(({ role }) => role === "STUDENT");
    return { source: "STUDENT", schoolId: own?.schoolId ?? null, grade: own?.grade ?? null };
  }
  if (!isCounselor(actor)) return null;
  const schoolIds = schoolsOf(actor, "COUNSELOR").map(({ id }) => id);
  const care = await tx.caseloadAssignment.findFirst({
    where: { counselorId: actor.id, studentId: personId, schoolId: { in: schoolIds }, ...currentAt(at) },
    select: { schoolId: true },
  });
  if (!care) return null;
  const membership = await tx.membership.findFirst({
    where: { personId, schoolId: care.schoolId, role: "STUDENT", ...currentAt(at) },
    select: { grade: true },
  });
  return membership && { source: "STAFF", schoolId: care.schoolId, grade: membership.grade };
}

/** One after the other on one person's record. */
export const lockRecord = (tx: Transaction, personId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`record:${personId}`}, 0))`;
