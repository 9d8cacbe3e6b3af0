import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { schoolsOf, type SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { AssignmentInput } from "./schema";

/** Puts a student of the administrator's school into a counselor's care; a second time changes nothing. */
export async function assignCounselor(
  administrator: SchoolAdministrator,
  { schoolId, counselorId, studentId }: AssignmentInput,
): Promise<Result<null, "not-found">> {
  if (!schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    // Two administrators at once: the second waits, sees the first one's row, and adds none.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`caseload ${studentId}`}, 0))`;
    // Not before: to who waited, a row of a later moment than their own would not be there yet.
    const at = now();
    const current = currentAt(at);
    const roles = [
      { personId: counselorId, role: "COUNSELOR" },
      { personId: studentId, role: "STUDENT" },
    ] as const;
    for (const role of roles)
      if ((await tx.membership.count({ where: { ...role, schoolId, ...current } })) === 0) return fail("not-found");
    const assigned = { schoolId, counselorId, studentId };
    if ((await tx.caseloadAssignment.count({ where: { ...assigned, ...current } })) > 0) return succeed(null);

    const { id } = await tx.caseloadAssignment.create({ data: { ...assigned, from: at }, select: { id: true } });
    const entry = { actorId: administrator.id, subjectId: studentId, entity: "CaseloadAssignment", entityId: id };
    await audit(tx, { ...entry, action: "caseload.assign", fields: ["counselorId"] });
    return succeed(null);
  });
}
