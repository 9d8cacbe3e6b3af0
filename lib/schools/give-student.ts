import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { currentAt } from "@/lib/accounts/rules/current";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { administers } from "./rules/administers";

type Input = {
  schoolId: string;
  studentId: string;
  /** Null: back to the school's rules. */ counselorId: string | null;
};
/** Whom the student was given to by hand before; null: nobody, or the rules decided. */
export type Given = { before: string | null };

/** Gives a student by hand to one counselor of the school and to no other, or back to the rules. */
export async function giveStudent(
  administrator: SchoolAdministrator,
  { schoolId, studentId, counselorId }: Input,
  at: Date,
): Promise<Result<Given, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    // Two administrators at once: the second waits and ends what the first one gave.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`caseload ${studentId}`}, 0))`;
    const people = [
      { personId: studentId, role: "STUDENT" as const },
      ...(counselorId === null ? [] : [{ personId: counselorId, role: "COUNSELOR" as const }]),
    ];
    for (const person of people)
      if ((await tx.membership.count({ where: { ...person, schoolId, ...currentAt(at) } })) === 0)
        return fail("not-found");
    // Also what began a moment after "at": whoever waited here may have looked at the clock first.
    const still = { OR: [{ until: null }, { until: { gt: at } }] };
    const chosen = { schoolId, studentId, source: { not: "RULE" as const }, ...still };
    const before = await tx.caseloadAssignment.findMany({
      where: chosen,
      orderBy: { from: "desc" },
      select: { id: true, counselorId: true },
    });
    const entry = { actorId: administrator.id, subjectId: studentId, entity: "CaseloadAssignment" };
    for (const { id } of before.filter((each) => each.counselorId !== counselorId)) {
      await tx.caseloadAssignment.updateMany({ where: { id, schoolId }, data: { until: at } });
      await audit(tx, { ...entry, entityId: id, action: "caseload.end", fields: ["until"] });
    }
    if (counselorId !== null && !before.some((each) => each.counselorId === counselorId)) {
      const place = { schoolId, counselorId, studentId, from: at };
      const { id } = await tx.caseloadAssignment.upsert({
        where: { schoolId_counselorId_studentId_from: place },
        create: { ...place, source: "HAND" },
        update: { until: null, source: "HAND", ruleId: null },
        select: { id: true },
      });
      await audit(tx, { ...entry, entityId: id, action: "caseload.assign", fields: ["counselorId"] });
    }
    await applyCaseloadRules(tx, schoolId, at, { studentId });
    return succeed({ before: before[0]?.counselorId ?? null });
  });
}
