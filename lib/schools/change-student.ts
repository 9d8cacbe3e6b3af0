import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { administers } from "./rules/administers";
import type { StudentInput } from "./structure-schema";

type Input = StudentInput & { schoolId: string; membershipId: string };

/** A student's grade and the number that the school knows them by; a new grade may bring another counselor. */
export async function changeStudent(
  administrator: SchoolAdministrator,
  { schoolId, membershipId, grade, number }: Input,
  at: Date,
): Promise<Result<{ changed: boolean }, "not-found" | "number-taken">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`student numbers ${schoolId}`}, 0))`;
    const current = { role: "STUDENT" as const, schoolId, OR: [{ until: null }, { until: { gt: at } }] };
    const where = { ...current, id: membershipId };
    const before = await tx.membership.findFirst({ where, select: { personId: true, grade: true, number: true } });
    if (!before) return fail("not-found");
    const fields = [...(before.grade === grade ? [] : ["grade"]), ...(before.number === number ? [] : ["number"])];
    if (fields.length === 0) return succeed({ changed: false });
    const others = { ...current, number, NOT: { personId: before.personId } };
    if (number !== null && (await tx.membership.count({ where: others })) > 0) return fail("number-taken");
    const { count } = await tx.membership.updateMany({ where, data: { grade, number } });
    if (count === 0) return fail("not-found");
    await applyCaseloadRules(tx, schoolId, at, { studentId: before.personId });
    const entry = {
      actorId: administrator.id,
      subjectId: before.personId,
      entity: "Membership",
      entityId: membershipId,
    };
    await audit(tx, { ...entry, action: "membership.change", fields });
    return succeed({ changed: true });
  });
}
