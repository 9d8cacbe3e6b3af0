import "server-only";
import { type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

/**
 * Says whether anonymised survey answers of a school may be given to researchers. Only an administrator of the school
 * says so; another school looks as if it did not exist. The same again changes nothing.
 */
export async function allowResearch(
  administrator: SchoolAdministrator,
  { schoolId, allowed }: { schoolId: string; allowed: boolean },
  at: Date,
): Promise<Result<{ changed: boolean }, "not-found">> {
  if (!schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const { count } = await tx.school.updateMany({
      where: { id: schoolId, researchAllowedAt: allowed ? null : { not: null } },
      data: { researchAllowedAt: allowed ? at : null },
    });
    if (count === 0) return succeed({ changed: false });
    await audit(tx, {
      actorId: administrator.id,
      action: allowed ? "school.allow-research" : "school.end-research",
      subjectId: null,
      entity: "School",
      entityId: schoolId,
      fields: ["researchAllowedAt"],
    });
    return succeed({ changed: true });
  });
}
