import "server-only";
import { randomInt } from "node:crypto";
import { currentAt } from "@/lib/accounts/rules/current";
import { schoolsOf, type SchoolStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/digest";
import { plainCode, readableCode } from "@/lib/platform/readable-code";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { writeSchoolCode } from "./rules/school-code";
import type { SchoolCodeInput } from "./schema";

export type NewSchoolCode = { id: string; code: string; expiresAt: Date };

/** A counselor's code brings students to their own caseload; an administrator names the counselor, or none. */
export async function createSchoolCode(
  staff: SchoolStaff,
  { schoolId, grade, uses, days, counselorId: named }: SchoolCodeInput,
): Promise<Result<NewSchoolCode, "not-found">> {
  const at = now();
  const isAt = (role: "COUNSELOR" | "SCHOOL_ADMINISTRATOR") => schoolsOf(staff, role).some(({ id }) => id === schoolId);
  const administers = isAt("SCHOOL_ADMINISTRATOR");
  if (!administers && !isAt("COUNSELOR")) return fail("not-found");
  if (!administers && named !== undefined && named !== staff.id) return fail("not-found");
  const counselorId = named ?? (isAt("COUNSELOR") ? staff.id : null);

  const code = writeSchoolCode(randomInt, readableCode);
  const plain = plainCode(code);
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  return withActor(staff, async (tx) => {
    if (counselorId !== null) {
      const where = { personId: counselorId, schoolId, role: "COUNSELOR", ...currentAt(at) } as const;
      if ((await tx.membership.count({ where })) === 0) return fail("not-found");
    }
    const { id } = await tx.schoolCode.create({
      data: {
        schoolId,
        codeHash: sha256(plain),
        hint: plain.slice(-2),
        grade: grade ?? null,
        counselorId,
        usesLeft: uses,
        createdById: staff.id,
        createdAt: at,
        expiresAt,
      },
      select: { id: true },
    });
    const fields = ["grade", "counselorId", "usesLeft", "expiresAt"];
    const entry = { actorId: staff.id, subjectId: null, entity: "SchoolCode", entityId: id, fields };
    await audit(tx, { ...entry, action: "school-code.create" });
    return succeed({ id, code, expiresAt });
  });
}
