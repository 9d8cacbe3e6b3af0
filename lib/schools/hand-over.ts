import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { currentAt } from "@/lib/accounts/rules/current";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { leftStudents, moment } from "./care-sql";
import { administers } from "./rules/administers";

type Input = { schoolId: string; fromId: string; toId: string };

/**
 * A colleague takes over whom a counselor that left looked after and nobody looks after since, by hand: the rules do
 * not take them away again.
 */
export async function handOver(
  administrator: SchoolAdministrator,
  { schoolId, fromId, toId }: Input,
  at: Date,
): Promise<Result<{ students: number }, "not-found" | "counselor-missing">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`caseload rules ${schoolId}`}, 0))`;
    const counsels = { personId: toId, schoolId, role: "COUNSELOR", ...currentAt(at) } as const;
    if ((await tx.membership.count({ where: counsels })) === 0) return fail("counselor-missing");
    const given = await tx.$queryRaw<{ id: string; studentId: string }[]>`
      WITH lone AS (${leftStudents(schoolId, at)})
      INSERT INTO "CaseloadAssignment" (id, "schoolId", "counselorId", "studentId", source, "from")
      SELECT gen_random_uuid(), ${schoolId}::uuid, ${toId}::uuid, student, 'HAND', ${moment(at)}
      FROM lone WHERE counselor = ${fromId}::uuid
      RETURNING id, "studentId"`;
    if (given.length === 0) return fail("not-found");
    await tx.auditEntry.createMany({
      data: given.map(({ id, studentId }) => ({
        actorId: administrator.id,
        action: "caseload.hand-over",
        subjectId: studentId,
        entity: "CaseloadAssignment",
        entityId: id,
        fields: ["counselorId"],
      })),
    });
    return succeed({ students: given.length });
  });
}
