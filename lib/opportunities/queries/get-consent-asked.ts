import "server-only";
import { readByLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import type { Consent, OpportunityKind } from "@/prisma/generated/enums";
import { agreeLink } from "../rules/application-limits";

/** What a guardian reads before they say yes or no. */
export type ConsentAsked = {
  /** The language that the link was given for. */
  locale: Locale | null;
  student: string;
  application: { kind: OpportunityKind; title: string; organisation: string };
  /** Null where it is gone. */
  opportunity: { text: string; town: string; region: string; remote: boolean; startsOn: Date | null } | null;
  sent: { name: string; email: string; phone: string; letter: string; resume: unknown };
  guardian: Consent;
  guardianName: string;
  staff: Consent;
  appliedAt: Date;
  expiresAt: Date;
};

/** What the link asks about; null where it opens nothing, or nothing is asked any more. */
export const getConsentAsked = (token: string, at: Date): Promise<ConsentAsked | null> =>
  readByLink(token, agreeLink, at, async (tx, link) => {
    const row = await tx.application.findFirst({
      relationLoadStrategy: "join",
      where: { id: link.targetId, removedAt: null, guardian: { not: "NONE" } },
      select: {
        kind: true,
        title: true,
        organisation: true,
        guardian: true,
        guardianName: true,
        staff: true,
        appliedAt: true,
        person: { select: { name: true } },
        opportunity: { select: { text: true, town: true, region: true, remote: true, startsOn: true } },
        sent: { select: { name: true, email: true, phone: true, letter: true, resume: true } },
      },
    });
    if (!row?.sent || !row.appliedAt) return null;
    const { kind, title, organisation, person, opportunity, sent, guardian, guardianName, staff, appliedAt } = row;
    return {
      locale: link.locale === "es" || link.locale === "en" ? link.locale : null,
      student: person.name,
      application: { kind, title, organisation },
      opportunity,
      sent,
      guardian,
      guardianName,
      staff,
      appliedAt,
      expiresAt: link.expiresAt,
    };
  });
