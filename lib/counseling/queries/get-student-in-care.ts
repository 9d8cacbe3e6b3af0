import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";

export type StudentInCare = { id: string; name: string; grade: number | null };

/** The student as the counselor may see them now, or null: a student of somebody else looks absent. */
export async function findStudentInCare(
  tx: Transaction,
  counselor: Counselor,
  studentId: string,
  at: Date,
): Promise<StudentInCare | null> {
  const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
  const care = await tx.caseloadAssignment.findFirst({
    where: { counselorId: counselor.id, studentId, ...current },
    select: { schoolId: true },
  });
  if (!care) return null;
  const place = { role: "STUDENT" as const, schoolId: care.schoolId, ...current };
  const person = await tx.person.findFirst({
    where: { id: studentId, memberships: { some: place } },
    select: { id: true, name: true, memberships: { where: place, select: { grade: true } } },
  });
  return person && { id: person.id, name: person.name, grade: person.memberships[0]?.grade ?? null };
}

/** Name and grade of one student in the counselor's care, or null. The look is audited. */
export const getStudentInCare = (counselor: Counselor, studentId: string): Promise<StudentInCare | null> =>
  withActor(counselor, async (tx) => {
    const student = await findStudentInCare(tx, counselor, studentId, now());
    if (student)
      await audit(tx, {
        actorId: counselor.id,
        action: "student.view",
        subjectId: student.id,
        entity: "Person",
        entityId: student.id,
        fields: ["name", "grade"],
      });
    return student;
  });
