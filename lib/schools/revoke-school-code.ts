import "server-only";
import { schoolsOf, type SchoolStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

/** A counselor ends the codes that lead to them, an administrator every code of the school. */
export const revokeSchoolCode = (staff: SchoolStaff, codeId: string): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const revoked = await tx.schoolCode.updateMany({
      where: { id: codeId, revokedAt: null, ...reachOf(staff) },
      data: { revokedAt: now() },
    });
    if (revoked.count === 0) return fail("not-found");
    const entry = { actorId: staff.id, subjectId: null, entity: "SchoolCode", entityId: codeId };
    await audit(tx, { ...entry, action: "school-code.revoke", fields: ["revokedAt"] });
    return succeed(null);
  });

/** The codes that a staff member may see and end. */
export function reachOf(staff: SchoolStaff) {
  const ids = (role: "COUNSELOR" | "SCHOOL_ADMINISTRATOR") => schoolsOf(staff, role).map(({ id }) => id);
  return {
    OR: [
      { schoolId: { in: ids("SCHOOL_ADMINISTRATOR") } },
      { schoolId: { in: ids("COUNSELOR") }, OR: [{ counselorId: staff.id }, { createdById: staff.id }] },
    ],
  };
}
