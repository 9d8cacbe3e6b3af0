import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { agreeLink } from "../rules/application-limits";

const columns = {
  id: true,
  opportunityId: true,
  kind: true,
  title: true,
  organisation: true,
  url: true,
  state: true,
  staff: true,
  staffName: true,
  staffAt: true,
  staffReason: true,
  guardian: true,
  guardianName: true,
  guardianAt: true,
  openAt: true,
  appliedAt: true,
  nextOn: true,
  createdAt: true,
  opportunity: { select: { state: true, expiresAt: true, demo: true, partnerId: true } },
  note: { select: { text: true } },
  sent: { select: { name: true, email: true, phone: true, letter: true, resume: true, sentAt: true } },
  letters: { where: { removedAt: null }, orderBy: { changedAt: "desc" }, select: { id: true, title: true } },
  events: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, what: true, state: true, consent: true, by: true, byName: true, reason: true, at: true },
  },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof columns }>;

export type OwnApplicationPage = Row & {
  /** Whom to write to: only once it is open. */
  contact: { name: string; email: string; phone: string; how: string } | null;
  /** Open links that ask the guardian. */
  links: { id: string; createdAt: Date; expiresAt: Date; openedAt: Date | null; own: boolean }[];
  /** The school is asked, and no counselor looks after the person. */
  nobodyAsked: boolean;
};

/** One's own application with all that stands beside it; anybody else's looks absent. At most three statements. */
export const getOwnApplication = (person: Explorer, id: string, at: Date): Promise<OwnApplicationPage | null> =>
  withActor(person, async (tx) => {
    const row = await tx.application.findFirst({
      relationLoadStrategy: "join",
      where: { id, personId: person.id, removedAt: null },
      select: columns,
    });
    if (!row) return null;
    const contact =
      row.openAt === null || row.opportunityId === null
        ? null
        : await tx.opportunityContact.findUnique({
            where: { opportunityId: row.opportunityId },
            select: { name: true, email: true, phone: true, how: true },
          });
    const links =
      row.guardian === "NONE"
        ? []
        : await tx.signedLink.findMany({
            where: { targetId: id, purpose: agreeLink, revokedAt: null, expiresAt: { gt: at } },
            orderBy: { createdAt: "desc" },
            select: { id: true, createdById: true, createdAt: true, expiresAt: true, openedAt: true },
          });
    const counselor =
      row.staff !== "ASKED"
        ? null
        : await tx.caseloadAssignment.findFirst({
            where: { studentId: person.id, from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
            select: { id: true },
          });
    return {
      ...row,
      contact,
      nobodyAsked: row.staff === "ASKED" && counselor === null,
      links: links.map(({ createdById, ...link }) => ({ ...link, own: createdById === person.id })),
    };
  });
