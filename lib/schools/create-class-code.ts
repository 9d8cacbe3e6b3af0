import "server-only";
import { randomInt } from "node:crypto";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { sha256 } from "@/lib/platform/digest";
import { plainCode, readableCode } from "@/lib/platform/readable-code";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { ownGroups } from "./class-sql";
import type { NewSchoolCode } from "./create-school-code";
import { writeSchoolCode } from "./rules/school-code";
import type { ClassCodeInput } from "./slip-schema";

export type NewClassCode = NewSchoolCode & { title: string; uses: number };

/**
 * A code for the board of one class: whoever is on no roster makes an account with it, or brings theirs, and is a student
 * of the school and of the class. Shown now and never again.
 */
export const createClassCode = (
  staff: ClassStaff,
  { classId, uses, days }: ClassCodeInput,
  at: Date,
): Promise<Result<NewClassCode, "not-found">> =>
  withActor(staff, async (tx) => {
    const [group] = await tx.$queryRaw<{ title: string; schoolId: string; grade: number | null }[]>`
      SELECT g.title, g."schoolId", g.grade FROM (${ownGroups}) g WHERE g.id = ${classId}::uuid AND g.kind = 'class'`;
    if (!group) return fail("not-found");
    const code = writeSchoolCode(randomInt, readableCode);
    const plain = plainCode(code);
    const expiresAt = new Date(at.getTime() + days * 86_400_000);
    const { id } = await tx.schoolCode.create({
      data: {
        schoolId: group.schoolId,
        classId,
        codeHash: sha256(plain),
        hint: plain.slice(-2),
        grade: group.grade,
        usesLeft: uses,
        createdById: staff.id,
        createdAt: at,
        expiresAt,
      },
      select: { id: true },
    });
    const entry = { actorId: staff.id, subjectId: null, entity: "SchoolCode", entityId: id };
    await audit(tx, { ...entry, action: "class-code.create", fields: ["classId", "grade", "usesLeft", "expiresAt"] });
    return succeed({ id, code, expiresAt, title: group.title, uses });
  });
