import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";
import { plainCode } from "@/lib/platform/readable-code";
import { applyCaseloadRules } from "./apply-caseload-rules";

export type JoinProblem = "school-code" | "already-there";

/**
 * Inside the sign-in purpose: takes one use of a code, and makes the person a student of its school, in its class and
 * in its counselor's care, or in the care of whom the school's rules say. The guards stand in the update, so that the last use is given once.
 */
export async function redeemSchoolCode(
  tx: Transaction,
  personId: string,
  typed: string,
  at: Date,
): Promise<JoinProblem | null> {
  const codeHash = sha256(plainCode(typed));
  const code = await tx.schoolCode.findUnique({
    where: { codeHash },
    include: { class: { select: { endedAt: true } }, school: { select: { closedAt: true } } },
  });
  if (!code || code.school.closedAt !== null || (code.class !== null && code.class.endedAt !== null))
    return "school-code";
  const { schoolId, grade, classId } = code;
  const current = currentAt(at);
  const isThere = (await tx.membership.count({ where: { personId, schoolId, role: "STUDENT", ...current } })) > 0;
  if (isThere && (classId === null || (await isEnrolled(tx, personId, classId, at)))) return "already-there";
  const taken = await tx.schoolCode.updateMany({
    where: { id: code.id, usesLeft: { gt: 0 }, revokedAt: null, expiresAt: { gt: at } },
    data: { usesLeft: { decrement: 1 } },
  });
  if (taken.count === 0) return "school-code";

  const entry = { actorId: personId, subjectId: personId };
  if (!isThere) {
    const membership = await tx.membership.create({
      data: { personId, role: "STUDENT", schoolId, grade, from: at },
      select: { id: true },
    });
    const fields = ["role", "schoolId", "grade"];
    await audit(tx, { ...entry, action: "membership.add", entity: "Membership", entityId: membership.id, fields });
  }
  if (classId !== null) await enroll(tx, personId, classId, at);

  if (isThere) return null;
  const counselorId = code.counselorId;
  const counsels = { personId: counselorId ?? "", schoolId, role: "COUNSELOR", ...current } as const;
  if (counselorId === null || (await tx.membership.count({ where: counsels })) === 0) {
    await applyCaseloadRules(tx, schoolId, at, { studentId: personId });
    return null;
  }
  const assignment = await tx.caseloadAssignment.create({
    data: { schoolId, counselorId, studentId: personId, source: "CODE", from: at },
    select: { id: true },
  });
  await audit(tx, { ...entry, action: "caseload.assign", entity: "CaseloadAssignment", entityId: assignment.id });
  return null;
}

const asStudent = (personId: string, classId: string) => ({ personId, classId, role: "STUDENT" as const });

const isEnrolled = async (tx: Transaction, personId: string, classId: string, at: Date) =>
  (await tx.enrollment.count({ where: { ...asStudent(personId, classId), ...currentAt(at) } })) > 0;

/** Who was in the class before comes back to it. */
async function enroll(tx: Transaction, personId: string, classId: string, at: Date) {
  const { id } = await tx.enrollment.upsert({
    where: { classId_personId_role: asStudent(personId, classId) },
    create: { ...asStudent(personId, classId), from: at },
    update: { from: at, until: null },
    select: { id: true },
  });
  const entry = { actorId: personId, subjectId: personId, entity: "Enrollment", entityId: id };
  await audit(tx, { ...entry, action: "class.join", fields: ["classId"] });
}
