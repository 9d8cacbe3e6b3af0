import "server-only";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { ownGroups } from "./class-sql";

/** Ends a code of a class that the staff member looks after: nobody comes in with it any more, who did stays. */
export const revokeClassCode = (staff: ClassStaff, codeId: string, at: Date): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const revoked = await tx.$executeRaw`
      UPDATE "SchoolCode" c SET "revokedAt" = ${at}
      WHERE c.id = ${codeId}::uuid AND c."revokedAt" IS NULL
        AND c."classId" IN (SELECT g.id FROM (${ownGroups}) g WHERE g.kind = 'class')`;
    if (revoked === 0) return fail("not-found");
    const entry = { actorId: staff.id, subjectId: null, entity: "SchoolCode", entityId: codeId };
    await audit(tx, { ...entry, action: "class-code.revoke", fields: ["revokedAt"] });
    return succeed(null);
  });
