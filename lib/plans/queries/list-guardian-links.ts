import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { guardianPurposes } from "../rules/guardian-link";

export type GuardianLinkRow = {
  id: string;
  purpose: (typeof guardianPurposes)[number];
  givenBy: "student" | "staff";
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
};

/** The open links and codes to one plan, newest first: of one's own, or of a student in care; else none. */
export const listGuardianLinks = (person: Actor, planId: string, at: Date): Promise<GuardianLinkRow[]> =>
  withActor(person, async (tx) => {
    const rows = await tx.signedLink.findMany({
      where: { targetId: planId, purpose: { in: [...guardianPurposes] }, revokedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        purpose: true,
        personId: true,
        createdById: true,
        createdAt: true,
        expiresAt: true,
        openedAt: true,
      },
    });
    return rows.map(({ purpose, personId, createdById, ...row }) => ({
      ...row,
      purpose: purpose as GuardianLinkRow["purpose"],
      givenBy: createdById === personId ? "student" : "staff",
    }));
  });
