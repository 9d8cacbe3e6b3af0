import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";
import { plainCode } from "@/lib/platform/readable-code";

export type JoinProblem = "school-code" | "already-there";

/**
 * Inside the sign-in purpose: takes one use of a code, and makes the person a student of its school, in its
 * counselor's care. The guards stand in the update, so that the last use is given once.
 */
export async function redeemSchoolCode(
  tx: Transaction,
  personId: string,
  typed: string,
  at: Date,
): Promise<JoinProblem | null> {
  const codeHash = sha256(plainCode(typed));
  const code = await tx.schoolCode.findUnique({ where: { codeHash } });
  if (!code) return "school-code";
  const { schoolId, grade } = code;
  const current = currentAt(at);
  const there = await tx.membership.count({ where: { personId, schoolId, role: "STUDENT", ...current } });
  if (there > 0) return "already-there";
  const taken = await tx.schoolCode.updateMany({
    where: { id: code.id, usesLeft: { gt: 0 }, revokedAt: null, expiresAt: { gt: at } },
    data: { usesLeft: { decrement: 1 } },
  });
  if (taken.count === 0) return "school-code";

  const membership = await tx.membership.create({
    data: { personId, role: "STUDENT", schoolId, grade, from: at },
    select: { id: true },
  });
  const entry = { actorId: personId, subjectId: personId };
  const fields = ["role", "schoolId", "grade"];
  await audit(tx, { ...entry, action: "membership.add", entity: "Membership", entityId: membership.id, fields });

  const counselorId = code.counselorId;
  if (counselorId === null) return null;
  const counsels = { personId: counselorId, schoolId, role: "COUNSELOR", ...current } as const;
  if ((await tx.membership.count({ where: counsels })) === 0) return null;
  const assignment = await tx.caseloadAssignment.create({
    data: { schoolId, counselorId, studentId: personId, from: at },
    select: { id: true },
  });
  await audit(tx, { ...entry, action: "caseload.assign", entity: "CaseloadAssignment", entityId: assignment.id });
  return null;
}
