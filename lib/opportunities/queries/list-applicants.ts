import "server-only";
import { readByLink } from "@/lib/platform/signed-links";
import { readByEmployer } from "../rules/application-limits";

/** What one applicant chose to send, open to the employer. */
export type Applicant = {
  applicationId: string;
  opportunity: { id: string; title: string };
  name: string;
  email: string;
  phone: string;
  letter: string;
  /** As JSON Resume; null: none. */
  resume: unknown;
  sentAt: Date;
  openAt: Date;
};

const most = 200;

/**
 * Who applied to what the partner of this link offers, the newest first: only what is open, nothing about any other, no
 * count either. Each look is audited. Null where the link opens nothing.
 */
export const listApplicants = (token: string, at: Date): Promise<Applicant[] | null> =>
  readByLink(token, "partner", at, async (tx, link) => {
    const rows = await tx.sentApplication.findMany({
      relationLoadStrategy: "join",
      where: { openAt: { not: null }, opportunity: { partnerId: link.targetId } },
      orderBy: [{ openAt: "desc" }, { applicationId: "desc" }],
      take: most,
      select: {
        applicationId: true,
        personId: true,
        name: true,
        email: true,
        phone: true,
        letter: true,
        resume: true,
        sentAt: true,
        openAt: true,
        opportunity: { select: { id: true, title: true } },
      },
    });
    await tx.auditEntry.createMany({
      data: rows.map(({ applicationId, personId }) => ({
        at,
        actorId: null,
        action: readByEmployer,
        subjectId: personId,
        entity: "Application",
        entityId: applicationId,
        fields: ["name", "email", "phone", "letter", "resume"],
      })),
    });
    return rows.flatMap(({ personId: _, openAt, ...row }) => (openAt ? [{ ...row, openAt }] : []));
  });
