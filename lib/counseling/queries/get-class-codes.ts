import "server-only";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { ownGroups } from "@/lib/schools/class-sql";

export type ClassCodes = {
  id: string;
  kind: "class" | "program";
  title: string;
  timeZone: string;
  /** Codes for the board that still open, newest first. */
  codes: { id: string; hint: string; usesLeft: number; expiresAt: Date }[];
};

/** One class (or program) of the staff member's with its codes, and no student of it; null for anyone else. */
export const getClassCodes = (staff: ClassStaff, id: string, at: Date): Promise<ClassCodes | null> =>
  withActor(staff, async (tx) => {
    const [group] = await tx.$queryRaw<Omit<ClassCodes, "codes">[]>`
      SELECT g.id, g.kind, g.title, h."timeZone"
      FROM (${ownGroups}) g JOIN "School" h ON h.id = g."schoolId" WHERE g.id = ${id}::uuid`;
    if (!group) return null;
    const codes = await tx.schoolCode.findMany({
      where: { classId: id, revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: at } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true, hint: true, usesLeft: true, expiresAt: true },
    });
    return { ...group, codes };
  });
