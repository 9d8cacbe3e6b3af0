import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { schoolsOf, type SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { AssignmentInput } from "./schema";

/** Takes a student out of a counselor's care; from that moment the counselor sees nothing of theirs. */
export async function endAssignment(
  administrator: SchoolAdministrator,
  assignment: AssignmentInput,
): Promise<Result<null, "not-found">> {
  const { schoolId, counselorId, studentId } = assignment;
  if (!schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const at = now();
    const ended = await tx.caseloadAssignment.updateMany({
      where: { schoolId, counselorId, studentId, ...currentAt(at) },
      data: { until: at },
    });
    if (ended.count === 0) return fail("not-found");
    const entry = { actorId: administrator.id, subjectId: studentId, entity: "CaseloadAssignment" };
    await audit(tx, { ...entry, action: "caseload.end", fields: ["until"] });
    return succeed(null);
  });
}
