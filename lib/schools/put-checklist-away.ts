import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";

/** Puts the checklist of the first days away, or brings it back. The same again changes nothing. */
export async function putChecklistAway(
  administrator: SchoolAdministrator,
  { schoolId, away }: { schoolId: string; away: boolean },
  at: Date,
): Promise<Result<{ changed: boolean }, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const where = { id: schoolId, setUpAt: away ? null : { not: null } };
    const { count } = await tx.school.updateMany({ where, data: { setUpAt: away ? at : null } });
    if (count === 0) return succeed({ changed: false });
    const entry = { actorId: administrator.id, subjectId: null, entity: "School", entityId: schoolId };
    await audit(tx, { ...entry, action: away ? "school.set-up" : "school.set-up-again", fields: ["setUpAt"] });
    return succeed({ changed: true });
  });
}
